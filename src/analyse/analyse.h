// The passes in order, nothing else.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"
#include "core/profile.h"

namespace duidelijk {

/// Text to structure, up to and including `stage`. The same text gives the same analysis, whatever else runs.
/// Linear in the length of the text. Borrows the first two arguments; adds its time to `profile` unless that is null.
Analysis analyse(const Document& document, const Lexicon& lexicon, Stage stage, Profile* profile = nullptr);

}  // namespace duidelijk
