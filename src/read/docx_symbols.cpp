// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_symbols.h"

#include "core/utf8.h"

namespace duidelijk {
namespace {

/// Private characters of the fonts for symbols, as everyone knows them.
std::string_view private_symbol(char32_t point) {
  switch (point) {
    case 0xF0E0:
    case 0xF0AE:
    case 0xF0E8:
      return "→";
    case 0xF0FC:
    case 0xF050:
      return "✓";
    case 0xF0A8:
    case 0xF06F:
    case 0xF071:
      return "☐";
    case 0xF0FE:
    case 0xF052:
      return "☑";
    case 0xF078:
    case 0xF0FD:
    case 0xF054:
      return "☒";
    case 0xF0A3:
      return "≤";
    case 0xF0B3:
      return "≥";
    case 0xF0B0:
      return "°";
    case 0xF0B1:
      return "±";
    default:
      return {};
  }
}

char32_t hexadecimal(std::string_view digits) {
  char32_t point = 0;
  if (digits.empty() || digits.size() > 6) return 0;
  for (const char c : digits) {
    const char low = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      point = point * 16 + static_cast<char32_t>(c - '0');
    else if (low >= 'a' && low <= 'f')
      point = point * 16 + static_cast<char32_t>(low - 'a' + 10);
    else
      return 0;
  }
  return point;
}

}  // namespace

std::string docx_symbol(std::string_view code) {
  const char32_t point = hexadecimal(code);
  if (point >= 0xE000 && point <= 0xF8FF) return std::string(private_symbol(point));
  std::string character;
  if (point >= 0x20 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF)) utf8::append(character, point);
  return character;
}

}  // namespace duidelijk
