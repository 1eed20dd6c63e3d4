// The average length of the sentences of a whole text.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> gemiddelde_zinslengte(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::uint32_t sentences = 0, words = 0;
  const Sentence* first = nullptr;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words == 0 || !is_running_text(analysis.block(sentence).kind) || is_foreign(sentence)) continue;
    if (!first) first = &sentence;
    ++sentences;
    words += sentence.words;
  }
  if (!first || static_cast<int>(words) < limits["least-words"] ||
      static_cast<int>(sentences) < limits["least-sentences"])
    return {};
  const double average = static_cast<double>(words) / sentences;
  if (average <= limits["info-average"]) return {};
  Hit hit;
  hit.span = analysis.span_of(first->tokens);
  hit.severity = average > limits["max-average"] ? Severity::warning : Severity::info;
  hit.message = "De zinnen in deze tekst hebben gemiddeld " + dutch_decimal(average, 1) +
                " woorden. Probeer onder de " + dutch_number(limits["info-average"]) +
                " te blijven: begin met de langste zinnen.";
  return {hit};
}

}  // namespace duidelijk
