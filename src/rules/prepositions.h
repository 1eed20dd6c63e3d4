// Rows of prepositional groups: "van de kosten van het onderzoek naar de gevolgen voor de wijk".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// Groups that follow one another: each a preposition, what describes a noun, and the noun.
struct PrepositionRow {
  std::uint32_t sentence = 0;
  TokenSpan tokens;  // from the first preposition to the last noun
  std::vector<std::uint32_t> prepositions;
};

/// The longest rows of at least two groups in running text. Within a row only groups with "van" when `only_van`. A
/// group about a time or an amount, or with a name in it, ends the row. Needs tags.
std::vector<PrepositionRow> find_preposition_rows(const Analysis& analysis, bool only_van);

}  // namespace duidelijk
