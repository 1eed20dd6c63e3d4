// SPDX-License-Identifier: EUPL-1.2
#include "app/lint_page.h"

#include <algorithm>
#include <cstddef>

asm(R"(
  .section .rodata
  .globl duidelijk_lint_page_begin
  .globl duidelijk_lint_page_end
duidelijk_lint_page_begin:
  .incbin ")" DUIDELIJK_LINT_PAGE R"("
duidelijk_lint_page_end:
  .byte 0
  .previous
)");
extern "C" const char duidelijk_lint_page_begin[], duidelijk_lint_page_end[];

namespace duidelijk {

const Rule& lint_page() {
  static const Rule page = [] {
    Rule rule;
    rule.id = "lint";
    rule.title = "De leesbaarheidsscore";
    rule.category = "tekst";
    rule.why =
        "De score schat hoe moeilijk een tekst is voor volwassenen. Hij gaat van 0 (makkelijk) tot en met 100 "
        "(moeilijk).";
    rule.page = {duidelijk_lint_page_begin,
                 static_cast<std::size_t>(duidelijk_lint_page_end - duidelijk_lint_page_begin)};
    // The first line is the title, which stands above every page already.
    rule.page.remove_prefix(std::min(rule.page.find('\n') + 1, rule.page.size()));
    return rule;
  }();
  return page;
}

}  // namespace duidelijk
