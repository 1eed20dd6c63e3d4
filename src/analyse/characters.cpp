// SPDX-License-Identifier: EUPL-1.2
#include "analyse/characters.h"

namespace duidelijk::detail {

CharClass class_of_high(char32_t point) {
  if (point >= 0xC0 && point < 0x250) return point == 0xD7 || point == 0xF7 ? CharClass::symbol : CharClass::letter;
  // Raised and lowered figures stick to their word: km², CO₂, and footnote marks.
  if (point == 0xB2 || point == 0xB3 || point == 0xB9 || (point >= 0x2070 && point <= 0x2099)) return CharClass::mark;
  if (point >= 0xBC && point <= 0xBE) return CharClass::digit;  // ¼ ½ ¾
  if ((point >= 0x200C && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
      (point >= 0x2066 && point <= 0x206F))
    return CharClass::mark;  // joiners and direction marks
  if (utf8::is_letter(point)) return CharClass::letter;
  if (utf8::is_space(point)) return CharClass::space;
  if (utf8::is_mark(point)) return CharClass::mark;
  if (utf8::is_punctuation(point)) return CharClass::punctuation;
  return CharClass::symbol;
}

}  // namespace duidelijk::detail
