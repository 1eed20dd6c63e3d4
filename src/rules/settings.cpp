// SPDX-License-Identifier: EUPL-1.2
#include "rules/settings.h"

#include "rules/registry.h"

namespace duidelijk {

Settings default_settings() {
  Settings settings;
  for (const Rule& rule : all_rules())
    if (rule.confidence != Confidence::low) settings.rules.push_back({&rule, Limits(rule.limits), std::nullopt});
  return settings;
}

}  // namespace duidelijk
