// Comments in a text that switch off what was found in it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

struct AddedIgnores {
  std::string bytes;           // the file with the comments; as it was when there are none
  std::uint32_t findings = 0;  // that are switched off now
  std::uint32_t left = 0;      // that no comment can reach: in an attribute, in a format without comments
};

/// `bytes` with a comment "duidelijk-ignore-next RULES: reason" before every block with findings of `report` that are
/// not suppressed. The text that a reader sees stays the same; a comment that would change it is left out. An Error
/// when the file cannot be read. Precondition: `reason` is one line without "--".
Result<AddedIgnores> add_ignores(const std::string& bytes, const FileReport& report, std::string_view reason);

}  // namespace duidelijk
