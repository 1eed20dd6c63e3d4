// Passive verbs: who does it?
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/passives.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// The verbs as they stand, with … for what stands between them: "wordt … gelezen en beantwoord".
std::string verbs_of(const Analysis& analysis, const Passive& passive) {
  std::vector<std::uint32_t> verbs = passive.participles;
  verbs.push_back(passive.auxiliary);
  if (passive.helper) verbs.push_back(*passive.helper);
  std::ranges::sort(verbs);
  std::string out;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (i > 0) {
      const std::uint32_t between = verbs[i] - verbs[i - 1] - 1;
      const Token& last = analysis.tokens[verbs[i] - 1];
      if (between == 1 && last.tag == Tag::cconj)
        out += ' ' + std::string(analysis.text(last));
      else if (between > 0)
        out += " …";
      out += ' ';
    }
    out += analysis.text(analysis.tokens[verbs[i]]);
  }
  return out;
}

/// The agent as the subject of a sentence: "ons" becomes "wij". The page pairs the forms: "ons wij".
std::string subject_of(const Rule& rule, std::string agent) {
  std::string_view pairs = rule.setting("subjects");
  while (!pairs.empty()) {
    const std::string_view pair = pairs.substr(0, pairs.find('|'));
    pairs.remove_prefix(std::min(pair.size() + 1, pairs.size()));
    const std::size_t space = pair.find(' ');
    if (pair.substr(0, space) == agent) return std::string(pair.substr(space + 1));
  }
  return agent;
}

}  // namespace

std::vector<Hit> lijdende_vorm(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const WordSet unknown_agents(rule.setting("unknown-agents"), analysis), must(rule.setting("must"), analysis),
      doubtful(rule.setting("doubtful-agents"), analysis);
  for (const Passive& passive : find_passives(analysis)) {
    // Nobody knows who did it, and the reader need not do anything: then the passive is the better choice.
    const Token& participle = analysis.tokens[passive.participles.front()];
    if (!passive.agent && !passive.act && unknown_agents.contains(participle)) continue;
    Hit hit;
    hit.span = analysis.span_of(passive.tokens);
    hit.message = "‘" + verbs_of(analysis, passive) + "’ is een lijdende vorm. ";
    if (passive.agent) {
      const std::string agent(slice(analysis.document->text, analysis.span_of(*passive.agent)));
      const std::string subject = subject_of(rule, agent);
      hit.message += "Wie of wat doet het? ‘Door " + agent + "’. Maak van ‘" + subject + "’ het onderwerp.";
      hit.suggestions.push_back({"Begin met ‘" + subject + "’.", Applicability::display, {}});
    } else if (passive.helper && must.contains(analysis.tokens[*passive.helper])) {
      hit.message += "Wie moet dit doen? Schrijf bijvoorbeeld ‘u moet’ of ‘wij moeten’.";
    } else if (doubtful.contains(participle)) {
      hit.message += "Weet u wie het deed? Schrijf dat dan.";
    } else {
      hit.message += "Schrijf wie het doet, bijvoorbeeld ‘wij’ of ‘u’.";
    }
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
