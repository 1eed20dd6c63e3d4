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

/// What the page pairs with `word`, "ons wij" gives "wij"; empty when it does not.
std::string_view paired(const Rule& rule, std::string_view setting, std::string_view word) {
  std::string_view pairs = rule.setting(setting);
  while (!pairs.empty()) {
    const std::string_view pair = pairs.substr(0, pairs.find('|'));
    pairs.remove_prefix(std::min(pair.size() + 1, pairs.size()));
    const std::size_t space = pair.find(' ');
    if (pair.substr(0, space) == word) return pair.substr(space + 1);
  }
  return {};
}

/// The agent as the subject of a sentence: "ons" becomes "wij".
std::string subject_of(const Rule& rule, const std::string& agent) {
  const std::string_view subject = paired(rule, "subjects", agent);
  return subject.empty() ? agent : std::string(subject);
}

/// "is aangepast aan uw wensen", "zijn op zichzelf aangewezen": with this word beside it the participle says how
/// something is. The page pairs the two.
bool is_state(const Rule& rule, const Analysis& analysis, const Passive& passive) {
  constexpr std::uint32_t most_before = 3;  // tokens
  const Token& participle = analysis.tokens[passive.participles.front()];
  const std::string_view with = paired(rule, "states-with", analysis.form(participle));
  if (with.empty() || passive.agent || analysis.lemma(analysis.tokens[passive.auxiliary]) != "zijn") return false;
  const std::uint32_t begin = passive.tokens.begin - std::min(passive.tokens.begin, most_before);
  const auto end = std::min<std::uint32_t>(passive.tokens.end + 1, static_cast<std::uint32_t>(analysis.tokens.size()));
  for (std::uint32_t at = begin; at < end; ++at)
    if (analysis.form(analysis.tokens[at]) == with) return true;
  return false;
}

/// "in" of "zijn opgenomen in de bijlage": it says where in a text something stands. Empty when it does not.
std::string_view place_in_text(const Rule& rule, const Analysis& analysis, const Passive& passive) {
  const WordSet where(rule.setting("where"), analysis), texts(rule.setting("texts"), analysis);
  const std::uint32_t at = passive.tokens.end;
  if (at >= analysis.tokens.size() || !where.contains(analysis.tokens[at])) return {};
  std::uint32_t noun = at + 1;
  while (noun < analysis.tokens.size() && analysis.tokens[noun].tag == Tag::det) ++noun;
  return noun < analysis.tokens.size() && texts.contains(analysis.tokens[noun]) ? analysis.form(analysis.tokens[at])
                                                                                : std::string_view();
}

/// The plain verb for what a participle with "zijn" says: "is niet toegestaan", "mag niet". Empty when there is none.
std::string plain_verb(const Rule& rule, const Analysis& analysis, const Passive& passive) {
  if (passive.participles.size() > 1) return {};
  const std::string_view auxiliary = analysis.form(analysis.tokens[passive.auxiliary]);
  if (auxiliary != "is" && auxiliary != "zijn") return {};
  const Token& participle = analysis.tokens[passive.participles.front()];
  const bool many = auxiliary == "zijn";
  if (WordSet(rule.setting("allowed"), analysis).contains(participle)) {
    const auto is_not = [&analysis](const Token& token) { return analysis.form(token) == "niet"; };
    return std::string(many ? "mogen" : "mag") +
           (std::ranges::any_of(analysis.in(passive.tokens), is_not) ? " niet" : "");
  }
  if (!WordSet(rule.setting("written"), analysis).contains(participle)) return {};
  const std::string_view place = place_in_text(rule, analysis, passive);
  return place.empty() ? std::string() : (many ? "staan " : "staat ") + std::string(place);
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
    if (is_state(rule, analysis, passive)) continue;
    Hit hit;
    hit.span = analysis.span_of(passive.tokens);
    hit.message = "‘" + verbs_of(analysis, passive) + "’ is een lijdende vorm. ";
    if (passive.agent) {
      const std::string agent(slice(analysis.document->text, analysis.span_of(*passive.agent)));
      const std::string subject = subject_of(rule, agent);
      hit.message += "Wie of wat doet het? ‘Door " + agent + "’. Maak van ‘" + subject + "’ het onderwerp.";
      hit.suggestions.push_back({"Begin met ‘" + subject + "’.", Applicability::display, {}});
    } else if (const std::string verb = plain_verb(rule, analysis, passive); !verb.empty()) {
      hit.message += "Schrijf korter: ‘" + verb + "’.";
      hit.suggestions.push_back({"Schrijf ‘" + verb + "’.", Applicability::display, {}});
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
