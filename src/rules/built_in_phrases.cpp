// SPDX-License-Identifier: EUPL-1.2
#include "rules/built_in_phrases.h"

asm(R"(
  .section .rodata
  .balign 16
  .globl duidelijk_phrases_begin
  .globl duidelijk_phrases_end
duidelijk_phrases_begin:
  .incbin ")" DUIDELIJK_PHRASES R"("
duidelijk_phrases_end:
  .previous
)");
extern "C" const std::byte duidelijk_phrases_begin[], duidelijk_phrases_end[];

namespace duidelijk {

const PhraseTable& built_in_phrases() {
  static const PhraseTable table({duidelijk_phrases_begin, duidelijk_phrases_end});
  return table;
}

const PhraseTable& phrases_of(const Rule& rule) { return rule.phrases != nullptr ? *rule.phrases : built_in_phrases(); }

}  // namespace duidelijk
