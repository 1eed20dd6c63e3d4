// Two versions of texts side by side, as one HTML page.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

#include "report/comparison.h"

namespace duidelijk {

/// A whole page. `readers`: how many people read each text; 0: nothing is said about their time. Texts stand in full
/// when the reports carry FileReport::text.
std::string comparison_html(const ComparisonReport& report, std::uint32_t readers);

}  // namespace duidelijk
