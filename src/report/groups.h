// Findings in the order in which a person reads them: worst first, repeats together.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "report/report.h"

namespace duidelijk {

/// Findings that say the same thing, in text order; never empty. Borrows from the FileReport.
using Repeats = std::vector<const ReportFinding*>;

/// All findings of one rule with one severity.
struct Group {
  const ReportRule* rule = nullptr;
  std::string_view severity;
  std::vector<Repeats> repeats;  // by first place; or one for each finding when `together` was false
  std::size_t findings = 0;
};

/// What is not suppressed, grouped: by severity, then by number of findings, then by first place.
/// `together`: findings with the same `about` (or the same words and message) become one entry.
std::vector<Group> grouped(const FileReport& file, bool together);

/// The groups in the order in which work on them pays: what one finding gains, times its severity, times how many there
/// are. A rule stands there once, with its heaviest group. Borrows `groups`.
std::vector<const Group*> by_gain(const std::vector<Group>& groups);

}  // namespace duidelijk
