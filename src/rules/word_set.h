// A small set of words that a rule page declares, as numbers of the text at hand.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// Built once a run from "niet|geen|nooit"; a look-up is a few comparisons. Does not keep its arguments.
class WordSet {
 public:
  WordSet(std::string_view words, const Analysis& analysis) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find('|', at), words.size());
      if (const std::uint32_t number = analysis.words.find(words.substr(at, end - at))) numbers_.push_back(number);
      at = end + 1;
    }
    std::ranges::sort(numbers_);
  }
  bool contains(const Token& token) const { return std::ranges::binary_search(numbers_, token.word); }
  bool empty() const { return numbers_.empty(); }

 private:
  std::vector<std::uint32_t> numbers_;
};

}  // namespace duidelijk
