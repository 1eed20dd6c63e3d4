// Small charts as SVG: they read in black and white, and the same numbers stand in a table behind them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace duidelijk {

/// One bar or one point of a line. `label` is plain text.
struct ChartValue {
  std::string label;
  double value = 0;
};

/// Horizontal bars, with the number behind each. Whole numbers. `id` is unique on the page.
std::string bar_chart(std::string_view title, std::string_view id, std::span<const ChartValue> values);

/// A line through the values in their order, with the first, the last, the highest and the lowest number written out.
/// `decimals` for all numbers. Precondition: at least one value.
std::string line_chart(std::string_view title, std::string_view id, std::span<const ChartValue> values, int decimals);

}  // namespace duidelijk
