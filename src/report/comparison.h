// Two versions of a text side by side: what was solved, what is new, what remains.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

struct Comparison {
  FileReport before, after;
  std::vector<std::size_t> solved;     // indices in before.findings
  std::vector<std::size_t> added;      // indices in after.findings
  std::vector<std::size_t> remaining;  // indices in after.findings
  bool compared = false;               // both could be checked
  bool harder = false;
  std::string reason;  // what `harder` rests on: one Dutch sentence
};

/// All pairs of a run, and the texts that have no partner.
struct ComparisonReport {
  std::vector<Comparison> pairs;
  std::vector<std::string> only_before, only_after;  // paths
  bool any_harder() const;
  bool any_trouble() const;
};

std::string comparison_text(const ComparisonReport& report, const ReportStyle& style);
/// One object, see schema/compare-1.json.
std::string comparison_json(const ComparisonReport& report);

}  // namespace duidelijk
