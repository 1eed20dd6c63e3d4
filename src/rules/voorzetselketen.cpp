// Many prepositional groups in a row.
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "core/message.h"
#include "rules/prepositions.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> voorzetselketen(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::size_t>(limits["max-groups"]);
  for (const PrepositionRow& row : find_preposition_rows(analysis, false)) {
    if (row.prepositions.size() <= most || is_foreign(analysis.sentences[row.sentence])) continue;
    std::vector<std::string> names;
    for (const std::uint32_t at : row.prepositions)
      names.push_back("‘" + std::string(analysis.form(analysis.tokens[at])) + "’");
    Hit hit;
    hit.span = analysis.span_of(row.tokens);
    hit.message = "Hier staan " + dutch_number(static_cast<std::int64_t>(names.size())) +
                  " stukjes met een voorzetsel achter elkaar: " + listed(names, "en") +
                  ". Maak er twee zinnen van, of gebruik een werkwoord.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
