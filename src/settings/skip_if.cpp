// SPDX-License-Identifier: EUPL-1.2
#include "settings/skip_if.h"

#include <algorithm>

namespace duidelijk {
namespace {

constexpr std::size_t most_lines = 200;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r";
  const std::size_t begin = text.find_first_not_of(white);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

std::string value_of(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
    text = text.substr(1, text.size() - 2);
  std::string out(text);
  for (char& sign : out)
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  return out;
}

bool has_value(std::string_view text, const std::string& wanted) {
  text = trimmed(text);
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return value_of(text) == wanted;
  text = text.substr(1, text.size() - 2);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    if (value_of(text.substr(0, end)) == wanted) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace

const Valued<std::string>* skipped_by(std::string_view bytes, const std::vector<Valued<std::string>>& conditions) {
  if (conditions.empty()) return nullptr;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view fence = bytes.substr(0, 3);
  if (fence != "---" && fence != "+++") return nullptr;
  const std::vector<std::string_view> lines = lines_of(bytes.substr(0, std::min<std::size_t>(bytes.size(), 64u << 10)));
  if (trimmed(lines.front()) != fence) return nullptr;
  for (std::size_t i = 1; i < std::min(lines.size(), most_lines) && trimmed(lines[i]) != fence; ++i) {
    const std::size_t split = lines[i].find(fence == "---" ? ':' : '=');
    if (split == std::string_view::npos || lines[i].starts_with(' ')) continue;
    for (const Valued<std::string>& condition : conditions) {
      const std::size_t colon = condition.value.find(':');
      if (value_of(lines[i].substr(0, split)) == value_of(condition.value.substr(0, colon)) &&
          has_value(lines[i].substr(split + 1), value_of(std::string_view(condition.value).substr(colon + 1))))
        return &condition;
    }
  }
  return nullptr;
}

}  // namespace duidelijk
