// Word lists for people: which ones a rule uses, and what is in one.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "core/result.h"
#include "settings/configs.h"

namespace duidelijk {

/// `name` is a rule: a table of its lists, with where each came from and why it is off. Or a list: its terms with their
/// alternatives; those of the user with file and line. An Error for a name that is neither.
Result<std::string> lists_text(const std::string& name, const FileSettings& settings);

}  // namespace duidelijk
