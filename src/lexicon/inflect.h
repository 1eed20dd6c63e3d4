// The forms of a word: geven → geef, geeft, gaf, gegeven. A form is empty when the lexicon is not sure of it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace duidelijk {

/// The places in the tables of a verb, a noun and an adjective.
enum class Shape : std::uint8_t {
  infinitive,
  first,   // ik geef, geef je, geef!
  second,  // u geeft, je kunt
  third,   // hij geeft, hij kan
  plural,
  past,
  past_plural,
  participle,
  participle_e,
  present_participle,
  present_participle_e,
  singular,
  plural_noun,
  diminutive,
  diminutives,
  base,
  base_e,
  partitive,  // iets nieuws
  comparative,
  comparative_e,
  superlative,
  superlative_e,
};
inline constexpr std::size_t shape_count = 22;

/// All forms of one word. Separable verbs have them joined: "indient", "ingediend".
struct Paradigm {
  std::string lemma;
  Tag tag = Tag::unknown;  // verb, noun or adj
  std::array<std::string, shape_count> forms;
  const std::string& operator[](Shape shape) const { return forms[static_cast<std::size_t>(shape)]; }
  bool known() const { return tag != Tag::unknown; }
};

/// The forms of `lemma` (folded) as a verb, noun or adjective; not `known` when the lexicon does not have it as one.
/// A participle counts as an adjective too: verplicht, verplichte.
Paradigm paradigm_of(const Lexicon& lexicon, std::string_view lemma, Tag tag);

/// The particle of a verb that surely stands apart: "door" of "doorsturen", because of "doorgestuurd"; empty for
/// "informeren", "overwegen" and every other verb.
std::string_view particle_of(const Lexicon& lexicon, std::string_view infinitive);

}  // namespace duidelijk
