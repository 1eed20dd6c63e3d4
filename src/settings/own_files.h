// Files that a settings file names: read from disk, with limits.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "core/result.h"
#include "pages/complaint.h"
#include "rules/own_rules.h"

namespace duidelijk {

/// The bytes of a file of at most 16 MB as valid UTF-8. An Error has one Dutch sentence that names the file.
Result<std::string> read_settings_file(const std::string& path);

/// Adds a rule page, or those of a folder (*.md but README.md, by name), to `own`, and gives back what is wrong with
/// them. An Error when it cannot be read.
Result<std::vector<Complaint>> read_own_rules(const std::string& path, OwnRules& own);

}  // namespace duidelijk
