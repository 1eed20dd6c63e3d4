// One file of a run → its report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "app/git.h"
#include "core/result.h"
#include "report/report.h"
#include "settings/configs.h"

namespace duidelijk {

/// Reads and checks a file; a file that cannot be read is a report that says so. `name` is what "-" is called; empty:
/// "-". With `staged` its bytes come from there. A long text is divided over `threads`.
FileReport report_on(const std::string& file, const std::string& name, const FileSettings& settings,
                     const GitChanges* staged = nullptr, unsigned threads = 1);

/// The same for a text that was read already, or could not be.
FileReport report_on_text(const std::string& name, Result<std::string> bytes, const FileSettings& settings,
                          unsigned threads = 1);

/// What on top of a file makes the settings skip it: "draft: true"; null: nothing.
const Valued<std::string>* skipped_by(const std::string& bytes, const Config& config);

}  // namespace duidelijk
