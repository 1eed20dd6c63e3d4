// The numbers and letters that stand before blocks.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

/// What a reader sees before a list item or a heading and what is no part of its text: "3.", "b)", "2.1". Few blocks
/// have one, so they stand apart from the blocks, packed.
class BlockLabels {
 public:
  static constexpr std::size_t longest = 60;  // bytes; a longer one is cut

  /// The label of the block that begins at byte `at` of its text. Each `at` is larger than the one before.
  void add(std::uint32_t at, std::string_view label);
  /// The label of the block that begins there; empty: it has none. Borrowed.
  std::string_view find(std::uint32_t at) const;
  bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    std::uint32_t at = 0, begin = 0;  // begin: in words_; it ends where the next one begins
  };
  std::vector<Entry> entries_;
  std::string words_;
};

}  // namespace duidelijk
