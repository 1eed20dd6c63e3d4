// Scores of a text as plain values of the report, and limits on them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "check/places.h"
#include "report/report.h"
#include "rules/engine_rules.h"
#include "rules/settings.h"
#include "score/scores.h"
#include "score/sentence_scores.h"

namespace duidelijk {

/// Fills `scores` and the number of difficult words of `report`. Precondition: `report.counts` is there.
void add_scores(const TextScores& scores, FileReport& report);

/// Adds sentences of the document to a list of all of them. `places` is that of the document.
void add_sentences(const Document& document, const std::vector<SentenceScore>& sentences, SpanPlaces& places,
                   SentenceList& list);

/// The same for the few that are hardest, in their order.
std::vector<HardSentence> hard_sentences(const Document& document, const std::vector<SentenceScore>& hardest);

/// One Dutch message for each limit that the text passes. A text without a score passes no limit on its score.
std::vector<std::string> passed_limits(const ReportScores& scores, const TextLimits& limits);

}  // namespace duidelijk
