// In which column of its table a cell of HTML stands.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/html_tags.h"

namespace duidelijk {

/// The cells of one table, row by row; cells may take more rows and columns than one.
class HtmlGrid {
 public:
  void begin_row();
  /// The column of the cell that starts with `tag`, from 1.
  std::size_t take(const HtmlTag& tag);
  /// The column of the last cell; 0 when there was none.
  std::size_t column() const { return last_; }

 private:
  std::vector<std::uint32_t> taken_;  // by column: in how many rows, from this one on, a cell stands there already
  std::size_t column_ = 0, last_ = 0;
};

}  // namespace duidelijk
