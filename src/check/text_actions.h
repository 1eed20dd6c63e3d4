// What a text asks of its reader, as plain values of the report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>

#include "actions/actions.h"
#include "report/report.h"

namespace duidelijk {

/// Adds the actions of a part of a text that begins at byte `begin` of it, without their places in the file.
/// Precondition: the analysis reached the stage `clauses`.
void add_actions(const Analysis& part, std::uint32_t begin, ReportActions& actions);

/// Adds those of what comes after it.
void add_actions(ReportActions later, ReportActions& actions);

/// Sets the places of all actions, once they are complete.
void place_actions(const Document& document, ReportActions& actions);

}  // namespace duidelijk
