// The classic readability formulas. None of them was fitted to the comprehension of Dutch readers; people must report
// them. SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>

#include "score/counts.h"

namespace duidelijk {

struct ClassicScores {
  std::optional<double> flesch_douma, brouwer, lix;
  std::uint32_t reading_seconds = 0;
};

/// Words per minute for the reading time: the mean over studies of adults who read English non-fiction in silence
/// (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). There is no such figure for Dutch government text.
inline constexpr double reading_words_per_minute = 238;

/// Flesch-Douma: 206.84 − 0.93 · ASL − 77 · ASW (Douma 1960, https://edepot.wur.nl/276323).
double flesch_douma(double words_per_sentence, double syllables_per_word);
/// Brouwer, Leesindex A: 195 − 2 · ASL − (2/3) · syllables per 100 words (Brouwer 1963, Paedagogische Studien
/// 40:454–464).
double brouwer(double words_per_sentence, double syllables_per_word);
/// LIX: ASL + 100 · words over 6 letters / words (Björnsson 1968).
double lix(double words_per_sentence, double share_long_words);

/// Nothing for the three formulas when there is no sentence.
ClassicScores classic_scores(const TextCounts& counts);

}  // namespace duidelijk
