// Headings that are too long to find something with.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> lange_kop(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::vector<Sentence>& all = analysis.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    std::uint32_t words = 0;
    for (; next < all.size() && all[next].block == all[first].block; ++next) words += all[next].words;
    if (analysis.block(all[first]).kind == BlockKind::heading && !is_foreign(all[first]) &&
        words > static_cast<std::uint32_t>(limits["max-words"])) {
      Hit hit;
      hit.span = analysis.span_of({all[first].tokens.begin, all[next - 1].tokens.end});
      hit.message = "Deze kop heeft " + counted(words, "woord", "woorden") + ". Maak hem korter.";
      hits.push_back(std::move(hit));
    }
    first = next;
  }
  return hits;
}

}  // namespace duidelijk
