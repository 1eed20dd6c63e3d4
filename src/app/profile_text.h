// Where the time of a run went, as a table for people.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "core/profile.h"

namespace duidelijk {

/// Two tables, the longest time first: the steps, with all rules as one of them, and each rule. Shares are of the sum
/// of all steps.
std::string profile_text(const Profile& profile);

}  // namespace duidelijk
