// SPDX-License-Identifier: EUPL-1.2
#include "read/markdown_front_matter.h"

#include <algorithm>

#include "read/yaml_values.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

bool is_prose(std::string_view key) { return key == "title" || key == "description"; }

/// Lines such as `title = "…"`, before the first table.
void take_toml(std::string_view source, SourceSpan range, std::vector<FrontMatterText>& out) {
  for (std::size_t line = range.begin; line < range.end;) {
    const std::size_t end = std::min<std::size_t>(source.find('\n', line), range.end);
    const std::string_view whole = source.substr(line, end - line);
    const std::size_t equals = whole.find('=');
    if (trimmed(whole).starts_with('[')) return;
    line = end + 1;
    if (equals == std::string_view::npos || !is_prose(trimmed(whole.substr(0, equals)))) continue;
    const std::string_view value = trimmed(whole.substr(equals + 1));
    const char quote = value.empty() ? '\0' : value[0];
    if (quote != '"' && quote != '\'') continue;
    const bool title = trimmed(whole.substr(0, equals)) == "title";
    const Quoting quoting = quote == '"' ? Quoting::twice : Quoting::plain;
    if (const std::string three(3, quote); value.starts_with(three)) {  // of several lines
      const std::size_t first = static_cast<std::size_t>(value.data() - source.data()) + 3;
      const std::size_t last = source.find(three, first);
      if (last == std::string_view::npos || last >= range.end) return;
      if (first < last) out.push_back({{narrow(first), narrow(last)}, quoting, title});
      line = source.find('\n', last);
      if (line == std::string_view::npos) return;
      ++line;
      continue;
    }
    std::size_t close = 1;
    while (close < value.size() && value[close] != quote) close += quote == '"' && value[close] == '\\' ? 2u : 1u;
    if (close >= value.size()) continue;
    const auto begin = static_cast<std::size_t>(value.data() - source.data()) + 1;
    out.push_back({{narrow(begin), narrow(begin + close - 1)}, quoting, title});
  }
}

/// Whether the first line behind the front matter that is not empty is "# " and this title.
bool is_first_heading(std::string_view body, std::string_view title) {
  const std::size_t first = body.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || !body.substr(first).starts_with("# ")) return false;
  return trimmed(body.substr(first + 2, body.find('\n', first) - first - 2)) == title;
}

}  // namespace

FrontMatter front_matter_of(std::string_view source) {
  FrontMatter found;
  const std::size_t at = source.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
  const std::string_view fence = source.substr(at, 3);
  if (fence != "---" && fence != "+++") return found;
  std::size_t line_end = source.find('\n', at);
  if (line_end == std::string_view::npos || trimmed(source.substr(at, line_end - at)) != fence) return found;
  const std::size_t inside = line_end + 1;
  while (line_end != std::string_view::npos) {
    const std::size_t begin = line_end + 1;
    line_end = source.find('\n', begin);
    const std::size_t end = std::min(line_end, source.size());
    const std::string_view line = trimmed(source.substr(begin, end - begin));
    if (line != fence && line != "...") continue;
    found.span = {narrow(at), narrow(end)};
    const SourceSpan range{narrow(inside), narrow(begin)};
    if (fence == "+++")
      take_toml(source, range, found.texts);
    else
      for_each_yaml_value(source, range, [&found](const YamlValue& value) {
        if (value.indent == 0 && is_prose(value.key))
          found.texts.push_back({value.from, value.quoting, value.key == "title"});
      });
    std::erase_if(found.texts, [&](const FrontMatterText& text) {
      return text.title && is_first_heading(source.substr(end), slice(source, text.from));
    });
    return found;
  }
  return found;
}

}  // namespace duidelijk
