// Lists that stand in a sentence: three or more parts of the same kind.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// "a, b en c".
struct Enumeration {
  std::uint32_t sentence = 0;
  TokenSpan tokens;                  // from the first word of the first part to the last of the last part
  std::uint32_t words = 0;           // in `tokens`
  std::vector<std::uint32_t> parts;  // the head of each part, in order; at least three
  std::uint32_t shortest_inner = std::numeric_limits<std::uint32_t>::max();  // words; of the parts between two commas
};

/// The enumerations of nouns or infinitives in running text with "en", "of" or the like before the last part and a
/// comma between the others; in text order, none in another. Needs the tree. Linear in the number of tokens.
std::vector<Enumeration> find_enumerations(const Analysis& analysis);

}  // namespace duidelijk
