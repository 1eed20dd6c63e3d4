// Stacks of auxiliaries: "zou kunnen worden aangepast".
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {

namespace {

/// Whether the verbs behind the finite one stand next to each other; else the tree joined two clauses.
bool side_by_side(const Analysis& analysis, const std::vector<std::uint32_t>& verbs) {
  int finite = 0;
  std::uint32_t last = 0;  // token behind the last infinitive or participle
  for (const std::uint32_t at : verbs) {
    if (analysis.tokens[at].features.verb_form == VerbForm::fin) {
      ++finite;
      continue;
    }
    if (last != 0 && at != last && !(at == last + 1 && analysis.tokens[last].features.verb_form == VerbForm::fin))
      return false;
    last = at + 1;
  }
  return finite == 1;
}

}  // namespace

std::vector<Hit> hulpwerkwoorden(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::size_t>(limits["max-auxiliaries"]);
  const WordSet doubtful(rule.setting("doubtful"), analysis), modal(rule.setting("modal"), analysis);
  const auto is_verb = [&analysis](std::uint32_t at) {
    return analysis.tokens[at].tag == Tag::verb || analysis.tokens[at].tag == Tag::aux;
  };
  std::vector<std::vector<std::uint32_t>> verbs(analysis.tokens.size());  // below a predicate
  for (std::uint32_t at = 0; at < analysis.tokens.size(); ++at) {
    const Relation relation = analysis.tokens[at].relation;
    const bool auxiliary = relation == Relation::aux || relation == Relation::aux_pass;
    if (auxiliary && analysis.tokens[at].head != at && is_verb(at)) verbs[analysis.tokens[at].head].push_back(at);
  }
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      std::vector<std::uint32_t>& all = verbs[at];
      if (all.empty() || !is_verb(at) || analysis.tokens[at].features.verb_form == VerbForm::fin) continue;
      const bool stack = all.size() > most;
      bool doubt = false, helps = modal.contains(analysis.tokens[at]);  // "zou kunnen", "zou … willen vragen"
      for (const std::uint32_t verb : all) {
        doubt |= doubtful.contains(analysis.tokens[verb]);
        helps |= modal.contains(analysis.tokens[verb]);
      }
      if (!stack && !(doubt && helps)) continue;
      if (modal.contains(analysis.tokens[at]) && !stack) {  // "zou … willen vragen", not "dat zou moeten"
        const Token& next = analysis.tokens[std::min<std::size_t>(at + 1, analysis.tokens.size() - 1)];
        if (next.head != at || next.features.verb_form != VerbForm::inf) continue;
        all.push_back(at + 1);
      }
      all.push_back(at);
      std::ranges::sort(all);
      if (!side_by_side(analysis, all) || is_foreign(sentence)) continue;
      std::string names;
      for (const std::uint32_t verb : all) {
        if (verb != all.front()) names += ' ';
        names += analysis.text(analysis.tokens[verb]);
      }
      Hit hit;
      hit.span = analysis.span_of({all.front(), all.back() + 1});
      hit.message = "‘" + names + "’: " +
                    (stack ? "hier staan " + dutch_number(static_cast<std::int64_t>(all.size())) +
                                 " werkwoorden bij elkaar. Eén of twee is genoeg."
                           : std::string("dit klinkt voorzichtig. Schrijf ‘kan’ of ‘moet’, of alleen "
                                         "het laatste werkwoord."));
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
