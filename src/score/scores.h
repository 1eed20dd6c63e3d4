// All scores of one text, or why there is none.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>

#include "analyse/analysis.h"
#include "score/classic.h"
#include "score/counts.h"
#include "score/lint.h"
#include "score/lint_features.h"

namespace duidelijk {

/// Why a text has no LiNT score.
enum class NoScore : std::uint8_t { none, too_short, not_dutch, no_value };

/// Features that go into the formula, and what comes out.
struct LintResult {
  LintFeatures features;  // calibrated
  std::optional<LintScore> score;
};

struct TextScores {
  LintResult lint;
  LintFeatures measured;  // before calibration
  NoScore reason = NoScore::none;
  ClassicScores classic;
  TextCounts counts;
  std::uint32_t difficult_words = 0;  // content words that are not among the common ones; each time that they occur
};

/// Shorter texts get no score: a few words say too little.
inline constexpr std::uint32_t least_score_words = 50, least_score_sentences = 3;
/// At least this share of the words must be known, in parts of 1.
inline constexpr double least_dutch_share = 0.65;
/// Below this Zipf value a word is uncommon (lint2: "below 3").
inline constexpr double difficult_zipf = 3.0;

/// Adds up the parts of a text; its scores are those of the whole, and no part need be kept.
class TextMeter {
 public:
  /// Precondition: `measures` are those of the part.
  void add(const Analysis& part, const LintMeasures& measures);
  /// What another meter read, which comes after what this one read.
  void add(const TextMeter& later);
  TextScores scores();

 private:
  void add_words(const Analysis& part);
  bool looks_dutch() const;
  NoScore reason() const;
  TextScores scores_;
  LintSums sums_;
  std::uint32_t words_ = 0, known_ = 0, function_ = 0;  // of Dutch sentences, without names
  std::uint32_t dutch_ = 0, foreign_ = 0;               // words of sentences by language
};

/// Scores of a text. Precondition: the analysis reached the stage `tree`.
TextScores score_text(const Analysis& analysis);

}  // namespace duidelijk
