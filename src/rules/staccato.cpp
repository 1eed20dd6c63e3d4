// Very short sentences in a row.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// A statement that ends as one; questions in a row are a list of questions.
bool is_statement(const Analysis& analysis, const Sentence& sentence) {
  return sentence.end_mark && analysis.text(analysis.tokens[sentence.tokens.end - 1]) != "?";
}

}  // namespace

std::vector<Hit> staccato(const Rule&, const Analysis& analysis, const Limits& limits) {
  const auto most_words = static_cast<std::uint32_t>(limits["max-words"]);
  const auto least = static_cast<std::size_t>(limits["least-row"]);
  std::vector<Hit> hits;
  const std::vector<Sentence>& all = analysis.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    while (next < all.size() && all[next].block == all[first].block && all[next].words > 0 &&
           all[next].words <= most_words && is_statement(analysis, all[next]))
      ++next;
    if (next - first >= least && analysis.block(all[first]).kind == BlockKind::paragraph) {
      Hit hit;
      hit.span = analysis.span_of({all[first].tokens.begin, all[next - 1].tokens.end});
      hit.message = "Hier staan " + dutch_number(static_cast<std::int64_t>(next - first)) +
                    " heel korte zinnen achter elkaar. Voeg er een paar samen, met ‘en’, ‘maar’ of ‘omdat’.";
      hits.push_back(std::move(hit));
    }
    first = std::max(next, first + 1);
  }
  return hits;
}

}  // namespace duidelijk
