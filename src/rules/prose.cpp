// SPDX-License-Identifier: EUPL-1.2
#include "rules/prose.h"

namespace duidelijk {

bool is_running_text(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote ||
         kind == BlockKind::footnote;
}

const Sentence* first_sentence(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences)
    if (sentence.words > 0) return &sentence;
  return nullptr;
}

bool is_quoted(const Analysis& analysis, const Sentence& sentence, std::uint32_t at) {
  bool open = false;
  for (std::uint32_t i = sentence.tokens.begin; i < at; ++i) {
    const std::string_view mark = analysis.text(analysis.tokens[i]);
    open = mark == "“" || mark == "„" || mark == "«" || (mark == "\"" && !open) ||
           (open && mark != "\"" && mark != "”" && mark != "»");
  }
  return open;
}

}  // namespace duidelijk
