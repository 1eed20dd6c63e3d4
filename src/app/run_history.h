// The line that a run adds to a history file.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "core/result.h"
#include "report/history.h"

namespace duidelijk {

/// The entries of the file `path`; none when it does not exist yet. An Error when it is no history.
Result<std::vector<HistoryEntry>> open_history(const std::string& path);

/// The moment of this run as UTC, "2026-11-22T14:03:00Z"; what SOURCE_DATE_EPOCH says, when it is set.
std::string run_date();

/// Adds one line at the end of the file, in one write. An Error when that does not work.
Result<bool> append_history(const std::string& path, const HistoryEntry& entry);

}  // namespace duidelijk
