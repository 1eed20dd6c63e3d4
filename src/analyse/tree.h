// The best tree over a sentence, given a score for each arc.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk {

/// The heaviest tree with exactly one child of the root (Chu-Liu and Edmonds).
/// `scores` has (n + 1)² numbers: scores[h * (n + 1) + d] is how well word h is the head of word d; word 0 is the root.
/// Returns n + 1 heads; that of word 0 means nothing. Ties go to the lower number. About n² steps, n³ at worst.
std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::uint32_t n);

}  // namespace duidelijk
