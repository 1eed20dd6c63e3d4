// Numbers, plurals and lists in Dutch sentences.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace duidelijk {

/// "1.234.567": Dutch thousands with a full stop.
std::string dutch_number(std::int64_t number);
/// "12,5": `decimals` digits after a Dutch comma, rounded half away from zero.
std::string dutch_decimal(double number, int decimals);
/// "1 woord", "27 woorden".
std::string counted(std::int64_t number, std::string_view one, std::string_view many);
/// "a", "a of b", "a, b of c"; `last` is the word before the last one.
std::string listed(std::span<const std::string> words, std::string_view last);

}  // namespace duidelijk
