// The word lists inside this program.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "pages/phrase_table.h"
#include "rules/rule.h"

namespace duidelijk {

/// All lists of wordlists/jargon/, compiled at build time.
const PhraseTable& built_in_phrases();

/// Where the lists of a rule are: among these, or lists of the user.
const PhraseTable& phrases_of(const Rule& rule);

}  // namespace duidelijk
