// What a text asks of its reader, as plain values of the report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "actions/actions.h"
#include "report/report.h"

namespace duidelijk {

/// Precondition: the analysis reached the stage `clauses`.
ReportActions report_actions(const Analysis& analysis);

}  // namespace duidelijk
