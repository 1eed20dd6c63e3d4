// The share of passive sentences in a whole text.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/passives.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> deel_lijdend(const Rule&, const Analysis& analysis, const Limits& limits) {
  int sentences = 0, words = 0;
  const Sentence* first = nullptr;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words == 0 || !is_running_text(analysis.block(sentence).kind) || is_foreign(sentence)) continue;
    if (!first) first = &sentence;
    ++sentences;
    words += static_cast<int>(sentence.words);
  }
  if (!first || words < limits["least-words"] || sentences < limits["least-sentences"]) return {};
  int passive = 0;
  std::int64_t last = -1;
  for (const Passive& found : find_passives(analysis)) {
    passive += found.sentence != last;
    last = found.sentence;
  }
  const int share = passive * 100 / sentences;
  if (share <= limits["info-share"] || passive < limits["least-passive"]) return {};
  Hit hit;
  hit.span = analysis.span_of(first->tokens);
  hit.severity = share > limits["max-share"] ? Severity::warning : Severity::info;
  hit.message = dutch_number(passive) + " van de " + dutch_number(sentences) +
                " zinnen zijn lijdend. Schrijf vaker wie iets doet: ‘wij’, ‘u’ of een naam.";
  return {hit};
}

}  // namespace duidelijk
