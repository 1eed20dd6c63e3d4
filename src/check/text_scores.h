// Scores of a text as plain values of the report, and limits on them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "report/report.h"
#include "rules/engine_rules.h"
#include "rules/settings.h"
#include "score/scores.h"

namespace duidelijk {

/// A sentence of the text, when its analysis is gone.
struct SentenceSpan {
  TextSpan text;
  std::uint32_t words = 0;
};

/// Fills `scores` and the number of difficult words of `report`. Precondition: `report.counts` is there.
void add_scores(const TextScores& scores, FileReport& report);

/// The sentences with their scores. Precondition: `sentences` are those that `scores` was measured on.
std::vector<ReportSentence> report_sentences(const Document& document, const std::vector<SentenceSpan>& sentences,
                                             const TextScores& scores);

/// One Dutch message for each limit that the text passes. A text without a score passes no limit on its score.
std::vector<std::string> passed_limits(const ReportScores& scores, const TextLimits& limits);

}  // namespace duidelijk
