// SPDX-License-Identifier: EUPL-1.2
#include "read/lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr std::uint16_t most_blanks = 1000;
constexpr std::uint16_t most_indent = 1000;

/// Bytes at which a line may end, or that are white space of more than one byte.
constexpr std::array<bool, 256> may_end_line = [] {
  std::array<bool, 256> table{};
  table['\n'] = table['\r'] = table['\f'] = table['\v'] = true;
  table[0xC2] = table[0xE2] = true;
  return table;
}();

/// Length of the line end at `at`; 0 when there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\xC2':
      return text[at + 1] == '\x85' ? 2 : 0;
    case '\xE2':
      return text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9') ? 3 : 0;
    default:
      return 0;
  }
}

bool is_blank(char32_t point) { return utf8::is_space(point) || point == 0xAD || point < 0x20; }

Start start_of(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const utf8::Char c = utf8::decode(line, at);
    if (utf8::is_lower(c.point)) return Start::lower;
    if (utf8::is_letter(c.point)) return Start::upper;
    if (utf8::is_digit(c.point)) return Start::digit;
    if (!utf8::is_punctuation(c.point)) return Start::other;
    at += c.size;
  }
  return Start::other;
}

bool is_closing(char32_t point) {
  return point == ')' || point == ']' || point == '"' || point == '\'' || point == U'’' || point == U'”' ||
         point == U'»' || point == U'*' || point == U'_';
}

End end_of(std::string_view line) {
  std::size_t end = line.size();
  std::size_t digits = 0;
  while (digits < 2 && end > digits && utf8::is_digit(static_cast<unsigned char>(line[end - digits - 1]))) ++digits;
  if (digits > 0 && end > digits && std::string_view(".?!").find(line[end - digits - 1]) != std::string_view::npos &&
      end > digits + 1 && !utf8::is_digit(static_cast<unsigned char>(line[end - digits - 2])))
    end -= digits;  // "gestuurd.1"
  while (end > 0) {
    const utf8::Char c = utf8::decode_before(line, end);
    if (!is_closing(c.point)) break;
    end -= c.size;
  }
  if (end == 0) return End::open;
  const utf8::Char last = utf8::decode_before(line, end);
  switch (last.point) {
    case '.':
    case '?':
    case '!':
    case U'…':
      return End::sentence;
    case ':':
      return End::colon;
    case ';':
      return End::semicolon;
    case ',':
      return End::comma;
    case '-':
    case U'\u2010':
    case U'\u00AC':
      return End::hyphen;
    default:
      return End::open;
  }
}

/// Sets marker, value and content. "•", "- ", "1.", "1)", "(a)", "a.".
void find_marker(std::string_view text, Line& line) {
  const std::string_view all = slice(text, line.text);
  line.content = line.text.begin;
  const auto accept = [&](Marker marker, std::size_t size, std::uint32_t value) {
    std::size_t after = size;
    while (after < all.size()) {
      const utf8::Char c = utf8::decode(all, after);
      if (!is_blank(c.point)) break;
      after += c.size;
    }
    if (after == size && after < all.size()) return;  // nothing between the marker and the word: "-onderschatting"
    line.marker = marker;
    line.value = value;
    line.content = line.text.begin + static_cast<std::uint32_t>(after);
  };
  const utf8::Char first = utf8::decode(all, 0);
  constexpr std::u32string_view bullets = U"•●▪■◦‣▸►○·∙⁃✓✔\uF0B7\uF0A7\uF0D8\uF02D-–—‒*+";
  if (bullets.find(first.point) != std::u32string_view::npos) {
    accept(Marker::bullet, first.size, 0);
    // Some bullets stand against their text; signs that also stand in words do not.
    if (line.marker == Marker::none && first.point >= 0x2022 && all.size() > first.size) {
      line.marker = Marker::bullet;
      line.content = line.text.begin + first.size;
    }
    return;
  }
  if (all.starts_with("o "sv) || all == "o"sv) return accept(Marker::bullet, 1, 0);
  const std::size_t bracket = all[0] == '(' ? 1 : 0;
  std::size_t at = bracket;
  std::uint32_t value = 0;
  while (at < all.size() && at < bracket + 3 && utf8::is_digit(static_cast<unsigned char>(all[at])))
    value = value * 10 + static_cast<std::uint32_t>(all[at++] - '0');
  Marker marker = Marker::number;
  if (at == bracket && at < all.size() && utf8::is_letter(static_cast<unsigned char>(all[at])) &&
      static_cast<unsigned char>(all[at]) < 0x80) {
    marker = Marker::letter;
    value = static_cast<std::uint32_t>((all[at] | 0x20) - 'a') + 1;
    ++at;
  }
  if (at == bracket || at == all.size()) return;
  if (all[at] == ')' || (all[at] == '.' && bracket == 0)) accept(marker, at + 1, value);
}

/// Fills in what the characters of the line tell.
void describe(std::string_view text, Line& line) {
  const std::string_view all = slice(text, line.text);
  std::uint32_t width = 0;
  std::size_t spaces = 0, double_spaces = 0;
  char before = 0;
  for (const char c : all) {
    width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (c == '\t') line.columns = true;
    if (c == ' ') {
      ++spaces;
      continue;
    }
    // Two spaces are a typing habit after a full stop and a slip elsewhere; twice in a line they are columns.
    if (spaces == 2 && before != '.' && before != '?' && before != '!' && before != ':') ++double_spaces;
    if (spaces >= 3 || double_spaces >= 2) line.columns = true;
    spaces = 0;
    before = c;
  }
  line.width = width;
  find_marker(text, line);
  const std::string_view content = all.substr(line.content - line.text.begin);
  if (line.marker != Marker::none && line.columns) {  // the gap after the marker is no column
    line.columns = content.find("   "sv) != std::string_view::npos || content.find('\t') != std::string_view::npos;
  }
  line.start = start_of(content);
  line.end = end_of(all);
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 64);
  std::size_t at = text.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
  std::uint16_t blanks = 0;
  bool page = false;
  while (at < text.size()) {
    std::size_t end = at, length = 0;
    while (end < text.size()) {
      while (end < text.size() && !may_end_line[static_cast<unsigned char>(text[end])]) ++end;
      if (end == text.size()) break;
      length = line_end_at(text, end);
      if (length > 0) break;
      ++end;
    }
    std::size_t begin = at, stop = end;
    std::uint32_t indent = 0;
    while (begin < stop) {
      const utf8::Char c = utf8::decode(text, begin);
      if (!is_blank(c.point)) break;
      indent += c.point == '\t' ? 8 - indent % 8 : 1;
      begin += c.size;
    }
    while (stop > begin) {
      const utf8::Char c = utf8::decode_before(text, stop);
      if (!is_blank(c.point) || c.point == 0xAD) break;  // a soft hyphen at the line end says how to join
      stop -= c.size;
    }
    if (begin == stop) {
      if (blanks < most_blanks) ++blanks;
    } else {
      Line line;
      line.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop)};
      line.indent = static_cast<std::uint16_t>(std::min<std::uint32_t>(indent, most_indent));
      line.blanks = blanks;
      line.page = page;
      describe(text, line);
      lines.push_back(line);
      blanks = 0;
      page = false;
    }
    if (length > 0 && text[end] == '\f') page = true;
    at = end + length;
  }
  return lines;
}

std::string_view written_label(std::string_view text, const Line& line) {
  if (line.marker != Marker::number && line.marker != Marker::letter) return {};
  const std::string_view sign = text.substr(line.text.begin, line.content - line.text.begin);
  return sign.substr(0, std::min(sign.find_first_of(".)") + 1, sign.size()));
}

std::uint32_t count_words(std::string_view line, std::uint32_t most) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char c : line) {
    const bool letter = c != ' ' && c != '\t';
    words += letter && !inside;
    if (words >= most) break;
    inside = letter;
  }
  return words;
}

std::string_view last_word(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const utf8::Char c = utf8::decode_before(line, end);
    if (!utf8::is_punctuation(c.point)) break;
    end -= c.size;
  }
  std::size_t begin = end;
  while (begin > 0) {
    const utf8::Char c = utf8::decode_before(line, begin);
    if (utf8::is_space(c.point) || utf8::is_punctuation(c.point)) break;
    begin -= c.size;
  }
  return line.substr(begin, end - begin);
}

std::string_view first_word(std::string_view line) {
  std::size_t begin = 0;
  while (begin < line.size()) {
    const utf8::Char c = utf8::decode(line, begin);
    if (!utf8::is_punctuation(c.point)) break;
    begin += c.size;
  }
  std::size_t end = begin;
  while (end < line.size()) {
    const utf8::Char c = utf8::decode(line, end);
    if (utf8::is_space(c.point) || utf8::is_punctuation(c.point)) break;
    end += c.size;
  }
  return line.substr(begin, end - begin);
}

}  // namespace duidelijk
