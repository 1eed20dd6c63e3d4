// What kind of character stands where: the one question of the tokenizer, fast for plain letters.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "core/utf8.h"

namespace duidelijk {

enum class CharClass : std::uint8_t {
  space,
  letter,
  digit,        // 0–9 ¼ ½ ¾
  mark,         // combining marks, raised figures, joiners and direction marks: part of what stands before them
  punctuation,  // Unicode P*
  symbol,       // everything else
};

/// One character of a text.
struct ClassifiedChar {
  char32_t point = 0;
  std::uint32_t size = 1;  // bytes
  CharClass type = CharClass::symbol;
};

namespace detail {
inline constexpr auto ascii_classes = [] {
  std::array<CharClass, 128> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const bool letter = (i | 0x20) >= 'a' && (i | 0x20) <= 'z';
    const bool digit = i >= '0' && i <= '9';
    const bool space = i == ' ' || (i >= '\t' && i <= '\r');
    classes[i] = letter ? CharClass::letter : digit ? CharClass::digit : space ? CharClass::space : CharClass::symbol;
  }
  for (const char c : std::string_view("!\"'()*,-./:;?[\\]{}_"))
    classes[static_cast<std::size_t>(c)] = CharClass::punctuation;
  return classes;
}();
/// The class of a character from U+0080 on.
CharClass class_of_high(char32_t point);
}  // namespace detail

/// The character at byte `at`. Precondition: valid UTF-8, `at` is the start of a character.
inline ClassifiedChar char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, detail::ascii_classes[byte]};
  const utf8::Char c = utf8::decode(text, at);
  return {c.point, c.size, detail::class_of_high(c.point)};
}

/// The character that ends at byte `end`. Precondition: 0 < end, at a border.
inline ClassifiedChar char_before(std::string_view text, std::size_t end) {
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  if (byte < 0x80) return {byte, 1, detail::ascii_classes[byte]};
  const utf8::Char c = utf8::decode_before(text, end);
  return {c.point, c.size, detail::class_of_high(c.point)};
}

inline bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

inline bool is_word_char(const ClassifiedChar& c) {
  return c.type == CharClass::letter || c.type == CharClass::digit || c.type == CharClass::mark;
}
inline bool is_single_quote(char32_t point) {
  return point == '\'' || point == U'’' || point == U'‘' || point == '`' || point == U'´';
}
inline bool is_end_mark(char32_t point) { return point == '.' || point == '?' || point == '!' || point == U'…'; }

/// Pictures: emoji, arrows, dingbats and other signs that are never part of a word.
inline bool is_picture(char32_t point) {
  return point >= 0x2190 && ((point < 0x2C00) || (point >= 0x1F000 && point < 0x20000));
}

}  // namespace duidelijk
