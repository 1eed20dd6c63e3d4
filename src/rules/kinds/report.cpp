// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/built_in_phrases.h"
#include "rules/kinds/kinds.h"
#include "rules/kinds/message.h"
#include "rules/kinds/phrases.h"

namespace duidelijk {

std::vector<Hit> find_reports(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const PhraseTable& table = phrases_of(rule);
  for (const PhraseMatch& match : find_phrases(table, rule.lists, analysis, rule.needs)) {
    const PhraseLayout::Entry entry = table.entry(match.entry);
    Hit hit;
    hit.span = analysis.span_of(match.tokens);
    hit.about = table.text(entry.term);
    hit.message = fill_in(rule.setting("message"), {{"{term}", hit.about}});
    if (const std::string_view note = table.text(entry.note); !note.empty()) hit.message += ' ' + std::string(note);
    hit.severity = static_cast<Severity>(entry.severity);
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
