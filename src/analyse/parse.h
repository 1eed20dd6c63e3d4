// Word classes, features and the dependency tree, from one network.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Longest stretch of tokens that is seen at once. A longer sentence is read in pieces, each with a tree of its own;
/// the later ones hang on the root of the first.
inline constexpr std::uint32_t longest_piece = 192;

/// Fills tag, features, head and relation of every token. Each sentence gets one tree: one root, no cycles.
/// Time grows with the number of tokens; a sentence does not feel its neighbours.
void find_trees(Analysis& analysis);

}  // namespace duidelijk
