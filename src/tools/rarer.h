// Alternatives that are rarer than the word that they replace.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <vector>

#include "pages/word_list.h"

namespace duidelijk {

/// A complaint for each single word that is advised in the place of a word that texts have more often, by the
/// frequency list of the lexicon. What the list calls an idea may be rarer.
std::vector<Complaint> rarer_alternatives(std::span<const ListFile> lists);

}  // namespace duidelijk
