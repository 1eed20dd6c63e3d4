// One side of a comparison: a text, a folder of texts, or the JSON report of an earlier run.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <string>

#include "app/files.h"
#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// One text of a side.
struct Version {
  std::string path;                  // as it is opened, or as the report names it
  std::optional<FileReport> report;  // what an earlier run found; else the text is still to be checked
};

struct CompareSide {
  bool one_text = false;                    // a single text goes with any other one, whatever their names
  std::map<std::string, Version> versions;  // by their name below the folder that they share
};

/// Looks what `path` is; a file whose name ends in ".json" is a report. Error: there is no such report, or it is none.
Result<CompareSide> side_at(const std::string& path, const FileRules& rules);

}  // namespace duidelijk
