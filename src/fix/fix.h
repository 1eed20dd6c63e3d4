// The whole repair of one file: check, apply, check again, until nothing changes any more.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "fix/edits.h"
#include "report/report.h"

namespace duidelijk {

/// One change, for people.
struct Change {
  std::uint32_t line = 1;
  std::string rule, before, after;  // the words that were found, and the alternative
};

struct Fixed {
  std::string bytes;            // of the file after all changes
  std::vector<Change> changes;  // by line
  FileReport report;            // on `bytes`
};

/// Checks the bytes of a file.
using Check = std::function<FileReport(const std::string& bytes)>;

/// Applies what `level` allows and checks again, round by round, so that a second call changes nothing. Edits of one
/// round never overlap. `check` must give the same report for the same bytes. An Error when the file was not checked,
/// its format cannot be changed (kind unsupported), its encoding has no sign for an alternative, or the alternatives
/// keep undoing each other.
Result<Fixed> fixed(std::string bytes, FixLevel level, const Check& check);

}  // namespace duidelijk
