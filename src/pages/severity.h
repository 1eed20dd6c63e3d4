// How serious a finding is, and how often the rule is right.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>

namespace duidelijk {

enum class Severity : std::uint8_t { info, warning, error };
/// Measured precision of the rule on government text: high ≥ 90 %, medium ≥ 80 %.
enum class Confidence : std::uint8_t { low, medium, high };

}  // namespace duidelijk
