// SPDX-License-Identifier: EUPL-1.2
#include "rules/prose.h"

namespace duidelijk {

bool is_running_text(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote ||
         kind == BlockKind::footnote;
}

bool is_foreign(const Analysis& analysis, const Sentence& sentence) {
  unsigned words = 0, dutch = 0;
  bool first = true;
  for (const Token& token : analysis.in(sentence.tokens)) {
    if (token.kind != TokenKind::word) continue;
    const bool name = token.capital && !first;
    first = false;
    if (name) continue;
    ++words;
    const std::optional<Entry>& entry = analysis.words[token.word].entry;
    // A long word that the lexicon does not have is more likely a compound than a foreign word.
    dutch += (entry && !entry->name) || analysis.form(token).size() >= 12;
  }
  return words >= 4 && dutch * 2 < words;
}

const Sentence* first_sentence(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences)
    if (sentence.words > 0) return &sentence;
  return nullptr;
}

}  // namespace duidelijk
