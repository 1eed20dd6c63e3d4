// Whether a full stop belongs to the word before it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

#include "analyse/vocabulary.h"

namespace duidelijk {

/// A word with a single full stop after it, and what stands around it.
struct StopContext {
  std::string_view word;      // without the full stop; no white space
  std::string_view previous;  // the token before it in the same block; empty for the first
  bool starts_sentence = false;
  /// What follows the full stop and the quotes and brackets after it.
  enum class Next : std::uint8_t {
    nothing,  // the block ends
    lower,
    upper,
    digit,
    mark,  // directly after the full stop: , ; : so that it cannot be the end of a sentence
    other,
  };
  Next next = Next::nothing;
  std::string_view next_word;  // the letters that follow when `next` is lower or upper
};

enum class FullStop : std::uint8_t {
  ends,          // a token of its own
  abbreviation,  // part of the word: "o.a.", "J.C."
  numbering,     // part of the number or letter: "1.", "3.1.", "a."
};

/// Looks at the lexicon and at the shape of the word; linear in the size of the word.
FullStop judge_full_stop(const StopContext& context, Vocabulary& words);

}  // namespace duidelijk
