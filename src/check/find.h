// All rules over one analysis: the hits of the active rules, and the counts that never depend on them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "report/report.h"
#include "rules/settings.h"

namespace duidelijk {

/// A hit, and which rule it was.
struct Found {
  const ActiveRule* active = nullptr;
  Hit hit;
};

struct AllFound {
  std::deque<Found> found;  // in text order, then by rule; what is taken from the front needs no memory any more
  ReportCounts counts;
  std::vector<std::string> accepted;  // entries of the accept list that kept a hit out
};

/// Whether the report has scores, or the counts of passive and long sentences, which need the tree as well.
bool wants_figures(const Settings& settings);

/// The stage that the rules need, and the figures where they are wanted.
Stage stage_for(const Settings& settings);

/// Runs every active rule. Counts passive and long sentences when their rules run or figures are wanted. Left out: hits
/// on accepted words, and a hit on words that a rule which covers its rule (`Rule::covers`) reports already.
/// Precondition: the analysis reached `stage_for(settings)`. Borrows `settings`. Adds the time of each rule to
/// `profile` unless that is null.
AllFound find_all(const Analysis& analysis, const Settings& settings, Profile* profile = nullptr);

/// The sentence that holds byte `at` of the text; the last one that begins before it. Precondition: there is one.
std::uint32_t sentence_at(const Analysis& analysis, std::uint32_t at);

}  // namespace duidelijk
