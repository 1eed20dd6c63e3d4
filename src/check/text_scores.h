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

namespace duidelijk {

/// Fills `scores`, the number of difficult words and, when `sentences` is on, the sentences of `report`.
/// Precondition: `report.counts` is there, and the analysis reached the stage `tree`.
void add_scores(const Analysis& analysis, bool sentences, FileReport& report);

/// One Dutch message for each limit that the text passes. A text without a score passes no limit on its score.
std::vector<std::string> passed_limits(const ReportScores& scores, const TextLimits& limits);

}  // namespace duidelijk
