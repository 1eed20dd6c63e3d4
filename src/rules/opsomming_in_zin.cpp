// A list that is hidden in a sentence.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/message.h"
#include "rules/enumerations.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// "Besluit van 3 mei, houdende regels over …": a title.
bool has_verb(const Analysis& analysis, const Sentence& sentence) {
  return std::ranges::any_of(analysis.in(sentence.tokens),
                             [](const Token& token) { return token.features.verb_form == VerbForm::fin; });
}

}  // namespace

std::vector<Hit> opsomming_in_zin(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  for (const Enumeration& list : find_enumerations(analysis)) {
    if (list.words <= static_cast<std::uint32_t>(limits["max-words"]) ||
        list.parts.size() < static_cast<std::size_t>(limits["least-parts"]))
      continue;
    // "ontwerpen, bouwen en beheren van systemen": parts of one or two words stay a sentence, unless there are many.
    constexpr std::uint32_t long_part = 3;
    const auto least_short = static_cast<std::size_t>(limits["least-short"]) + (list.shortest_inner < 2 ? 1 : 0);
    if (list.shortest_inner < long_part && list.parts.size() < least_short) continue;
    const Sentence& sentence = analysis.sentences[list.sentence];
    if (is_quoted(analysis, sentence, list.tokens.begin)) continue;
    if (is_foreign(sentence) || !has_verb(analysis, sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(list.tokens);
    hit.message = "Hier staan " + dutch_number(static_cast<std::int64_t>(list.parts.size())) +
                  " punten achter elkaar. Zet ze onder elkaar in een lijst.";
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
