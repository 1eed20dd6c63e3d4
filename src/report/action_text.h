// What the reader must do, in words, on top of the report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// Whether a report tells what to do: in a letter that asks something.
bool asks_reader(const FileReport& file);

/// The question before a task, unless the task before it has the same; then empty. For a row of tasks.
std::string_view condition_of(const std::vector<ReportAction>& tasks, std::size_t task);

/// "1 mei 2026 en binnen zes weken": the facts once each, in text order; empty without facts.
std::string fact_list(const std::vector<ReportAction>& facts);

/// The block 'Wat moet de lezer doen?' with its line ends; empty when the text is no letter or asks nothing.
std::string action_text(const FileReport& file, const ReportStyle& style);

}  // namespace duidelijk
