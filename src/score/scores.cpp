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

}  // namespace

void TextMeter::add_words(const Analysis& part) {
  for (const Sentence& sentence : part.sentences) {
    (sentence.language == Language::dutch ? dutch_ : foreign_) += sentence.words;
    if (sentence.language != Language::dutch) continue;
    for (const Token& token : part.in(sentence.tokens)) {
      if (token.kind != TokenKind::word || token.tag == Tag::propn) continue;
      ++words_;
      known_ += part.words[token.word].entry.has_value();
      function_ += std::ranges::binary_search(function_words, part.form(token));
    }
  }
}

/// Whether the words look Dutch: most are in the lexicon, and function words are among them.
bool TextMeter::looks_dutch() const {
  return known_ >= least_dutch_share * words_ && function_ >= least_function_words * words_;
}

NoScore TextMeter::reason() const {
  if (scores_.counts.words < least_score_words || scores_.counts.sentences < least_score_sentences)
    return foreign_ > dutch_ ? NoScore::not_dutch : NoScore::too_short;
  if (!looks_dutch()) return NoScore::not_dutch;
  return lint_score(scores_.lint.features) ? NoScore::none : NoScore::no_value;
}

void TextMeter::add(const Analysis& part, const LintMeasures& measures) {
  scores_.counts.add(count_text(part));
  add_words(part);
  sums_.add(measures.sums);
  for (const LintToken& token : measures.tokens)
    scores_.difficult_words += token.word_frequency && *token.word_frequency < difficult_zipf;
}

void TextMeter::add(const TextMeter& later) {
  scores_.counts.add(later.scores_.counts);
  scores_.difficult_words += later.scores_.difficult_words;
  sums_.add(later.sums_);
  words_ += later.words_;
  known_ += later.known_;
  function_ += later.function_;
  dutch_ += later.dutch_;
  foreign_ += later.foreign_;
}

TextScores TextMeter::scores() {
  scores_.classic = classic_scores(scores_.counts);
  scores_.measured = features_of(sums_);
  scores_.lint.features = calibrated(scores_.measured);
  scores_.reason = reason();
  if (scores_.reason == NoScore::none) scores_.lint.score = lint_score(scores_.lint.features);
  return scores_;
}

TextScores score_text(const Analysis& analysis) {
  TextMeter meter;
  meter.add(analysis, measure_lint(analysis));
  return meter.scores();
}

}  // namespace duidelijk
