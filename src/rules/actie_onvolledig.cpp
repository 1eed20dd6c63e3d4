// A letter that asks something without saying how, when or whom to ask.
// SPDX-License-Identifier: EUPL-1.2
#include "actions/actions.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> actie_onvolledig(const Rule& rule, const Analysis& analysis, const Limits&) {
  if (!is_letter(analysis)) return {};
  const ReaderActions actions = find_actions(analysis);
  for (const ReaderTask& task : actions.tasks) {
    if (!binds_reader(analysis, task, actions.deadlines)) continue;
    const TokenSpan sentence = analysis.sentences[task.sentence].tokens;
    const bool dated = has_word(analysis, sentence, rule.setting("dated")) &&
                       !has_word(analysis, sentence, rule.setting("when")) && actions.deadlines.empty();
    if (!dated && !actions.contacts.empty()) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence);
    hit.message =
        actions.contacts.empty()
            ? "Nergens staat wie de lezer kan bellen of mailen. Zet een telefoonnummer, adres of website in de brief."
            : "Nergens staat voor wanneer. Schrijf een datum.";
    return {hit};
  }
  return {};
}

}  // namespace duidelijk
