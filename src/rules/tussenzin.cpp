// A clause that breaks the sentence around it in two.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"

namespace duidelijk {
namespace {

bool is_break(const Analysis& analysis, std::uint32_t at) {
  const Token& token = analysis.tokens[at];
  if (token.kind != TokenKind::punctuation) return false;
  const std::string_view mark = analysis.text(token);
  return mark == "," || mark == "–" || mark == "—" || mark == "-";
}

}  // namespace

std::vector<Hit> tussenzin(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const std::vector<std::uint32_t> words = words_before_tokens(analysis);
  const std::vector<TokenSpan> subtrees = subtrees_of(analysis);
  std::uint32_t covered = 0;
  for (const Clause& clause : analysis.clauses) {
    if (!clause.finite || !clause.subordinate) continue;
    const Sentence& sentence = analysis.sentences[clause.sentence];
    const Token& head = analysis.tokens[clause.predicate];
    const TokenSpan span = subtrees[clause.predicate];
    if (head.relation != Relation::acl_relcl && head.relation != Relation::advcl) continue;
    if (span.begin < covered || span.begin <= sentence.tokens.begin || span.end + 2 >= sentence.tokens.end) continue;
    if (words[span.end] - words[span.begin] <= most || !is_running_text(analysis.block(sentence).kind)) continue;
    if (!is_break(analysis, span.begin - 1) || !is_break(analysis, span.end)) continue;
    // The verb of the sentence around it must still come.
    const auto above = std::ranges::find_if(analysis.clauses, [&](const Clause& other) {
      return other.sentence == clause.sentence && other.finite && !other.subordinate &&
             std::max(*other.finite, other.predicate) >= span.end && subtrees[other.predicate].begin < span.begin;
    });
    if (above == analysis.clauses.end() || is_foreign(analysis, sentence)) continue;
    covered = span.end;
    Hit hit;
    hit.span = analysis.span_of(span);
    hit.message = "Deze tussenzin van " + counted(words[span.end] - words[span.begin], "woord", "woorden") +
                  " breekt de zin in tweeën. Maak er een eigen zin van.";
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
