// SPDX-License-Identifier: EUPL-1.2
#include "pages/rule_page.h"

#include <algorithm>

#include "core/utf8.h"
#include "pages/front_matter.h"

namespace duidelijk {
namespace {

constexpr std::size_t min_examples = 2;

bool is_slug(std::string_view id) {
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && id.back() != '-' &&
         std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// Reads the part of a page after its front matter.
class BodyReader {
 public:
  BodyReader(RulePage& page, Complaints& complaints) : page_(page), complaints_(complaints) {}

  void read(std::size_t first) {
    const std::vector<std::string_view>& lines = complaints_.lines();
    bool wrong = false, right = false, explained = false;
    std::vector<Example>* into = nullptr;
    for (std::size_t i = first; i < lines.size();) {
      const std::string_view line = lines[i];
      if (line.starts_with("## ")) {
        const std::string_view title = line.substr(3);
        into = title == "Fout" ? &page_.wrong : title == "Goed" ? &page_.right : nullptr;
        wrong |= title == "Fout";
        right |= title == "Goed";
        if (!into && title != "Wanneer niet")
          complaints_.add(number(i), 4, "dit kopje ken ik niet; kies Fout, Goed of Wanneer niet");
        ++i;
      } else if (!into) {
        explained |= !wrong && !right && line.find_first_not_of(' ') != line.npos;
        ++i;
      } else {
        i = read_example(i, *into);
      }
    }
    if (!explained) complaints_.add(0, 1, "boven het eerste kopje ontbreekt de uitleg");
    section("Fout", wrong, page_.wrong.size());
    section("Goed", right, page_.right.size());
  }

 private:
  static std::uint32_t number(std::size_t line) { return static_cast<std::uint32_t>(line + 1); }

  void section(const std::string& name, bool seen, std::size_t examples) {
    if (!seen)
      complaints_.add(0, 1, "het kopje '## " + name + "' ontbreekt");
    else if (examples < min_examples)
      complaints_.add(0, 1, "onder '## " + name + "' horen ten minste twee voorbeelden");
  }

  /// Reads the example that begins at line `i`, or complains about that line. Returns the next line.
  std::size_t read_example(std::size_t i, std::vector<Example>& into) {
    const std::vector<std::string_view>& lines = complaints_.lines();
    if (lines[i].empty()) return i + 1;
    if (lines[i].starts_with("```")) return read_fenced(i, into);
    if (!lines[i].starts_with("- ")) {
      complaints_.add(number(i), 1, "hier hoort een voorbeeld dat met '- ' begint");
      return i + 1;
    }
    // Where each line begins in the joined text, so that a complaint finds its place back.
    std::vector<std::size_t> starts{0};
    std::string marked(lines[i].substr(2));
    std::size_t next = i + 1;
    for (; next < lines.size() && lines[next].starts_with("  "); ++next) {
      marked += ' ';
      starts.push_back(marked.size());
      marked += lines[next].substr(2);
    }
    add(parse_example(marked), i, starts, 2, into);
    return next;
  }

  std::size_t read_fenced(std::size_t i, std::vector<Example>& into) {
    const std::vector<std::string_view>& lines = complaints_.lines();
    const std::string_view fence = lines[i].substr(0, lines[i].find_first_not_of('`'));
    std::string_view info = lines[i].substr(fence.size());
    const std::string_view format = info.substr(0, info.find(' '));
    info.remove_prefix(std::min(format.size() + 1, info.size()));
    std::size_t end = i + 1;
    while (end < lines.size() && lines[end] != fence) ++end;
    if (end == lines.size()) {
      complaints_.add(number(i), 1, "dit blok wordt niet gesloten");
      return end;
    }
    if (format != "text" && format != "markdown") {
      complaints_.add(number(i), fence.size() + 1, "achter ``` hoort text of markdown");
      return end + 1;
    }
    std::string marked(info);
    std::vector<std::size_t> starts;
    for (std::size_t at = i + 1; at < end; ++at) {
      starts.push_back(marked.size());
      marked += std::string(lines[at]) + (at + 1 < end ? "\n" : "");
    }
    std::size_t next = end + 1;
    if (next < lines.size() && lines[next].starts_with("→ ")) {
      marked += ' ' + std::string(lines[next]);
      ++next;
    }
    ParsedExample parsed = parse_example(marked);
    parsed.example.format = format;
    add(std::move(parsed), i + 1, starts, 0, into);
    return next;
  }

  void add(ParsedExample parsed, std::size_t first, const std::vector<std::size_t>& starts, std::size_t indent,
           std::vector<Example>& into) {
    parsed.example.line = number(first);
    if (!parsed.wrong.empty()) {
      const auto after = std::ranges::upper_bound(starts, parsed.at);
      const auto row = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - starts.begin(), 1) - 1);
      const std::size_t column = parsed.at < starts[row] ? 1 : parsed.at - starts[row] + indent + 1;
      complaints_.add(number(first + row), column, std::move(parsed.wrong));
      return;
    }
    const bool silent = &into == &page_.right;
    if (silent != parsed.example.expected.empty()) {
      complaints_.add(number(first), 1,
                      silent ? "in een goed voorbeeld staat geen [ ]; een gewoon haakje is \\["
                             : "in dit voorbeeld ontbreekt [ ] om wat gevonden moet worden");
      return;
    }
    for (const auto& [name, value] : parsed.example.limits)
      if (std::ranges::find(page_.limits, name, &PageLimit::name) == page_.limits.end())
        complaints_.add(number(first), indent + 2, "deze grens heeft de pagina niet: " + name);
    into.push_back(std::move(parsed.example));
  }

  RulePage& page_;
  Complaints& complaints_;
};

}  // namespace

RulePage parse_examples(std::string_view body, std::vector<PageLimit> limits) {
  RulePage page;
  page.limits = std::move(limits);
  Complaints complaints("", body);
  BodyReader(page, complaints).read(0);
  return page;
}

ParsedPage parse_rule_page(std::string_view text, const std::string& file) {
  RulePage page;
  Complaints complaints(file, text);
  std::string_view name = file;
  if (const auto slash = name.rfind('/'); slash != name.npos) name.remove_prefix(slash + 1);
  if (name.ends_with(".md")) name.remove_suffix(3);
  page.id = name;
  const auto done = [&page, &complaints] { return ParsedPage{std::move(page), std::move(complaints).take()}; };
  if (!is_slug(name)) complaints.add(0, 1, "de naam van een pagina bestaat uit kleine letters, cijfers en streepjes");
  const std::vector<std::string_view>& lines = complaints.lines();
  for (std::uint32_t line = 1; line <= lines.size(); ++line) {
    if (utf8::valid(lines[line - 1])) continue;
    complaints.add(line, utf8::find_invalid(lines[line - 1]) + 1, "deze regel is geen goede UTF-8");
    return done();
  }
  if (utf8::nfc(text) != text) complaints.add(0, 1, "deze pagina staat niet in de normaalvorm NFC");
  std::size_t end = 1;
  while (end < lines.size() && lines[end] != "+++") ++end;
  if (lines.empty() || lines[0] != "+++" || end >= lines.size()) {
    complaints.add(1, 1, "deze pagina begint niet met TOML tussen twee regels +++");
    return done();
  }
  const auto at = [text](std::string_view line) { return static_cast<std::size_t>(line.data() - text.data()); };
  read_front_matter(text.substr(at(lines[1]), at(lines[end]) - at(lines[1])), 2, page, complaints);
  BodyReader(page, complaints).read(end + 1);
  const std::size_t body = std::min(at(lines[end]) + lines[end].size() + 1, text.size());
  page.explanation = text.substr(std::min(text.find_first_not_of('\n', body), text.size()));
  return done();
}

}  // namespace duidelijk
