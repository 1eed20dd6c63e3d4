// Where sentences are passive, from the tree of the sentence and the verbs of the lexicon.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// One passive: an auxiliary and the participle or participles that share it.
struct Passive {
  std::uint32_t sentence = 0;
  TokenSpan tokens;                        // from the first to the last of auxiliary and participles
  std::uint32_t auxiliary = 0;             // token: a form of worden or zijn
  std::vector<std::uint32_t> participles;  // tokens, in order, never empty: "gelezen en beantwoord"
  std::optional<std::uint32_t> helper;     // the finite verb over the auxiliary: "zal … worden betaald"
  std::optional<TokenSpan> agent;          // who does it, without "door": "de gemeente"
  bool act = false;                        // its subject tells that somebody acted: "is een akkoord gesloten"
};

/// The passives of running text, in order of auxiliary; a text in another language has none. A participle of a verb
/// that takes zijn in the perfect tense makes no passive with zijn, nor does one that the page of the rule
/// lijdende-vorm calls a state. Needs the stage `tree`. Linear in the number of tokens.
std::vector<Passive> find_passives(const Analysis& analysis);

}  // namespace duidelijk
