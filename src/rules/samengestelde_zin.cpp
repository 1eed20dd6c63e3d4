// Sentences with too many clauses, or clauses inside clauses.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/splitter.h"

namespace duidelijk {

std::vector<Hit> samengestelde_zin(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const int most = limits["max-clauses"], most_depth = limits["max-depth"];
  Splitter splitter(analysis);
  std::vector<bool> is_predicate(analysis.tokens.size(), false), is_subordinate(analysis.tokens.size(), false);
  for (const Clause& clause : analysis.clauses)
    if (clause.finite) {
      is_predicate[clause.predicate] = true;
      is_subordinate[clause.predicate] =
          clause.subordinate && analysis.tokens[clause.predicate].relation != Relation::conj;
    }
  const auto depth_of = [&](std::uint32_t at) {
    int levels = 0;
    for (int steps = 0; steps < 100; ++steps) {
      if (is_predicate[at] && is_subordinate[at]) ++levels;
      if (analysis.tokens[at].head == at) break;
      at = analysis.tokens[at].head;
    }
    return levels;
  };
  for (std::size_t first = 0; first < analysis.clauses.size();) {
    const std::uint32_t number = analysis.clauses[first].sentence;
    int clauses = 0, deepest = 0;
    for (; first < analysis.clauses.size() && analysis.clauses[first].sentence == number; ++first) {
      if (!analysis.clauses[first].finite) continue;
      ++clauses;
      deepest = std::max(deepest, depth_of(analysis.clauses[first].predicate));
    }
    const Sentence& sentence = analysis.sentences[number];
    if ((clauses <= most && deepest <= most_depth) || !is_running_text(analysis.block(sentence).kind)) continue;
    const bool two_in_one = std::ranges::any_of(analysis.in(sentence.tokens), [&analysis](const Token& token) {
      if (token.kind != TokenKind::punctuation) return false;
      const std::string_view mark = analysis.text(token);
      return mark == ":" || mark == ";" || mark == "\"" || mark == "“" || mark == "‘" || mark == "(";
    });
    if (two_in_one) continue;  // a quotation or an announcement is no clause inside another
    if (is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message = clauses > most ? "Deze zin bestaat uit " + dutch_number(clauses) +
                                       " delen met een eigen werkwoord. Maak er meer zinnen van."
                                 : std::string("Deze zin heeft een bijzin in een bijzin. Maak er twee zinnen van.");
    for (const Cut& cut : splitter.cuts(number))
      hit.suggestions.push_back({splitter.advice(cut), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
