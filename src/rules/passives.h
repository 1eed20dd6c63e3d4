// Where sentences are passive, from the lexicon and the order of words.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "analyse/analysis.h"
#include "rules/word_set.h"

namespace duidelijk {

/// One passive: an auxiliary and the participle or participles that go with it.
struct Passive {
  std::uint32_t sentence = 0;
  TokenSpan tokens;                // from auxiliary to last participle, or the other way round
  std::uint32_t auxiliary = 0;     // token
  std::uint32_t participle = 0;    // token; the first of several
  std::optional<TokenSpan> agent;  // "door de gemeente" without "door"
};

/// Participles that describe a state: "is gevestigd", "bent verplicht".
struct PassiveWords {
  WordSet never;   // no passive with worden or zijn: "bekend"
  WordSet states;  // no passive with zijn: "gevestigd"
};
/// As the page of the rule lijdende-vorm declares them.
PassiveWords passive_words(const Analysis& analysis);

/// The passives of running text, in text order. `worden` + participle; `zijn` + participle of a verb that takes
/// hebben. Linear in the length of each clause times its participles, which are few.
std::vector<Passive> find_passives(const Analysis& analysis, const PassiveWords& words);

}  // namespace duidelijk
