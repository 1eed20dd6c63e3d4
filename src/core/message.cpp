// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"

#include <cmath>

namespace duidelijk {

std::string dutch_number(std::int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, '.');
  return number < 0 ? "-" + digits : digits;
}

std::string dutch_decimal(double number, int decimals) {
  double unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  const auto scaled = static_cast<std::int64_t>(std::llround(std::abs(number) * unit));
  const auto whole = scaled / static_cast<std::int64_t>(unit);
  std::string text = (number < 0 && scaled != 0 ? "-" : "") + dutch_number(whole);
  if (decimals == 0) return text;
  std::string fraction = std::to_string(scaled % static_cast<std::int64_t>(unit));
  fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
  return text + ',' + fraction;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  return dutch_number(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string listed(std::span<const std::string> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace duidelijk
