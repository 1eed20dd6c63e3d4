// SPDX-License-Identifier: EUPL-1.2
#include "report/chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>

#include "core/message.h"
#include "report/markup.h"

namespace duidelijk {
namespace {

// Units of the drawing; the page scales it.
constexpr int width = 360, bar_height = 22, bar_step = 32, label_width = 130, number_width = 50;
constexpr int line_height = 180, margin = 28;

std::string unit(double value) { return std::to_string(static_cast<std::int64_t>(std::lround(value))); }

std::string opened(std::string_view title, std::string_view id, int height) {
  const std::string name(id);
  return "<figure>\n<figcaption id=\"" + name + "\">" + xml_text(title) + "</figcaption>\n<svg viewBox=\"0 0 " +
         std::to_string(width) + ' ' + std::to_string(height) + "\" width=\"" + std::to_string(width) + "\" height=\"" +
         std::to_string(height) + "\" role=\"img\" aria-labelledby=\"" + name + "\" font-size=\"14\">\n";
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return "<text x=\"" + unit(x) + "\" y=\"" + unit(y) + "\" text-anchor=\"" + std::string(anchor) +
         "\" fill=\"currentColor\">" + xml_text(text) + "</text>\n";
}

std::string closed(std::string_view title, std::span<const ChartValue> values, int decimals) {
  std::string out = "</svg>\n<details>\n<summary>De cijfers</summary>\n<table>\n<caption>" + xml_text(title) +
                    "</caption>\n<tbody>\n";
  for (const ChartValue& value : values)
    out += "<tr><th scope=\"row\">" + xml_text(value.label) + "</th><td class=\"n\">" +
           dutch_decimal(value.value, decimals) + "</td></tr>\n";
  return out + "</tbody>\n</table>\n</details>\n</figure>\n";
}

}  // namespace

std::string bar_chart(std::string_view title, std::string_view id, std::span<const ChartValue> values) {
  double most = 1;
  for (const ChartValue& value : values) most = std::max(most, value.value);
  std::string out = opened(title, id, static_cast<int>(values.size()) * bar_step);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double top = static_cast<double>(i) * bar_step + (bar_step - bar_height) / 2.0;
    const double size = values[i].value / most * (width - label_width - number_width);
    out += text_at(label_width - 8, top + 16, "end", values[i].label) + "<rect x=\"" + std::to_string(label_width) +
           "\" y=\"" + unit(top) + "\" width=\"" + unit(size) + "\" height=\"" + std::to_string(bar_height) +
           "\" fill=\"currentColor\" opacity=\".75\"/>\n" +
           text_at(label_width + size + 6, top + 16, "start", dutch_decimal(values[i].value, 0));
  }
  return out + closed(title, values, 0);
}

std::string line_chart(std::string_view title, std::string_view id, std::span<const ChartValue> values, int decimals) {
  const auto by_value = [](const ChartValue& a, const ChartValue& b) { return a.value < b.value; };
  const auto lowest = std::ranges::min_element(values, by_value), highest = std::ranges::max_element(values, by_value);
  const double least_range = std::pow(10.0, 1 - decimals);  // a difference that the numbers do not show is no slope
  const double low = lowest->value, range = std::max(highest->value - low, least_range);
  const auto x = [&](std::size_t i) {
    if (values.size() == 1) return width / 2.0;
    return margin + static_cast<double>(i) / static_cast<double>(values.size() - 1) * (width - 2 * margin);
  };
  const auto y = [&](std::size_t i) {
    return line_height - 2 * margin - (values[i].value - low) / range * (line_height - 4 * margin);
  };
  std::string points, dots;
  const std::set<std::size_t> written{0, values.size() - 1, static_cast<std::size_t>(lowest - values.begin()),
                                      static_cast<std::size_t>(highest - values.begin())};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) points += ' ';
    points += unit(x(i)) + ',' + unit(y(i));
    dots += "<circle cx=\"" + unit(x(i)) + "\" cy=\"" + unit(y(i)) + "\" r=\"4\" fill=\"currentColor\"/>\n";
    if (written.contains(i)) dots += text_at(x(i), y(i) - 10, "middle", dutch_decimal(values[i].value, decimals));
  }
  std::string out = opened(title, id, line_height) + "<polyline points=\"" + points +
                    "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>\n" + dots +
                    text_at(0, line_height - 8, "start", values.front().label);
  if (values.size() > 1) out += text_at(width, line_height - 8, "end", values.back().label);
  return out + closed(title, values, decimals);
}

}  // namespace duidelijk
