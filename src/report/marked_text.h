// Text with marks that may lie in, over and across each other, as HTML.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/span.h"
#include "report/reporters.h"

namespace duidelijk {

/// One marked stretch. `number` names it for people, from 1.
struct TextMark {
  TextSpan span;  // never empty
  std::size_t number = 0;
  std::string_view severity, title;
};

/// Writes the blocks of a text with their marks. Blocks must come in text order; marks are asked for when a block needs
/// them, so that those of a long text need not be in memory together.
class BlockMarks {
 public:
  /// `mark(i)` gives mark number `i` of `size`, in order of their begin.
  BlockMarks(std::size_t size, std::function<TextMark(std::size_t)> mark) : size_(size), mark_(std::move(mark)) {}

  /// The part `block` of `text` as HTML. Each stretch between two borders of marks is one <mark data-f="3 7"> with the
  /// numbers of all marks over it, so the stretches of a number together are exactly its words. Behind the last stretch
  /// of a mark stands a link to its advice, "#<document>-f<number>". `anchors` are places, in order, that get an empty
  /// element with the id "<document>-t<place>". A mark that runs out of the block is cut.
  void write(std::string_view text, TextSpan block, std::span<const std::uint32_t> anchors, std::string_view document,
             const TextSink& sink);

  /// How many marks begin before the end of the blocks that were written.
  std::size_t begun() const { return next_; }

 private:
  std::uint32_t next_begin();

  std::size_t size_;
  std::function<TextMark(std::size_t)> mark_;
  std::vector<TextMark> open_;     // not at their end yet
  std::optional<TextMark> ahead_;  // number next_, once it was looked at
  std::size_t next_ = 0;
};

}  // namespace duidelijk
