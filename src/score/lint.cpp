// SPDX-License-Identifier: EUPL-1.2
#include "score/lint.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace duidelijk {

int lint_readers_in_difficulty(int level) {
  constexpr std::array<int, 4> shares{14, 29, 53, 78};
  return shares[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)];
}

std::optional<LintScore> lint_score(const LintFeatures& f) {
  if (!f.word_frequency || !f.max_dependency_length || !f.content_words_per_clause || !f.concrete_nouns)
    return std::nullopt;
  const double raw = -4.20782 + 17.283729 * *f.word_frequency - 1.624415 * *f.max_dependency_length -
                     2.536780 * *f.content_words_per_clause + 16.001231 * *f.concrete_nouns;
  LintScore result;
  result.score = std::min(100.0, std::max(0.0, 100.0 - raw));
  result.level = result.score < 34 ? 1 : result.score < 46 ? 2 : result.score < 58 ? 3 : 4;
  return result;
}

}  // namespace duidelijk
