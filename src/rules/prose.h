// Which parts of a text rules judge.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "analyse/analysis.h"

namespace duidelijk {

/// Sentences that a writer builds: paragraphs, list items, quotes, foot notes; no headings, cells, labels, addresses.
bool is_running_text(BlockKind kind);

/// Whether the sentence is not Dutch, so that the rules have nothing to say about it.
inline bool is_foreign(const Sentence& sentence) { return sentence.language != Language::dutch; }

/// Whether a quotation stands open in the sentence before token `at`: the words of somebody else, a law for one.
bool is_quoted(const Analysis& analysis, const Sentence& sentence, std::uint32_t at);

/// The first sentence with words: where a finding about the whole text points. Null: the text has none.
const Sentence* first_sentence(const Analysis& analysis);

}  // namespace duidelijk
