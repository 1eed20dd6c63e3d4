// SPDX-License-Identifier: EUPL-1.2
#include "rules/registry.h"

#include <algorithm>

#include "rules/kinds/kinds.h"

namespace duidelijk {

#include "rules.inc"

static_assert(std::ranges::adjacent_find(rules, std::ranges::greater_equal{}, &Rule::id) == std::end(rules),
              "rule ids are sorted and unique");

std::span<const Rule> all_rules() { return rules; }

const Rule* find_rule(std::string_view id) {
  const auto row = std::ranges::lower_bound(rules, id, {}, &Rule::id);
  return row != std::end(rules) && row->id == id ? row : nullptr;
}

}  // namespace duidelijk
