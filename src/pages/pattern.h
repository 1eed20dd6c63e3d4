// The little language of `kind = "sequence"`: a row of tokens.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tag.h"

namespace duidelijk {

/// What one token of a row must be. All that is said must hold; an empty demand takes any token.
///   moet|moeten      one of these forms (folded)
///   ~dienen|~horen   one of these lemmas
///   :verb|:aux       one of these word classes (names of Universal Dependencies, lower case)
///   +inf             a feature: fin, inf, part, plur, sing, past, pres
///   @aux:pass|@cop   one of these relations (names of Universal Dependencies); after the class; needs the tree
///   *                any word
///   …  …6            a gap of 0–4 (0–6) words without punctuation
///   (x)              x may be absent
///   [ x y ]          only this part of the row is marked; without brackets the whole row
/// At the stage `tokens` a word fits when the lexicon has a reading that does; from the stage `tags` on its own class,
/// features and lemma decide. "~dienen:verb+fin … te :verb+inf"
struct PatternSlot {
  std::vector<std::string> forms;
  std::vector<std::string> lemmas;
  std::vector<Tag> tags;
  std::vector<Relation> relations;
  VerbForm verb_form = VerbForm::none;
  Number number = Number::none;
  Tense tense = Tense::none;
  bool optional = false;
  std::uint8_t gap = 0;  // not 0: this slot is a gap of at most this many words
};

struct Pattern {
  std::vector<PatternSlot> slots;            // at most 32
  std::size_t mark_begin = 0, mark_end = 0;  // slots that are the hit
};

/// A pattern, or what is wrong with it and at which byte.
struct ParsedPattern {
  Pattern pattern;
  std::string wrong;  // empty: it is good; one Dutch sentence otherwise
  std::size_t at = 0;
};

ParsedPattern parse_pattern(std::string_view row);

/// Whether some slot asks for a relation, which only the stage `tree` knows.
bool asks_relation(const Pattern& pattern);

}  // namespace duidelijk
