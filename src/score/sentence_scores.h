// The score of each sentence of a text by itself.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analyse/analysis.h"
#include "score/lint.h"
#include "score/lint_features.h"

namespace duidelijk {

struct SentenceScore {
  TextSpan text;  // in the whole text
  std::uint32_t words = 0;
  LintFeatures features;           // calibrated; empty for addresses
  std::optional<LintScore> score;  // headings, cells and fragments have none of their own
};

/// In the order of `part.sentences`. `begin`: where the part begins in the text. Precondition: `measures` are those of
/// the part.
std::vector<SentenceScore> sentence_scores(const Analysis& part, std::uint32_t begin, const LintMeasures& measures);

/// The sentences with the highest scores, hardest first, `most` at most; of two that are as hard the longer one, then
/// the first one.
std::vector<SentenceScore> hardest_of(const std::vector<SentenceScore>& sentences, std::size_t most);

}  // namespace duidelijk
