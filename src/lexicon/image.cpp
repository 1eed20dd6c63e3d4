// The lexicon inside the program: bytes in .rodata, brought in by the kernel page by page as they are touched.
// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <span>

#include "lexicon/lexicon.h"

asm(R"(
  .section .rodata
  .balign 64
  .globl duidelijk_lexicon_begin
  .globl duidelijk_lexicon_end
duidelijk_lexicon_begin:
  .incbin ")" DUIDELIJK_LEXICON_IMAGE R"("
duidelijk_lexicon_end:
  .byte 0
  .previous
)");
extern "C" const std::byte duidelijk_lexicon_begin[], duidelijk_lexicon_end[];

namespace duidelijk {

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon({duidelijk_lexicon_begin, duidelijk_lexicon_end});
  return lexicon;
}

}  // namespace duidelijk
