// Clauses that hang on a participle: "Verwijzend naar uw brief …", "Gelet op …".
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {

std::vector<Hit> deelwoordzin(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const WordSet silent(rule.setting("silent"), analysis), openers(rule.setting("openers"), analysis);
  const std::vector<TokenSpan> subtrees = subtrees_of(analysis);
  const std::vector<std::uint32_t> words = words_before_tokens(analysis);
  const auto least = static_cast<std::uint32_t>(limits["least-words"]);
  std::vector<bool> has_verb(analysis.tokens.size(), false);  // an auxiliary, a subject or a conjunction of its own
  for (std::uint32_t at = 0; at < analysis.tokens.size(); ++at) {
    const Relation relation = analysis.tokens[at].relation;
    if (relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop ||
        relation == Relation::mark || relation == Relation::nsubj || relation == Relation::nsubj_pass)
      has_verb[analysis.tokens[at].head] = true;
  }
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      if (token.tag != Tag::verb || token.features.verb_form != VerbForm::part || token.relation != Relation::advcl)
        continue;
      const TokenSpan span = subtrees[at];
      if (has_verb[at] || silent.contains(token) || words[span.end] - words[span.begin] < least) continue;
      // Before its sentence, or behind a comma with a word that opens such a clause; elsewhere it describes a word.
      const bool present = token.features.tense == Tense::pres;
      const bool opens = span.begin == at || (present && at <= span.begin + 2);
      const bool in_front = span.begin == sentence.tokens.begin && token.head >= span.end && opens;
      const bool behind = span.begin > sentence.tokens.begin && !analysis.tokens[span.begin - 1].counts() &&
                          openers.contains(analysis.tokens[span.begin]);
      if ((!in_front && !behind) || is_foreign(sentence)) continue;
      Hit hit;
      hit.span = analysis.span_of(span);
      hit.message = "‘" + std::string(analysis.text(token)) +
                    " …’ is geen hele zin. Maak er een zin van met een onderwerp, bijvoorbeeld ‘wij’ of ‘u’.";
      hits.push_back(std::move(hit));
      at = std::max(at, span.end - 1);
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
