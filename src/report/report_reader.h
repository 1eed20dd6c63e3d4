// A JSON report of an earlier run, read back.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// The files of what `check --format json` wrote, now or in an earlier version. Members that are missing or of another
/// type stay empty, unknown ones are skipped. What people see only (titles of rules, lines) is not in a report.
/// Error: the text is no report.
Result<std::vector<FileReport>> files_in_report(std::string_view json);

}  // namespace duidelijk
