// Which rules run, with which numbers: plain values that options and settings files are turned into.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "core/selector.h"
#include "core/text_pattern.h"
#include "rules/accepted_words.h"
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
  std::vector<ActiveRule> rules;       // sorted by id
  std::vector<const Rule*> own_rules;  // rules of the user, also those that do not run: for "this rule does not exist"
  std::shared_ptr<const AcceptedWords> accepted;  // no finding on these words; null: none
  std::vector<TextPattern> ignored;               // what fits these is one unknown word
  std::vector<Selector> left_out;                 // elements of a page that are not read
  bool narrowed = false;                          // --select or --ignore left rules out of this run alone
  bool unused_suppressions = true;                // report "duidelijk-ignore" comments that do nothing
  std::optional<Severity> suppression_severity;   // of that report; empty: what the rule says
  std::optional<Severity> limit_severity;         // of a text over a limit; empty: what the rule says
  bool scores = true;                             // readability scores of the text; findings never depend on them
  bool actions = true;                            // what the text asks of its reader; findings never depend on it
  bool sentences = false;                         // scores of each sentence as well
  bool text = false;                              // the whole running text in the report
  bool profile = false;                           // where the time goes, in the report
  TextLimits text_limits;
};

/// Every rule that is right often enough (confidence above low), with the numbers of its page.
Settings default_settings();

}  // namespace duidelijk
