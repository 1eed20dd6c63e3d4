// The numbers of lists as text: 3, c, iii.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

namespace duidelijk {

enum class Numbering : std::uint8_t {
  none,
  decimal,
  decimal_zero,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman
};

/// "3", "03", "c", "C", "iii", "III"; empty for `none`. A number that the letters or Roman figures do not have is
/// decimal, as in browsers.
std::string number_text(std::int64_t number, Numbering numbering);

}  // namespace duidelijk
