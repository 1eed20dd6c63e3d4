// Which rules run, with which numbers: plain values that options and settings files are turned into.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace duidelijk {

/// One rule in one run.
struct ActiveRule {
  const Rule* rule = nullptr;
  Limits limits;
  std::optional<Severity> severity;  // empty: what the hit or the rule says
};

struct Settings {
  std::vector<ActiveRule> rules;            // sorted by id
  std::vector<std::string> accepted_words;  // folded; no finding on these words
  bool unused_suppressions = true;          // report "duidelijk-ignore" comments that do nothing
};

/// Every rule with the numbers of its page.
Settings default_settings();

}  // namespace duidelijk
