// Where sentences end.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Fills `analysis.sentences` from its tokens and blocks. Linear; text without an end mark is one sentence.
void find_sentences(Analysis& analysis);

}  // namespace duidelijk
