// Clauses: which words belong to which predicate, and how far its verbs stand apart.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Fills `analysis.clauses` from the trees. The root of a sentence always heads a clause, with or without a verb; other
/// words head one when they have a finite verb, or as an infinitive with "om", "te" or "door te" of their own.
/// Linear in the number of tokens.
void find_clauses(Analysis& analysis);

/// For each token, the index in `analysis.clauses` of the clause that it belongs to.
std::vector<std::uint32_t> clause_of_tokens(const Analysis& analysis);

}  // namespace duidelijk
