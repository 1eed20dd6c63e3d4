// SPDX-License-Identifier: EUPL-1.2
#include "core/similar.h"

#include <algorithm>
#include <vector>

namespace duidelijk {
namespace {

constexpr std::size_t longest = 100;

char lower(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

/// Damerau's distance in its simple form (no edit between two swapped letters).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0u : 1u)});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row[b.size()];
}

}  // namespace

std::string_view most_similar(std::string_view typed, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = longest;
  if (typed.size() > longest) return best;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > longest) continue;
    const std::size_t found = distance(typed, candidate);
    if (found < least && found * 3 <= std::max(typed.size(), candidate.size())) {
      least = found;
      best = candidate;
    }
  }
  return best;
}

}  // namespace duidelijk
