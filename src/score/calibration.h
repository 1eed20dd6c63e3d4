// Our features on the scale of those on which the formula was fitted. The only place where that is done.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

#include "score/lint.h"

namespace duidelijk {

/// Subtitle frequencies from our ranked list → those of SUBTLEX-NL.
inline constexpr double frequency_factor = 1.0, frequency_offset = 0.0;

/// The features as the formula expects them.
inline LintFeatures calibrated(const LintFeatures& measured) {
  LintFeatures features = measured;
  if (features.word_frequency) *features.word_frequency = frequency_offset + frequency_factor * *features.word_frequency;
  return features;
}

}  // namespace duidelijk
