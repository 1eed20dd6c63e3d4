// The tree of one sentence with numbers from 1, as CoNLL-U and JSON write it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// What governs a token.
struct TreeLink {
  std::uint32_t head = 0;  // number of a token in its sentence, from 1; 0: this is the root
  Relation relation = Relation::dep;
};

/// One for each token of the sentence. Until there is a tree the first token is the root and governs the others.
std::vector<TreeLink> tree_of(const Analysis& analysis, const Sentence& sentence);

}  // namespace duidelijk
