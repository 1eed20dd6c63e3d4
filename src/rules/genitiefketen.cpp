// "de evaluatie van de gevolgen van het beleid van de gemeente".
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prepositions.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> genitiefketen(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::size_t>(limits["max-van"]);
  for (const PrepositionRow& row : find_preposition_rows(analysis, true)) {
    if (row.prepositions.size() <= most || is_foreign(analysis.sentences[row.sentence])) continue;
    Hit hit;
    hit.span = analysis.span_of(row.tokens);
    hit.message = "Hier staat " + dutch_number(static_cast<std::int64_t>(row.prepositions.size())) +
                  " keer ‘van’ achter elkaar. Zeg het met een werkwoord, of maak er twee zinnen van.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
