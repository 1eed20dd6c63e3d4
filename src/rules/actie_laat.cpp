// What the reader must do stands in the second half of the letter.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "actions/actions.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> actie_laat(const Rule&, const Analysis& analysis, const Limits& limits) {
  if (!is_letter(analysis)) return {};
  const ReaderActions actions = find_actions(analysis);
  std::uint32_t words = 0;
  std::vector<std::uint32_t> before;  // words before each sentence
  for (const Sentence& sentence : analysis.sentences) {
    before.push_back(words);
    words += analysis.block(sentence).kind == BlockKind::address ? 0 : sentence.words;
  }
  if (words < static_cast<std::uint32_t>(limits["least-words"])) return {};
  const auto is_late = [&](std::uint32_t sentence) {
    return before[sentence] * 100 > words * static_cast<std::uint32_t>(limits["first-part"]);
  };
  // a term in the first part already tells the reader that there is something to do
  if (std::ranges::any_of(actions.deadlines, [&](const ReaderFact& fact) { return !is_late(fact.sentence); }))
    return {};
  for (const ReaderTask& task : actions.tasks) {
    if (!is_late(task.sentence)) {
      if (!task.question) return {};
    } else if (binds_reader(analysis, task, actions.deadlines)) {
      Hit hit;
      hit.span = analysis.span_of(analysis.sentences[task.sentence].tokens);
      hit.message = "De lezer leest pas laat in de brief wat hij moet doen. Zet dit vooraan.";
      return {hit};
    }
  }
  return {};
}

}  // namespace duidelijk
