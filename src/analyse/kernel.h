// Products of matrices in whole numbers: the same result whatever the processor can do.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duidelijk {

/// Columns of a product are worked out this many at a time; `outputs` of weights is a multiple of it.
inline constexpr std::size_t panel = 16;
constexpr std::size_t padded(std::size_t columns) { return (columns + panel - 1) / panel * panel; }

/// Weights of a layer, in panels: [outputs / 16][inputs / 2][16][2]. `inputs` is even.
struct Weights {
  std::span<const std::int16_t> values;
  std::size_t inputs = 0, outputs = 0;
};

/// Brings a matrix of `inputs` × `columns` into panels; odd inputs and missing columns become zero.
/// `at(i, j)` gives its numbers.
template <class At>
std::vector<std::int16_t> packed(std::size_t inputs, std::size_t columns, const At& at) {
  const std::size_t pairs = (inputs + 1) / 2;
  std::vector<std::int16_t> out(padded(columns) * pairs * 2, 0);
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      out[((j / panel * pairs + i / 2) * panel + j % panel) * 2 + i % 2] = at(i, j);
    }
  }
  return out;
}

/// c = a · weights; a has `rows` rows of `weights.inputs`, c gets rows of `weights.outputs`.
/// Sums wrap around at 2³¹; the scales of the model keep them far below.
void multiply(std::span<const std::int16_t> a, std::size_t rows, const Weights& weights, std::span<std::int32_t> c);

/// One way to do it.
struct Kernel {
  std::string_view name;  // "plain", "sse2", "avx2", "vnni"
  void (*multiply)(const std::int16_t* a, std::size_t rows, const Weights& weights, std::int32_t* c);
  bool wide = false;  // the processor has registers of 32 bytes (AVX2)
};
/// Those that this processor can do, slowest first.
std::span<const Kernel> kernels();
/// The one that `multiply` takes: the last, unless the environment names another in DUIDELIJK_KERNEL, to measure it.
/// All of them give the same.
const Kernel& kernel_in_use();

}  // namespace duidelijk
