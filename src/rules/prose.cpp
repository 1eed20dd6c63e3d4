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

}  // namespace duidelijk
