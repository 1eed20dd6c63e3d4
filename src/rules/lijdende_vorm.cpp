// Passive verbs: who does it?
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/passives.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> lijdende_vorm(const Rule&, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const PassiveWords words = passive_words(analysis);
  for (const Passive& passive : find_passives(analysis, words)) {
    Hit hit;
    hit.span = analysis.span_of(passive.tokens);
    const std::uint32_t first = std::min(passive.auxiliary, passive.participle);
    const std::uint32_t last = std::max(passive.auxiliary, passive.participle);
    const std::string verb = std::string(analysis.text(analysis.tokens[first])) + (last > first + 1 ? " … " : " ") +
                             std::string(analysis.text(analysis.tokens[last]));
    hit.message = "‘" + verb + "’ is een lijdende vorm. ";
    if (passive.agent) {
      const std::string agent(slice(analysis.document->text, analysis.span_of(*passive.agent)));
      hit.message += "Begin met wie het doet: ‘" + agent + "’.";
      hit.suggestions.push_back({"Begin met ‘" + agent + "’.", Applicability::display, {}});
    } else {
      hit.message += "Schrijf wie het doet, bijvoorbeeld ‘wij’ of ‘u’.";
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
