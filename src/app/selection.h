// --select, --ignore and --config → which rules run, with which numbers.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "app/options.h"
#include "core/result.h"
#include "rules/settings.h"

namespace duidelijk {

/// Every rule that a user can name, sorted by id; also the rule about useless "duidelijk-ignore" comments.
std::vector<const Rule*> named_rules();

/// The rule called `id`, or an Error with the one that looks like it.
Result<const Rule*> rule_named(const std::string& id);

/// The settings of a run. An Error for a rule, category, limit or value that does not exist.
Result<Settings> settings_for(const RuleChoice& choice);

}  // namespace duidelijk
