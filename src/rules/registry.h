// All rules, from the generated table.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

#include "rules/rule.h"

namespace duidelijk {

/// Every rule, sorted by id.
std::span<const Rule> all_rules();
/// The rule called `id`, or nothing.
const Rule* find_rule(std::string_view id);

}  // namespace duidelijk
