// The bent lines of the network: the same formula at run time and in the trainer.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

namespace duidelijk {

/// tanh to within 2·10⁻⁴, from plain arithmetic only: the same bits in scalar and vector code.
inline float squash(float x) {
  x = std::min(std::max(x, -4.97F), 4.97F);
  const float s = x * x;
  const float above = x * (135135.0F + s * (17325.0F + s * (378.0F + s)));
  const float below = 135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F));
  return above / below;
}

/// The logistic function: a gate between 0 and 1.
inline float gate(float x) { return 0.5F + 0.5F * squash(0.5F * x); }

}  // namespace duidelijk
