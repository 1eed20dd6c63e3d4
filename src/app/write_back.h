// A text of a user that gets other bytes.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "core/result.h"

namespace duidelijk {

/// Writes `after` in place of `before`; an Error when the file changed in the meantime.
Result<bool> write_back(const std::string& path, const std::string& before, const std::string& after);

}  // namespace duidelijk
