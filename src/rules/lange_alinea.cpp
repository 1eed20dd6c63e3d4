// Paragraphs with more sentences than a reader takes in at once.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> lange_alinea(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-sentences"]);
  const auto most_words = static_cast<std::uint32_t>(limits["max-words"]);
  const std::vector<Sentence>& all = analysis.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    std::uint32_t sentences = 0, words = 0;
    for (; next < all.size() && all[next].block == all[first].block; ++next) {
      sentences += all[next].words > 0;
      words += all[next].words;
    }
    const bool paragraph = analysis.block(all[first]).kind == BlockKind::paragraph;
    // Many short sentences are no load: a paragraph is long by its sentences and its words together.
    if (paragraph && ((sentences > most && words * 4 > most_words * 3) || (sentences > 1 && words > most_words)) &&
        !is_foreign(all[first])) {
      Hit hit;
      hit.span = analysis.span_of({all[first].tokens.begin, all[next - 1].tokens.end});
      hit.message = "Deze alinea heeft " + counted(sentences, "zin", "zinnen") + " en " +
                    counted(words, "woord", "woorden") + ". Maak er twee of meer alinea's van.";
      hits.push_back(std::move(hit));
    }
    first = next;
  }
  return hits;
}

}  // namespace duidelijk
