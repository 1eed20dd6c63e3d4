// SPDX-License-Identifier: EUPL-1.2
#include "check/item_numbers.h"

#include <string_view>

namespace duidelijk {
namespace {

/// The number whose mark ends at `at`; 0 when none does.
std::uint32_t number_before(std::string_view source, std::size_t at) {
  constexpr int most_digits = 4, most_spaces = 8;
  for (int spaces = 0; at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t') && spaces < most_spaces; ++spaces)
    --at;
  if (at == 0 || (source[at - 1] != '.' && source[at - 1] != ')')) return 0;
  --at;
  std::uint32_t number = 0, unit = 1;
  int digits = 0;
  for (; at > 0 && source[at - 1] >= '0' && source[at - 1] <= '9'; --at, unit *= 10) {
    if (++digits > most_digits) return 0;
    number += static_cast<std::uint32_t>(source[at - 1] - '0') * unit;
  }
  const bool line_begins = at == 0 || source[at - 1] == '\n' || source[at - 1] == ' ' || source[at - 1] == '\t';
  return digits > 0 && line_begins ? number : 0;
}

}  // namespace

std::vector<std::uint32_t> item_numbers(const Document& document) {
  std::vector<std::uint32_t> numbers(document.blocks.size(), 0);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (document.blocks[i].kind == BlockKind::list_item)
      numbers[i] = number_before(document.source.text, document.source_of(document.blocks[i].text).begin);
  return numbers;
}

}  // namespace duidelijk
