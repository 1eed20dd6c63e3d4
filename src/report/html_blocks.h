// The blocks of a text as HTML elements: a reader recognises headings, lists and tables.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "report/marked_text.h"
#include "report/report.h"

namespace duidelijk {

/// Blocks that read as one: a list, the cells of a table, else one block.
std::vector<std::span<const Block>> html_groups(std::span<const Block> blocks);

/// The elements of one group of `text`. `marked` gives the inside of a block.
std::string html_group(const ReportText& text, std::span<const Block> group,
                       const std::function<std::string(const Block&)>& marked);

/// Gives each block of a text its marks. Blocks must come in text order.
class BlockMarks {
 public:
  /// `marks` in order of their begin; borrowed.
  explicit BlockMarks(const std::vector<TextMark>& marks) : marks_(marks) {}
  /// All marks that touch `block`.
  std::vector<TextMark> over(const Block& block);
  /// How many marks begin before the end of the blocks that were asked for.
  std::size_t begun() const { return next_; }

 private:
  const std::vector<TextMark>& marks_;
  std::vector<TextMark> open_;  // not at their end yet
  std::size_t next_ = 0;
};

}  // namespace duidelijk
