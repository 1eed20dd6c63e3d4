// Words, numbers, dates, abbreviations, addresses.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Fills `analysis.tokens` from the blocks of its document. Linear; never fails.
void find_tokens(Analysis& analysis);

}  // namespace duidelijk
