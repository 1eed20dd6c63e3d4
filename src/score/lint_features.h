// The four features of the LiNT-II formula, from our own analysis of the language.
// How they are counted, and where that differs from LiNT-II: docs/lint.md.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "analyse/analysis.h"
#include "score/lint.h"

namespace duidelijk {

/// What LiNT-II looks at in one token.
struct LintToken {
  std::optional<float> word_frequency;  // as measured; only for content words that are no names
  std::uint32_t dependency_length = 0;  // words between it and its head
  NounType noun = NounType::unknown;
  bool content = false;  // a content word, names included
  bool finite = false;   // a finite verb
};

/// Sums over one stretch of text.
struct LintCounts {
  std::uint32_t content_words = 0, finite_verbs = 0;
  std::uint32_t frequency_words = 0;
  double frequency_sum = 0;
  std::uint32_t concrete = 0, abstract_ = 0, undefined = 0;
};

/// Sums over a text, from which its features are made. Sums of parts add up to those of the whole.
struct LintSums {
  LintCounts counts;
  double clause_sum = 0, length_sum = 0;  // over sentences
  std::uint32_t clause_sentences = 0, length_sentences = 0;
  void add(const LintSums& part);
};

/// The features of a text, as measured.
LintFeatures features_of(const LintSums& sums);

struct SentenceLint {
  LintFeatures features;    // as measured
  bool is_sentence = true;  // false for headings, cells and fragments: its words count, its structure does not
  bool is_prose = true;     // false for addresses and buttons: nothing of it counts
};

struct LintMeasures {
  std::vector<LintToken> tokens;        // as Analysis::tokens
  std::vector<SentenceLint> sentences;  // as Analysis::sentences
  LintSums sums;                        // over the text
};

/// Measures every token, every sentence and the text. Linear. Precondition: the analysis reached the stage `tree`.
LintMeasures measure_lint(const Analysis& analysis);

}  // namespace duidelijk
