// Sentences with too many clauses, or clauses inside clauses.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/splitter.h"

namespace duidelijk {
namespace {

/// Whether the tree gives the word the place of a noun: "herbouw kost tijd" has one verb, whatever its tag says.
bool stands_for_noun(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::obj ||
         relation == Relation::iobj || relation == Relation::obl || relation == Relation::nmod ||
         relation == Relation::appos || relation == Relation::compound_prt;
}

}  // namespace

std::vector<Hit> samengestelde_zin(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const int most = limits["max-clauses"], most_depth = limits["max-depth"];
  const Splitter splitter(analysis);
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
    // "… wat het kost, wie het doet en hoe lang het duurt": parts side by side are easy, those inside others are not.
    int clauses = 0, stacked = 0, deepest = 0;
    for (; first < analysis.clauses.size() && analysis.clauses[first].sentence == number; ++first) {
      const Token& predicate = analysis.tokens[analysis.clauses[first].predicate];
      if (!analysis.clauses[first].finite || stands_for_noun(predicate.relation)) continue;
      ++clauses;
      stacked += predicate.relation != Relation::conj;
      deepest = std::max(deepest, depth_of(analysis.clauses[first].predicate));
    }
    const Sentence& sentence = analysis.sentences[number];
    if ((stacked <= most && deepest <= most_depth) || !is_running_text(analysis.block(sentence).kind)) continue;
    const bool two_in_one = std::ranges::any_of(analysis.in(sentence.tokens), [&analysis](const Token& token) {
      if (token.kind != TokenKind::punctuation) return false;
      const std::string_view mark = analysis.text(token);
      return mark == ":" || mark == ";" || mark == "\"" || mark == "“" || mark == "‘" || mark == "(";
    });
    if (two_in_one) continue;  // a quotation or an announcement is no clause inside another
    if (is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message = stacked > most ? "Deze zin bestaat uit " + dutch_number(clauses) +
                                       " delen met een eigen werkwoord. Maak er meer zinnen van."
                                 : std::string("Deze zin heeft een bijzin in een bijzin. Maak er twee zinnen van.");
    for (std::string& advice : splitter.advice(number))
      hit.suggestions.push_back({std::move(advice), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
