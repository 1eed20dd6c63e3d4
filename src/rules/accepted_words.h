// Words that a user calls good, as they stand in a text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// A place in a text where an accepted word or phrase stands.
struct AcceptedPlace {
  TextSpan span;
  std::uint32_t entry = 0;
};

class AcceptedWords {
 public:
  /// One or more words; capitals and the kind of white space do not matter. What is no valid UTF-8 or
  /// longer than 200 bytes is left out.
  void add(std::string_view words);
  bool empty() const { return entries_.empty(); }
  const std::vector<std::string>& entries() const { return entries_; }  // as added, without doubles
  /// All places, in text order. Costs a look-up for each token.
  std::vector<AcceptedPlace> places_in(const Analysis& analysis) const;

 private:
  std::vector<std::string> entries_;
  std::size_t longest_ = 0;                               // bytes of the longest entry, folded
  std::unordered_map<std::string, std::uint32_t> known_;  // folded start of an entry, up to a space → entry + 1, or 0
};

}  // namespace duidelijk
