// What the LiNT-II formula wants to know of one word: how common it is, and what kind of thing a noun stands for.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace duidelijk {

/// Zipf value of a content word on the scale of our own ranked list. A word in the list has its own value. One that is
/// not takes that of its lemma, at most just below the list. A compound noun that the spelling list knows is as common
/// as its head; one that no list has lies between its head and an unknown word (calibration.h).
double word_zipf(const Lexicon& lexicon, std::string_view form, std::string_view lemma, bool noun);

/// The type of a noun: by form, by lemma, by the head of the compound, by the ending.
NounType noun_type(const Lexicon& lexicon, std::string_view form, std::string_view lemma);

/// A rare form without the accents that stress it, when it is common like that: "ík" → "ik". Else empty.
std::string without_stress(const Lexicon& lexicon, std::string_view form);

/// Whether a folded form is an ordinal in words ("derde", "laatste" is not): a numeral, so no content word.
bool is_ordinal(std::string_view form);

}  // namespace duidelijk
