// How many sentences have a word that ties them to the others.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {

std::vector<Hit> signaalwoorden(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const WordSet signals(rule.setting("signals"), analysis);
  int sentences = 0, tied = 0;
  const Sentence* first = nullptr;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words == 0 || !sentence.end_mark || analysis.block(sentence).kind != BlockKind::paragraph) continue;
    if (is_foreign(sentence)) continue;
    if (!first) first = &sentence;
    ++sentences;
    tied += std::ranges::any_of(analysis.in(sentence.tokens),
                                [&signals](const Token& token) { return signals.contains(token); });
  }
  if (!first || sentences < limits["least-sentences"] || tied * 100 >= sentences * limits["min-share"]) return {};
  Hit hit;
  hit.span = analysis.span_of(first->tokens);
  hit.message =
      "In " + dutch_number(tied) + " van de " + dutch_number(sentences) +
      " zinnen staat een signaalwoord. Laat vaker zien hoe zinnen bij elkaar horen: ‘omdat’, ‘maar’, ‘daarom’.";
  return {hit};
}

}  // namespace duidelijk
