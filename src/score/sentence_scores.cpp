// SPDX-License-Identifier: EUPL-1.2
#include "score/sentence_scores.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "score/calibration.h"

namespace duidelijk {

std::vector<SentenceScore> sentence_scores(const Analysis& part, std::uint32_t begin, const LintMeasures& measures) {
  std::vector<SentenceScore> scores;
  scores.reserve(part.sentences.size());
  for (std::size_t i = 0; i < part.sentences.size(); ++i) {
    const TextSpan span = part.span_of(part.sentences[i].tokens);
    SentenceScore& sentence = scores.emplace_back();
    sentence.text = {begin + span.begin, begin + span.end};
    sentence.words = part.sentences[i].words;
    const SentenceLint& measured = measures.sentences[i];
    if (measured.is_prose) sentence.features = calibrated(measured.features);
    if (measured.is_sentence) sentence.score = lint_score(sentence.features);
  }
  return scores;
}

std::vector<SentenceScore> hardest_of(const std::vector<SentenceScore>& sentences, std::size_t most) {
  const auto harder = [](const SentenceScore& a, const SentenceScore& b) {
    return std::tuple(a.score.has_value(), a.score ? a.score->score : 0, a.words, b.text.begin) >
           std::tuple(b.score.has_value(), b.score ? b.score->score : 0, b.words, a.text.begin);
  };
  std::vector<SentenceScore> hardest(std::min(most, sentences.size()));
  std::ranges::partial_sort_copy(sentences, hardest, harder);
  std::erase_if(hardest, [](const SentenceScore& sentence) { return !sentence.score; });
  return hardest;
}

}  // namespace duidelijk
