// Readability scores in words, for the text report and the comparison.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// "makkelijk", "gemiddeld", "moeilijk", "zeer moeilijk" for a level from 1 to 4.
std::string_view level_name(int level);

/// One line: how hard the text is, or why there is no score. Not wrapped, no line end.
std::string score_line(const ReportScores& scores);

/// What one feature costs, compared with an easy text.
struct FeatureCost {
  double points = 0;
  std::string text;  // one Dutch sentence
};

/// The features that cost at least one point more than in an easy text, dearest first. Empty without a score.
std::vector<FeatureCost> feature_costs(const ReportLint& lint);

/// What makes the text hard, and its five hardest sentences; empty without a score.
std::string score_details(const FileReport& file, const ReportStyle& style);

}  // namespace duidelijk
