// Bytes → report: the one function that knows all stages.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "lexicon/lexicon.h"
#include "report/report.h"
#include "rules/settings.h"

namespace duidelijk {

/// Reads, analyses and checks one file. `path` picks the format and names the file in the report; nothing is opened.
/// Never fails: a file that cannot be read is a FileReport that says so. Safe to call from several threads. The parts
/// of a long text are divided over `threads` (0: all of the machine); the report is the same for any number.
FileReport check(std::string bytes, const std::string& path, const Settings& settings, const Lexicon& lexicon,
                 unsigned threads = 1);

}  // namespace duidelijk
