// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "core/utf8.h"
#include "read/pages.h"

namespace duidelijk {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A number that sticks to a word or to the full stop after it.
struct Mark {
  SourceSpan digits;
  std::uint32_t value = 0;
  bool after_stop = false;
  std::size_t line = 0;
};

/// Short words with a full stop before a number: "art.3", "nr.12", "p.7".
bool takes_number(std::string_view word) {
  constexpr std::string_view words[] = {"afb",  "art", "bijl", "blz", "ca",  "cf",  "dec", "feb", "fig",
                                        "hfst", "jan", "jo",   "lid", "max", "min", "no",  "nov", "nr",
                                        "nrs",  "okt", "pag",  "par", "sep", "sub", "tab", "tel", "vgl"};
  return word.size() < 2 || std::ranges::binary_search(words, word);
}

/// Units and names that end in a digit: "km2", "mp3", "co2".
bool is_name_with_digit(std::string_view word) {
  constexpr std::string_view words[] = {"bloom", "cm", "co", "dm", "eherkenning", "ha",
                                        "ipad",  "km", "mm", "mp", "web"};
  return std::ranges::binary_search(words, word);
}

/// Whether the number `mark` can be a mark by what stands before it.
bool can_be_mark(std::string_view text, Mark& mark, SourceSpan line) {
  const std::size_t digits = mark.digits.begin;
  if (digits <= line.begin + 1) return false;
  if (mark.digits.end < line.end) {
    const utf8::Char next = utf8::decode(text, mark.digits.end);
    const bool ends = utf8::is_space(next.point) || next.point == U'’' || next.point == U'”' ||
                      (next.point < 0x80 &&
                       std::string_view(".,;:?!)»\"'").find(static_cast<char>(next.point)) != std::string_view::npos);
    if (!ends) return false;
    // "3.1" and "1,5" are numbers.
    if (next.size == 1 && mark.digits.end + 1 < line.end && is_digit(text[mark.digits.end + 1]) && next.point != ' ')
      return false;
  }
  const std::string_view before = text.substr(line.begin, digits - line.begin);
  const utf8::Char last = utf8::decode_before(before, before.size());
  if (utf8::is_letter(last.point)) {
    const std::string_view word = last_word(before);
    if (word.size() < 3 || is_name_with_digit(word)) return false;
    // B1, COVID19, Q3: capitals with a number are names.
    return std::ranges::any_of(word.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
  }
  mark.after_stop = true;
  if (last.point == U'’' || last.point == U'”' || last.point == U'»' || last.point == ')') return true;
  if (last.point != '.' && last.point != ',' && last.point != '?' && last.point != '!' && last.point != ';' &&
      last.point != ':' && last.point != '%')
    return false;
  if (before.size() < 2) return false;
  const char previous = before[before.size() - 2];
  if (is_digit(previous)) {  // "uit 2020.2 Van": a year, a full stop, a mark
    const std::string_view year = last_word(before.substr(0, before.size() - 1));
    return last.point == '%' || (year.size() == 4 && (year.starts_with("19") || year.starts_with("20")));
  }
  if (last.point == '%') return true;
  const std::string_view word = last_word(before.substr(0, before.size() - 1));
  return previous == ')' || !takes_number(utf8::lower(word));
}

std::vector<Mark> find_marks(std::string_view text, const std::vector<Line>& lines) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SourceSpan line = lines[i].text;
    for (std::uint32_t at = line.begin; at < line.end;) {
      if (!is_digit(text[at])) {
        ++at;
        continue;
      }
      Mark mark;
      mark.line = i;
      mark.digits.begin = at;
      while (at < line.end && is_digit(text[at])) ++at;
      mark.digits.end = at;
      if (mark.digits.size() > 2 || text[mark.digits.begin] == '0') continue;
      for (std::uint32_t d = mark.digits.begin; d < at; ++d)
        mark.value = mark.value * 10 + static_cast<std::uint32_t>(text[d] - '0');
      if (can_be_mark(text, mark, line)) marks.push_back(mark);
    }
  }
  return marks;
}

/// The number at the start of a note "3 Het Tijdelijk besluit …"; 0 when the line is none.
std::uint32_t note_number(std::string_view line, std::uint32_t& size) {
  std::size_t digits = 0;
  std::uint32_t value = 0;
  while (digits < line.size() && digits < 4 && is_digit(line[digits]))
    value = value * 10 + static_cast<std::uint32_t>(line[digits++] - '0');
  if (digits == 0 || digits > 3 || digits >= line.size() || (line[digits] != ' ' && line[digits] != '\t')) return 0;
  std::size_t at = digits;
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  if (at == line.size()) return 0;
  const char32_t first = utf8::decode(line, at).point;
  if (!utf8::is_upper(first) && !utf8::is_punctuation(first) && !utf8::is_digit(first) &&
      !line.substr(at).starts_with("http") && !line.substr(at).starts_with("www"))
    return 0;
  size = static_cast<std::uint32_t>(at);
  return value;
}

/// Marks the lines of the note that starts at `at`, up to the next note, the next page or an empty line before other
/// text.
void take_note(std::vector<Line>& lines, std::size_t at, const std::vector<std::uint32_t>& numbers) {
  lines[at].role = Role::footnote;
  std::size_t next = at + 1;  // where the next note on this page starts, when it is near
  while (next < lines.size() && next < at + 8 && numbers[next] != lines[at].value + 1 && !lines[next].page) ++next;
  const bool near = next < lines.size() && next < at + 8 && !lines[next].page && numbers[next] == lines[at].value + 1;
  for (std::size_t i = at + 1; i < lines.size(); ++i) {
    if (lines[i].page || lines[i].role != Role::text || (near && i == next)) break;
    if (!near && lines[i].blanks > 0) break;
    lines[i].role = Role::footnote;
  }
}

}  // namespace

std::vector<SourceSpan> find_footnotes(std::string_view text, std::vector<Line>& lines) {
  std::vector<Mark> marks = find_marks(text, lines);
  if (marks.empty()) return {};
  std::vector<std::uint32_t> numbers(lines.size(), 0), sizes(lines.size(), 0);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].role == Role::text) numbers[i] = note_number(slice(text, lines[i].text), sizes[i]);
  // A note is a numbered line below a mark with its number that has no note yet.
  std::vector<SourceSpan> found;
  std::array<std::size_t, 1000> open{};  // index + 1 of the last mark with this number that has no note yet
  std::uint32_t last_note = 0;
  std::size_t noted = 0;
  std::vector<bool> is_mark(marks.size(), false);
  std::size_t mark = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == Role::text && numbers[i] > 0 && numbers[i] < open.size() && open[numbers[i]] > 0 &&
        (numbers[i] == last_note + 1 || numbers[i] == 1)) {
      is_mark[open[numbers[i]] - 1] = true;
      open[numbers[i]] = 0;
      last_note = numbers[i];
      ++noted;
      lines[i].value = numbers[i];
      lines[i].marker = Marker::none;
      lines[i].content = lines[i].text.begin + sizes[i];
      take_note(lines, i, numbers);
    }
    for (; mark < marks.size() && marks[mark].line == i; ++mark)
      if (lines[i].role == Role::text && open[marks[mark].value] == 0) open[marks[mark].value] = mark + 1;
  }
  // Without notes in the file, marks that count up from 1 through the text are marks as well.
  std::uint32_t expected = 1;
  std::vector<std::size_t> chain;
  std::string words;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (is_mark[i]) expected = marks[i].value + 1;
    if (is_mark[i] || marks[i].value != expected) continue;
    chain.push_back(i);
    ++expected;
  }
  if (chain.size() >= 3 || noted >= 2) {
    std::string_view word;
    for (const std::size_t i : chain) {
      // "stap1" and "stap2" are names with a number.
      const SourceSpan line = lines[marks[i].line].text;
      const std::string_view own = last_word(text.substr(line.begin, marks[i].digits.begin - line.begin));
      if (own != word || marks[i].after_stop) is_mark[i] = true;
      word = own;
    }
  }
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (is_mark[i]) found.push_back(marks[i].digits);
  return found;
}

}  // namespace duidelijk
