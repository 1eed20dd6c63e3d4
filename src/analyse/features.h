// What tagger and parser look at: each word is a handful of keys, the same at run time and in the trainer.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyse/vocabulary.h"

namespace duidelijk {

/// A hashed observation about a word ("ends in -ing", "the lexicon has it as a noun"). Never 0.
/// The model has a row of numbers for each key it knows; keys it does not know add nothing.
using Key = std::uint32_t;

/// Appends what a word says by itself: its form first, then its affixes and what the lexicon knows about it.
void word_keys(const Word& word, const Lexicon& lexicon, std::vector<Key>& keys);

/// Appends what the writing says: capitals, figures, signs, and whether it stands at the start of a sentence.
/// `written` is the token as it stands in the text.
void written_keys(std::string_view written, bool first, std::vector<Key>& keys);

}  // namespace duidelijk
