// SPDX-License-Identifier: EUPL-1.2
#include "score/scores.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "score/calibration.h"

namespace duidelijk {
namespace {

// Frequent in every Dutch text, rare or absent in the languages around it.
constexpr std::array<std::string_view, 24> function_words{
    "aan",  "bij",  "dat", "de",  "deze", "die", "dit", "een", "en",   "geen", "het",    "hun",
    "naar", "niet", "of",  "ook", "te",   "u",   "uit", "van", "voor", "wij",  "worden", "zijn"};
static_assert(std::ranges::is_sorted(function_words));
constexpr double least_function_words = 0.08;

/// Whether more words stand in sentences of other languages than in Dutch ones.
bool is_mostly_foreign(const Analysis& analysis) {
  std::uint32_t dutch = 0, foreign = 0;
  for (const Sentence& sentence : analysis.sentences)
    (sentence.language == Language::dutch ? dutch : foreign) += sentence.words;
  return foreign > dutch;
}

NoScore reason_for(const Analysis& analysis, const TextScores& scores) {
  if (scores.counts.words < least_score_words || scores.counts.sentences < least_score_sentences)
    return is_mostly_foreign(analysis) ? NoScore::not_dutch : NoScore::too_short;
  if (!looks_dutch(analysis)) return NoScore::not_dutch;
  return lint_score(scores.lint.features) ? NoScore::none : NoScore::no_value;
}

}  // namespace

bool looks_dutch(const Analysis& analysis) {
  std::uint32_t words = 0, known = 0, function = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.language != Language::dutch) continue;
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (token.kind != TokenKind::word || token.tag == Tag::propn) continue;
      ++words;
      known += analysis.words[token.word].entry.has_value();
      function += std::ranges::binary_search(function_words, analysis.form(token));
    }
  }
  return known >= least_dutch_share * words && function >= least_function_words * words;
}

TextScores score_text(const Analysis& analysis) {
  TextScores scores;
  scores.counts = count_text(analysis);
  scores.classic = classic_scores(scores.counts);
  LintMeasures measures = measure_lint(analysis);
  scores.measured = measures.document;
  scores.lint.features = calibrated(measures.document);
  scores.reason = reason_for(analysis, scores);
  if (scores.reason == NoScore::none) scores.lint.score = lint_score(scores.lint.features);
  for (const LintToken& token : measures.tokens)
    scores.difficult_words += token.word_frequency && *token.word_frequency < difficult_zipf;
  const bool dutch = scores.reason != NoScore::not_dutch;
  for (const SentenceLint& sentence : measures.sentences) {
    LintResult& result = scores.sentences.emplace_back();
    if (sentence.is_prose) result.features = calibrated(sentence.features);
    if (sentence.is_sentence && dutch) result.score = lint_score(result.features);
    scores.is_sentence.push_back(sentence.is_sentence);
  }
  return scores;
}

}  // namespace duidelijk
