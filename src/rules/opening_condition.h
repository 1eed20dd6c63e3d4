// A condition at the start of a sentence as a question: "Als u vragen hebt, …" → "Hebt u vragen?"
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "rules/word_set.h"

namespace duidelijk {

/// A sentence that opens with a condition, which can stand by itself as a question.
struct OpeningCondition {
  std::string question;  // "Bent u het niet eens met deze beslissing?"
  std::uint32_t verb;    // the finite verb of the main clause: "kunt", in "kunt u binnen zes weken …"
};

/// The condition that `clauses`, those of one sentence, opens with. Nothing when the question would be long, when its
/// subject does not follow the opener, when its verb has another form before the subject ("je hebt", "heb je"), or when
/// the condition has more than one verb of its own. Needs the stage `clauses`.
std::optional<OpeningCondition> opening_condition(const Analysis& analysis, std::span<const Clause> clauses,
                                                  const Sentence& sentence, const std::vector<TokenSpan>& subtrees,
                                                  const WordSet& openers);

}  // namespace duidelijk
