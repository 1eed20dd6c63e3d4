// Rules of the engine itself, which look at no prose, and every rule that a user can name.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace duidelijk {

/// The rule under whose id useless directives are reported. It has no page of examples: it looks at no prose.
const Rule& directive_rule();

/// The rule under whose id passed limits are reported. It looks at no prose of its own.
const Rule& limit_rule();

/// Every rule of this program, sorted by id; also the two above.
const std::vector<const Rule*>& named_rules();
/// Null when there is none.
const Rule* find_named_rule(std::string_view id);

}  // namespace duidelijk
