// The LiNT-II formula on our own analysis of the language: never to be called LiNT without that addition.
// Source: https://github.com/vanboefer/lint_ii (EUPL-1.2), version 0.1.2.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>

namespace duidelijk {

/// The four features. A feature is empty when the text gives no value (no finite verb, no noun that we know).
struct LintFeatures {
  std::optional<double> word_frequency;            // mean Zipf of the content words, names left out
  std::optional<double> max_dependency_length;     // mean over sentences of their longest dependency, in words
  std::optional<double> content_words_per_clause;  // mean over sentences
  std::optional<double> concrete_nouns;            // share of concrete among nouns with a known type, 0–1
};

struct LintScore {
  double score = 0;  // 0 (easy) – 100 (hard)
  int level = 1;     // 1–4
};

/// Share of adults, in per cent, who have difficulty with texts of a level (1–4).
int lint_readers_in_difficulty(int level);

/// The formula for a sentence or a document; nothing when one of the features is missing.
std::optional<LintScore> lint_score(const LintFeatures& features);

}  // namespace duidelijk
