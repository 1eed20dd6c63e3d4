// The blocks of a Document as short text, for tables in tests.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "core/document.h"

namespace duidelijk::tests {

/// "[P] tekst [L1+] item": the kind of each block, with its level and a plus where it goes on its lead-in.
inline std::string dump_blocks(const Document& document) {
  constexpr std::string_view names[] = {"P", "H", "L", "TC", "Q", "CAP", "FN", "ALT", "LINK", "LABEL", "BUTTON", "ADR"};
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += ' ';
    out += '[' + std::string(names[static_cast<std::size_t>(block.kind)]);
    if (block.kind == BlockKind::list_item && block.level > 1) out += std::to_string(block.level);
    if (block.kind == BlockKind::heading && !document.source.pages.empty()) out += std::to_string(block.level);
    if (block.continues_previous) out += '+';
    out += "] " + std::string(slice(std::string_view(document.text), block.text));
  }
  return out;
}

}  // namespace duidelijk::tests
