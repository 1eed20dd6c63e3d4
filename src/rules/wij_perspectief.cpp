// The share of sentences that begin with the organisation.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {

std::vector<Hit> wij_perspectief(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const WordSet we(rule.setting("we"), analysis);
  if (we.empty()) return {};
  int sentences = 0, ours = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words == 0 || !is_running_text(analysis.block(sentence).kind)) continue;
    ++sentences;
    ours += we.contains(analysis.tokens[sentence.tokens.begin]);
  }
  if (sentences < limits["least-sentences"] || ours * 100 <= sentences * limits["max-share"]) return {};
  Hit hit;
  hit.span = analysis.span_of(first_sentence(analysis)->tokens);
  hit.message = dutch_number(ours) + " van de " + dutch_number(sentences) +
                " zinnen beginnen met uw organisatie: ‘wij’, ‘onze’ of ‘ik’. Begin vaker met ‘u’.";
  return {hit};
}

}  // namespace duidelijk
