// The numbers that a writer gave to the items of a list: a report shows "3." where the letter has it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "core/document.h"

namespace duidelijk {

/// For each block the number before it in the source ("3." or "3)"), 0 when there is none. Formats in which a program
/// counts the items (HTML, Word) have none.
std::vector<std::uint32_t> item_numbers(const Document& document);

}  // namespace duidelijk
