// SPDX-License-Identifier: EUPL-1.2
#include "score/classic.h"

#include <cmath>

namespace duidelijk {

double flesch_douma(double words_per_sentence, double syllables_per_word) {
  return 206.84 - 0.93 * words_per_sentence - 77.0 * syllables_per_word;
}

double brouwer(double words_per_sentence, double syllables_per_word) {
  return 195.0 - 2.0 * words_per_sentence - 200.0 / 3.0 * syllables_per_word;
}

double lix(double words_per_sentence, double share_long_words) { return words_per_sentence + 100.0 * share_long_words; }

ClassicScores classic_scores(const TextCounts& counts) {
  ClassicScores scores;
  scores.reading_seconds = static_cast<std::uint32_t>(std::lround(counts.words * 60.0 / reading_words_per_minute));
  if (counts.sentences == 0) return scores;
  const double words = counts.words_in_sentences;
  const double sentence_length = words / counts.sentences;
  scores.flesch_douma = flesch_douma(sentence_length, counts.syllables / words);
  scores.brouwer = brouwer(sentence_length, counts.syllables / words);
  scores.lix = lix(sentence_length, counts.long_words / words);
  return scores;
}

}  // namespace duidelijk
