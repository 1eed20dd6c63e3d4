// SPDX-License-Identifier: EUPL-1.2
#include "read/item_label.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace duidelijk {
namespace {

std::string letters(std::int64_t number) {
  constexpr std::int64_t alphabet = 26;
  std::string out;
  for (; number > 0; number = (number - 1) / alphabet) out += static_cast<char>('a' + (number - 1) % alphabet);
  std::ranges::reverse(out);
  return out;
}

std::string roman(std::int64_t number) {
  constexpr std::pair<std::int64_t, std::string_view> figures[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, figure] : figures)
    for (; number >= value; number -= value) out += figure;
  return out;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

std::string number_text(std::int64_t number, Numbering numbering) {
  constexpr std::int64_t last_roman = 3999;
  const bool in_letters = number > 0, in_roman = number > 0 && number <= last_roman;
  switch (numbering) {
    case Numbering::none:
      return "";
    case Numbering::lower_letter:
      if (in_letters) return letters(number);
      break;
    case Numbering::upper_letter:
      if (in_letters) return upper(letters(number));
      break;
    case Numbering::lower_roman:
      if (in_roman) return roman(number);
      break;
    case Numbering::upper_roman:
      if (in_roman) return upper(roman(number));
      break;
    case Numbering::decimal_zero:
      if (number >= 0 && number < 10) return '0' + std::to_string(number);
      break;
    case Numbering::decimal:
      break;
  }
  return std::to_string(number);
}

}  // namespace duidelijk
