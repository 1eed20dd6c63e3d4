// What hangs below each word of the tree, and words to show from it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// For each token the tokens from the first to the last word below it, itself included; marks do not stretch it. A
/// sentence of more than `most_subtree_tokens` tokens is left alone: each of its tokens stands by itself. Needs the
/// tree.
std::vector<TokenSpan> subtrees_of(const Analysis& analysis);
inline constexpr std::uint32_t most_subtree_tokens = 400;

/// Before each token, how many tokens of the text count as a word; one more at the end.
std::vector<std::uint32_t> words_before_tokens(const Analysis& analysis);

/// The first words of `span` in quotes: "‘binnen zes weken na …’". Stops at a mark, and after `most_words`.
std::string opening_of(const Analysis& analysis, TokenSpan span, std::uint32_t most_words);

}  // namespace duidelijk
