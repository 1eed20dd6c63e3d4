// Long stretches of text without a heading.
// SPDX-License-Identifier: EUPL-1.2
#include "core/fold.h"
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> kop_ontbreekt(const Rule&, const Analysis& analysis, const Limits& limits) {
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  std::vector<Hit> hits;
  const Sentence* first = nullptr;  // of the stretch
  std::uint32_t words = 0;
  bool in_article = false;
  const auto close = [&] {
    if (first != nullptr && words > most) {
      Hit hit;
      hit.span = analysis.span_of(first->tokens);
      hit.message = "Hier begint een stuk van " + counted(words, "woord", "woorden") +
                    " zonder kop. Zet er koppen tussen die zeggen wat de lezer daar vindt.";
      hits.push_back(std::move(hit));
    }
    first = nullptr;
    words = 0;
  };
  for (const Sentence& sentence : analysis.sentences) {
    const BlockKind kind = analysis.block(sentence).kind;
    if (kind == BlockKind::heading) {
      close();
      in_article = fold(slice(analysis.document->text, analysis.block(sentence).text)).starts_with("artikel ");
    }
    // A list shows its parts by itself, and the articles of a law have their own order.
    if ((kind != BlockKind::paragraph && kind != BlockKind::quote) || in_article) continue;
    if (is_foreign(sentence) || sentence.words == 0) continue;
    if (first == nullptr) first = &sentence;
    words += sentence.words;
  }
  close();
  return hits;
}

}  // namespace duidelijk
