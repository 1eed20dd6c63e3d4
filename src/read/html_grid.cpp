// SPDX-License-Identifier: EUPL-1.2
#include "read/html_grid.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace duidelijk {
namespace {

constexpr std::uint32_t most_columns = 255, most_rows = 1000;

/// The number of rows or columns that an attribute says; `zero` is what "0" means.
std::uint32_t span_of(std::string_view text, std::uint32_t most, std::uint32_t zero) {
  std::uint32_t number = 1;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault == std::errc::result_out_of_range) return most;
  if (fault != std::errc{}) return 1;
  return number == 0 ? zero : std::min(number, most);
}

}  // namespace

void HtmlGrid::begin_row() {
  for (std::uint32_t& rows : taken_) rows -= rows > 0 ? 1 : 0;
  column_ = 0;
}

std::size_t HtmlGrid::take(const HtmlTag& tag) {
  while (column_ < taken_.size() && taken_[column_] > 0) ++column_;
  last_ = column_ + 1;
  const std::uint32_t columns = tag.colspan.empty() ? 1 : span_of(tag.colspan, most_columns, 1);
  const std::uint32_t rows = tag.rowspan.empty() ? 1 : span_of(tag.rowspan, most_rows, most_rows);
  if (rows > 1 && column_ < most_columns) {
    const std::size_t end = std::min<std::size_t>(column_ + columns, most_columns);
    taken_.resize(std::max(taken_.size(), end));
    for (std::size_t i = column_; i < end; ++i) taken_[i] = rows;
  }
  column_ += columns;
  return last_;
}

}  // namespace duidelijk
