// The word lists inside this program.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "pages/phrase_table.h"

namespace duidelijk {

/// All lists of wordlists/jargon/, compiled at build time.
const PhraseTable& built_in_phrases();

}  // namespace duidelijk
