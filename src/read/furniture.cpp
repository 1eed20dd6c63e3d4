// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "core/utf8.h"
#include "read/pages.h"

namespace duidelijk {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a number of at most four digits at the start of `line` and removes it; -1 when there is none.
int take_number(std::string_view& line) {
  std::size_t size = 0;
  int value = 0;
  while (size < line.size() && size < 5 && is_digit(line[size])) value = value * 10 + (line[size++] - '0');
  if (size == 0 || size > 4) return -1;
  line.remove_prefix(size);
  return value;
}

void trim(std::string_view& line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
}

bool take(std::string_view& line, std::string_view word) {
  if (!line.starts_with(word)) return false;
  line.remove_prefix(word.size());
  trim(line);
  return true;
}

/// "Pagina 1 van 6", "3 / 12", "- 4 -", "blz. 7": a page number that says so. A bare number does not.
bool is_page_number(std::string_view line) {
  if (line.size() > 40) return false;
  const bool named = take(line, "Pagina") || take(line, "pagina") || take(line, "Blz.") || take(line, "blz.") ||
                     take(line, "Page") || take(line, "p.");
  if (named && !line.empty() && line.front() == ':') line.remove_prefix(1);
  trim(line);
  const bool dashed = line.size() > 2 && (take(line, "-") || take(line, "–"));
  if (take_number(line) < 0) return false;
  trim(line);
  if (dashed) return line == "-" || line == "–";
  if (line.empty()) return named;
  if (!take(line, "van") && !take(line, "/") && !take(line, "of") && !(named && take(line, "-"))) return false;
  if (take_number(line) < 0) return false;
  trim(line);
  return line.empty();
}

bool is_bare_number(std::string_view line) { return take_number(line) >= 0 && line.empty(); }

/// Running heads and feet of parliamentary papers.
bool is_parliament_line(std::string_view line) {
  if (line.starts_with("kst-") && line.size() < 30 && line.find(' ') == std::string_view::npos) return true;
  if (line.starts_with("ISSN ") && line.size() < 24) return true;
  const bool chamber = line.find("Kamer, vergaderjaar") != std::string_view::npos;
  return chamber && is_digit(line.back()) && line.size() < 160;
}

bool is_url(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) return false;
  return line.starts_with("https://") || line.starts_with("http://") || line.starts_with("file:/") ||
         line.starts_with("mailto:") || line.starts_with("../");
}

/// The line with every number as one sign, so that "Advies 3" and "Advies 4" are the same running head.
std::string without_numbers(std::string_view line) {
  std::string shape;
  for (const char c : line) {
    if (!is_digit(c))
      shape += c;
    else if (shape.empty() || shape.back() != '#')
      shape += '#';
  }
  return shape;
}

constexpr std::size_t margin = 3;  // lines at the head or foot of a page that can be furniture

/// A line repeated next to most page ends is a running head.
void find_running_heads(std::string_view text, std::vector<Line>& lines, const std::vector<std::size_t>& page_starts) {
  if (page_starts.size() < 2) return;
  std::unordered_map<std::string, std::size_t> seen;
  const auto around = [&](auto&& use) {
    std::size_t done = 0;  // a line between two close page ends counts once
    for (const std::size_t start : page_starts) {
      const std::size_t begin = std::max(done, start - std::min(start, margin));
      const std::size_t end = std::min(start + margin, lines.size());
      for (std::size_t i = begin; i < end; ++i) use(lines[i]);
      done = end;
    }
  };
  const auto shape = [text](const Line& line) {
    return line.width > 100 ? std::string() : without_numbers(slice(text, line.text));
  };
  around([&](const Line& line) {
    if (line.role == Role::text && line.width <= 100) ++seen[shape(line)];
  });
  const std::size_t least = std::max<std::size_t>(2, page_starts.size() / 3);
  around([&](Line& line) {
    if (line.role != Role::text || line.width > 100) return;
    const auto found = seen.find(shape(line));
    if (found != seen.end() && found->second >= least && line.end != End::sentence) line.role = Role::furniture;
  });
}

}  // namespace

void find_furniture(std::string_view text, std::vector<Line>& lines) {
  // Some tools leave one space where the page ended. It is a sign only where lines hardly ever stand in.
  const auto standing_in =
      static_cast<std::size_t>(std::ranges::count_if(lines, [](const Line& line) { return line.indent > 0; }));
  const bool space_is_page = standing_in * 10 <= lines.size();
  std::vector<std::size_t> page_starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (space_is_page && line.indent == 1 && i > 0) line.page = true;
    const std::string_view all = slice(text, line.text);
    if (is_page_number(all) || is_parliament_line(all)) line.role = Role::furniture;
    if (is_url(all)) line.role = Role::loose_url;
    if ((line.page || line.role == Role::furniture) && (page_starts.empty() || page_starts.back() + 1 < i))
      page_starts.push_back(i);
  }
  // Bare numbers count as page numbers next to a page end or at the end of the text.
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::text || !is_bare_number(slice(text, lines[i].text))) continue;
    if ((i + 1 < lines.size() && lines[i + 1].page) || lines[i].page || i + 1 == lines.size()) numbers.push_back(i);
  }
  for (const std::size_t i : numbers) lines[i].role = Role::furniture;
  find_running_heads(text, lines, page_starts);
  // Addresses of links are gathered at the foot of a page; elsewhere a bare address is text.
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i].role != Role::loose_url) continue;
    const bool foot = i + 1 == lines.size() || lines[i + 1].page || lines[i + 1].role == Role::loose_url ||
                      lines[i + 1].role == Role::furniture;
    if (!foot || page_starts.empty()) lines[i].role = Role::text;
  }
}

}  // namespace duidelijk
