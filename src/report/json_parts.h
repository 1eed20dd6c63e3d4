// Parts of the JSON report that more than one format writes.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "report/json_writer.h"
#include "report/report.h"

namespace duidelijk {

void write_finding(JsonWriter& json, const ReportFinding& finding);
/// The scores of a file, or null when it was not checked.
void write_scores(JsonWriter& json, const FileReport& file);
/// The counts of a file, or null when it was not checked.
void write_counts(JsonWriter& json, const FileReport& file);

}  // namespace duidelijk
