// SPDX-License-Identifier: EUPL-1.2
#include "fix/fixers.h"

namespace duidelijk {

namespace {
constexpr Fixer table[] = {
    {"text", fix_plain, shown_text},
    {"markdown", fix_markdown, shown_text},
    {"html", fix_html, shown_text},
};
}  // namespace

const Fixer* find_fixer(std::string_view format) {
  for (const Fixer& fixer : table)
    if (fixer.format == format) return &fixer;
  return nullptr;
}

}  // namespace duidelijk
