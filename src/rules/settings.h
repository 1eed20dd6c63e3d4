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

/// What a text may cost at most; beyond it is an error.
struct TextLimits {
  std::optional<int> max_level;                 // 1–4
  std::optional<int> max_lint;                  // 0–100
  std::optional<int> max_mean_sentence_length;  // words
  bool any() const { return max_level || max_lint || max_mean_sentence_length; }
};

struct Settings {
  std::vector<ActiveRule> rules;            // sorted by id
  std::vector<std::string> accepted_words;  // folded; no finding on these words
  bool unused_suppressions = true;          // report "duidelijk-ignore" comments that do nothing
  bool scores = true;                       // readability scores of the text; findings never depend on them
  bool actions = true;                      // what the text asks of its reader; findings never depend on it
  bool sentences = false;                   // scores of each sentence as well
  bool text = false;                        // the whole running text in the report
  TextLimits text_limits;
};

/// Every rule that is right often enough (confidence above low), with the numbers of its page.
Settings default_settings();

}  // namespace duidelijk
