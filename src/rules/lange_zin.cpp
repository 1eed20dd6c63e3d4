// Sentences with more words than a reader keeps in mind, and where such a sentence could be cut.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "core/message.h"
#include "rules/enumerations.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/splitter.h"
#include "rules/subtrees.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t shown_words = 4;  // of a list in the sentence

}  // namespace

std::vector<Hit> lange_zin(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const auto info = static_cast<std::uint32_t>(limits["info-words"]);
  const std::uint32_t tip = info == 0 ? most : std::min(most, info);
  const auto list_words = static_cast<std::uint32_t>(limits["list-words"]);
  const Splitter splitter(analysis);
  const std::vector<Enumeration> lists = find_enumerations(analysis);
  auto list = lists.begin();
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const Sentence& sentence = analysis.sentences[number];
    if (sentence.words <= tip || !is_running_text(analysis.block(sentence).kind)) continue;
    if (is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message =
        "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Maak er twee of meer zinnen van.";
    if (sentence.words <= most) {
      hit.severity = Severity::info;
      hit.message = "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Kan het korter?";
    }
    while (list != lists.end() && list->sentence < number) ++list;
    if (list != lists.end() && list->sentence == number && list->words > list_words)
      hit.suggestions.push_back({"Maak een lijst van de " +
                                     dutch_number(static_cast<std::int64_t>(list->parts.size())) + " punten vanaf " +
                                     opening_of(analysis, list->tokens, shown_words) + ".",
                                 Applicability::display,
                                 {}});
    for (std::string& advice : splitter.advice(number))
      hit.suggestions.push_back({std::move(advice), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
