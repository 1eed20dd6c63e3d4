// What the words of a text can be as verbs, looked up once a word.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// Flags of one distinct word, from the readings of the lexicon: what it can be, not what it is here.
struct VerbWord {
  bool worden : 1 = false;              // a form of worden that is no participle
  bool zijn : 1 = false;                // a form of zijn that is no participle
  bool hebben : 1 = false;              // a form of hebben that is no participle
  bool finite : 1 = false;              // its likeliest reading is a finite verb
  bool verb : 1 = false;                // its likeliest reading is a verb
  bool participle : 1 = false;          // an uninflected past participle
  bool certain_participle : 1 = false;  // and that is its likeliest reading
  bool adjective : 1 = false;           // an adjective as well
  bool infinitive : 1 = false;          // an infinitive as well: "ontvangen", "voorzien"
  bool takes_hebben : 1 = false;        // every verb of that participle makes its perfect tense with hebben alone
};

/// Indexed by Token::word.
std::vector<VerbWord> verb_words(const Analysis& analysis);

}  // namespace duidelijk
