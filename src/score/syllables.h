// Syllables of Dutch words.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

namespace duidelijk {

/// The number of syllables in a folded word: its vowel groups, left to right, longest group first; at least 1.
/// A short table holds loan words that are said otherwise ("software" has 2). Digits and hyphens end a group.
/// Linear in the length of the word.
std::uint32_t syllables(std::string_view folded);

}  // namespace duidelijk
