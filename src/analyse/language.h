// Which sentences are not Dutch.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Sets the language of each sentence from its short words, from what the lexicon knows and, where a sentence is too
/// short to tell, from the sentences around it. Where the file marks a stretch as another language, Dutch must be clear
/// from the words: else the sentence, or that passage of it (`Analysis::foreign`), is not Dutch. Runs after
/// `find_sentences`.
void find_languages(Analysis& analysis);

}  // namespace duidelijk
