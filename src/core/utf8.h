// Characters: validity, normal form, case, classes, width. The only file with utf8proc behind it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace duidelijk::utf8 {

/// One decoded character: its code point and its length in bytes (1–4).
struct Char {
  char32_t point = 0;
  std::uint32_t size = 1;
};

/// The character at byte `at`. Precondition: `text` is valid UTF-8 and `at` is the start of a character.
inline Char decode(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const auto rest = [&byte, at](std::size_t i) { return static_cast<char32_t>(byte(at + i) & 0x3F); };
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {static_cast<char32_t>((first & 0x1Fu) << 6) | rest(1), 2};
  if (first < 0xF0) return {static_cast<char32_t>((first & 0x0Fu) << 12) | rest(1) << 6 | rest(2), 3};
  return {static_cast<char32_t>((first & 0x07u) << 18) | rest(1) << 12 | rest(2) << 6 | rest(3), 4};
}
/// The character that ends at byte `end` (exclusive). Precondition: 0 < end <= text.size(), at a border.
Char decode_before(std::string_view text, std::size_t end);

/// The first byte that is not valid UTF-8 (no overlong forms, no surrogates), or npos.
std::size_t find_invalid(std::string_view bytes);
inline bool valid(std::string_view bytes) { return find_invalid(bytes) == std::string_view::npos; }

void append(std::string& out, char32_t point);

/// Normal form C. Precondition: valid UTF-8.
std::string nfc(std::string_view text);
/// Whether `text` is certainly in NFC already; false means "perhaps not". Cheap.
bool surely_nfc(std::string_view text);

/// Lower case, character by character; lengths in bytes may change (İ).
std::string lower(std::string_view text);
/// Appends the lower case of `text` to `out`; no allocation when `out` has room.
void lower_to(std::string_view text, std::string& out);
/// The first character in upper case, the rest as it is ("ij" at the start becomes "IJ").
std::string capitalised(std::string_view text);
/// Every character in upper case.
std::string upper(std::string_view text);

bool is_letter(char32_t point);
bool is_upper(char32_t point);
bool is_lower(char32_t point);
bool is_digit(char32_t point);        // 0–9 only
bool is_space(char32_t point);        // Unicode White_Space, and the zero-width spaces
bool is_mark(char32_t point);         // combining marks, variation selectors, joiners
bool is_punctuation(char32_t point);  // categories P*
bool is_symbol(char32_t point);       // categories S*, emoji among them
/// Marks, and Hangul vowels and finals: NFC may compose them with what stands before.
bool joins_previous(char32_t point);

/// Columns on a terminal: 0 for marks, 2 for wide characters. A tab counts 1; callers expand tabs first.
int width(char32_t point);
int width(std::string_view text);

/// Number of code points. Precondition: valid UTF-8.
std::size_t count(std::string_view text);

}  // namespace duidelijk::utf8
