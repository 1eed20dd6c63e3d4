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

/// "zou kunnen", "wij zouden u willen vragen": more careful than the sentence needs. What is only thought ("die hij
/// niet zou kunnen opvragen", "of zou moeten opleveren") and a polite question stay.
class Careful {
 public:
  Careful(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        doubtful_(rule.setting("doubtful"), analysis),
        modal_(rule.setting("modal"), analysis),
        weak_(rule.setting("weak"), analysis),
        people_(rule.setting("people"), analysis),
        negations_(rule.setting("negations"), analysis) {}

  bool is_modal(const Token& token) const { return modal_.contains(token); }

  /// `verbs`: the auxiliaries of the verb at `at`.
  bool operator()(const Sentence& sentence, const std::vector<std::uint32_t>& verbs, std::uint32_t at) const {
    bool doubt = false, weak = weak_.contains(token(at)), modal = modal_.contains(token(at));
    std::uint32_t first = at;
    for (const std::uint32_t verb : verbs) {
      doubt |= doubtful_.contains(token(verb));
      weak |= weak_.contains(token(verb));
      modal |= modal_.contains(token(verb));
      first = std::min(first, verb);
    }
    if (!doubt || !modal || analysis_.text(token(sentence.tokens.end - 1)) == "?") return false;
    const std::uint32_t from = std::max(sentence.tokens.begin, first >= 6 ? first - 6 : 0);
    for (std::uint32_t i = from; i < at; ++i)
      if (negations_.contains(token(i))) return false;
    if (weak) return true;
    const bool before = first > sentence.tokens.begin && people_.contains(token(first - 1));
    return before || people_.contains(token(std::min(first + 1, at)));
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }

  const Analysis& analysis_;
  WordSet doubtful_, modal_, weak_, people_, negations_;
};

}  // namespace

std::vector<Hit> hulpwerkwoorden(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::size_t>(limits["max-auxiliaries"]);
  const Careful is_careful(rule, analysis);
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
      if (!stack && !is_careful(sentence, all, at)) continue;
      if (is_careful.is_modal(analysis.tokens[at]) && !stack) {  // "zou … willen vragen", not "dat zou moeten"
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
