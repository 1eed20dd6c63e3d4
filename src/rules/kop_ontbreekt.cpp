// Long stretches of text without a heading.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/fold.h"
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

namespace {

/// The articles of a law, a decree or a treaty have their own order.
bool is_law(const Document& document) {
  return std::ranges::any_of(document.blocks, [&document](const Block& block) {
    return block.kind == BlockKind::heading && fold(slice(document.text, block.text)).starts_with("artikel ");
  });
}

/// A PDF, or the text that a program took out of one (a form feed ends its pages): headings look like any other line.
bool has_pages(const Source& source) { return !source.pages.empty() || source.text.find('\f') != source.text.npos; }

}  // namespace

std::vector<Hit> kop_ontbreekt(const Rule&, const Analysis& analysis, const Limits& limits) {
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  std::vector<Hit> hits;
  if (has_pages(analysis.document->source) || is_law(*analysis.document)) return hits;
  const Sentence* first = nullptr;  // of the stretch
  std::uint32_t words = 0;
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
    if (kind == BlockKind::heading) close();
    // A list shows its parts by itself.
    if (kind != BlockKind::paragraph && kind != BlockKind::quote) continue;
    if (is_foreign(sentence) || sentence.words == 0) continue;
    if (first == nullptr) first = &sentence;
    words += sentence.words;
  }
  close();
  return hits;
}

}  // namespace duidelijk
