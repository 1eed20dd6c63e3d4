// Terms that a text explains itself.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "rules/kinds/phrases.h"

namespace duidelijk {

/// For a term with the advice to explain it, one mention is enough: takes out all but the first, and that one too when
/// the text explains the term there ("een dwangsom (een bedrag dat …)", "Dit heet een dwangsom.", "Dwangsom betekent
/// …") or in a list of terms ("Dwangsom: een bedrag dat …"). `matches` in text order.
void leave_out_explained(const PhraseTable& table, const Analysis& analysis, std::vector<PhraseMatch>& matches);

}  // namespace duidelijk
