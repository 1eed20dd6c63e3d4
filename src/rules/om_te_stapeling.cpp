// An infinitive with "te" inside another: "proberen om u te helpen om de schuld te betalen".
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"

namespace duidelijk {

std::vector<Hit> om_te_stapeling(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::uint32_t te = analysis.words.find("te"), om = analysis.words.find("om");
  if (te == 0) return hits;
  const int most = limits["max-om"], most_te = limits["max-te"];
  std::vector<std::uint32_t> te_of(analysis.tokens.size(), 0);  // of an infinitive: its "te"; 0: none
  for (std::uint32_t at = 1; at < analysis.tokens.size(); ++at) {
    const Token& token = analysis.tokens[at];
    if (token.word == te && token.relation == Relation::mark && token.head > at) te_of[token.head] = at;
  }
  const std::vector<TokenSpan> subtrees = subtrees_of(analysis);
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    std::uint32_t covered = sentence.tokens.begin;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (te_of[at] == 0 || at < covered) continue;
      // How many infinitives with "te" hang below one another, ending here.
      int chain = 0;
      std::uint32_t top = at;
      for (std::uint32_t up = at; te_of[up] != 0 && analysis.tokens[up].relation != Relation::conj;
           up = analysis.tokens[up].head) {
        ++chain;
        top = up;
        if (analysis.tokens[up].head == up) break;
      }
      const std::uint32_t begin = std::min(subtrees[top].begin, te_of[top]);
      const std::uint32_t end = std::max(subtrees[top].end, at + 1);
      int oms = 0;  // "en om" begins a second part beside the first
      for (std::uint32_t i = begin; i < end; ++i)
        oms += om != 0 && analysis.tokens[i].word == om && analysis.tokens[i].relation == Relation::mark &&
                       (i == 0 || analysis.tokens[i - 1].tag != Tag::cconj)
                   ? 1
                   : 0;
      if (chain <= most_te && (chain <= 1 || oms <= most)) continue;
      if (is_foreign(sentence)) break;
      if (begin < covered) continue;
      covered = end;
      Hit hit;
      hit.span = analysis.span_of({begin, end});
      hit.message = "Hier staat " + dutch_number(chain) +
                    " keer ‘te’ met een werkwoord, het ene in het andere. Maak er twee zinnen van.";
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
