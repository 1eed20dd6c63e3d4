// What a text is made of: the numbers that scores and reports are calculated from.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>

#include "analyse/analysis.h"

namespace duidelijk {

/// Sums over one text. Stage `tokens` is enough. A sentence is a unit with at least one word in running text or a list
/// item; headings, table cells and address lines count for words, not for sentences.
struct TextCounts {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t words_in_sentences = 0;
  std::uint32_t paragraphs = 0;
  std::uint32_t long_sentences = 0;  // more than `long_sentence_words`
  std::uint32_t letters = 0;         // of words in sentences, digits included
  std::uint32_t syllables = 0;       // of words in sentences
  std::uint32_t long_words = 0;      // more than 6 letters, as LIX counts them
  void add(const TextCounts& part);
};

/// norms.md: a sentence of more than 20 words is long for most writing guides.
inline constexpr std::uint32_t long_sentence_words = 20;

TextCounts count_text(const Analysis& analysis);

}  // namespace duidelijk
