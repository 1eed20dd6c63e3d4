// The bent lines of the network: the same formula at run time and in the trainer.
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace duidelijk {

/// Several numbers side by side. Each lane is worked out by itself, so the width does not change the result.
/// Written out because compilers make branches of the plain loops.
using Lanes4 = float __attribute__((vector_size(16), aligned(4), may_alias));
using Lanes8 = float __attribute__((vector_size(32), aligned(4), may_alias));

/// tanh to within 2·10⁻⁴, from plain arithmetic only: the same bits on every processor.
/// Lanes go by reference: how a function gets wide vectors by value depends on the processor.
template <class Lanes>
[[gnu::always_inline]] inline void squash(Lanes& x) {
  const Lanes high = Lanes{} + 4.97F, low = Lanes{} - 4.97F;
  x = x > high ? high : x;
  x = x < low ? low : x;
  const Lanes s = x * x;
  const Lanes above = x * (135135.0F + s * (17325.0F + s * (378.0F + s)));
  x = above / (135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F)));
}

/// The logistic function: a gate between 0 and 1.
template <class Lanes>
[[gnu::always_inline]] inline void open_gate(Lanes& x) {
  x *= 0.5F;
  squash(x);
  x = 0.5F + 0.5F * x;
}

}  // namespace duidelijk
