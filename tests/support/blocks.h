// The blocks of a Document as short text, for tables in tests.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
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

/// "1. Lees | 2. Kijk": the blocks with something before them.
inline std::string dump_labels(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string_view label = document.labels.find(block.text.begin);
    if (label.empty()) continue;
    if (!out.empty()) out += " | ";
    out += std::string(label) + ' ' + std::string(slice(std::string_view(document.text), block.text));
  }
  return out;
}

/// "1*Naam 2*Bedrag / 1 Anna 2 € 5": the cells with their columns, the rows of a table apart, a star for a head.
inline std::string dump_cells(const Document& document) {
  std::string out;
  std::uint8_t row = 0;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::table_cell) continue;
    if (!out.empty()) out += row == block.level ? " " : " / ";
    row = block.level;
    out += std::to_string(block.column) + (block.head ? "*" : " ");
    out += slice(std::string_view(document.text), block.text);
  }
  return out;
}

}  // namespace duidelijk::tests
