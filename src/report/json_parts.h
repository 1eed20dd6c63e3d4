// Parts of the JSON report that more than one format writes.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "report/json_writer.h"
#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// The member "range".
void write_range(JsonWriter& json, const Place& start, const Place& end);
void write_finding(JsonWriter& json, const ReportFinding& finding);
/// The members of an object that the caller opens and closes.
void write_finding_members(JsonWriter& json, const ReportFinding& finding);
/// The same, of a file: all but its findings. `lines`: a line break before each sentence and each action. Hands on to
/// `sink` what becomes long.
void write_file_members(JsonWriter& json, const FileReport& file, bool lines, const TextSink& sink);
void write_summary_members(JsonWriter& json, const Summary& summary);
/// The scores of a file, or null when it was not checked.
void write_scores(JsonWriter& json, const FileReport& file);
/// The counts of a file, or null when it was not checked.
void write_counts(JsonWriter& json, const FileReport& file);

}  // namespace duidelijk
