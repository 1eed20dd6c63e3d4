// SPDX-License-Identifier: EUPL-1.2
#include "analyse/kernel.h"

#include <doctest/doctest.h>

#include <vector>

namespace duidelijk {
namespace {

std::vector<std::int16_t> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<std::int16_t> out(count);
  for (std::int16_t& x : out) {
    seed = seed * 1664525u + 1013904223u;
    x = static_cast<std::int16_t>(static_cast<std::int32_t>(seed >> 18) - 8192);
  }
  return out;
}

TEST_CASE("every kernel of this processor gives the same product") {
  REQUIRE(kernels().front().name == "plain");
  struct Row {
    std::size_t rows, inputs, columns;
  };
  static constexpr Row table[] = {{1, 2, 1}, {3, 6, 16}, {4, 96, 17}, {9, 128, 40}, {17, 224, 96}};
  for (const Row& row : table) {
    CAPTURE(row.rows);
    CAPTURE(row.inputs);
    CAPTURE(row.columns);
    const auto a = numbers(row.rows * row.inputs, 1);
    const auto b = numbers(row.inputs * row.columns, 2);
    const auto values =
        packed(row.inputs, row.columns, [&](std::size_t i, std::size_t j) { return b[i * row.columns + j]; });
    const Weights weights{values, row.inputs, padded(row.columns)};
    std::vector<std::int32_t> plain(row.rows * weights.outputs), fast(plain.size());
    kernels().front().multiply(a.data(), row.rows, weights, plain.data());
    multiply(a, row.rows, weights, fast);
    CHECK(fast == plain);
    for (const Kernel& kernel : kernels()) {
      CAPTURE(kernel.name);
      std::vector<std::int32_t> own(plain.size(), -1);
      kernel.multiply(a.data(), row.rows, weights, own.data());
      CHECK(own == plain);
    }
    std::int64_t sum = 0;  // by hand, of the last row and column
    for (std::size_t i = 0; i < row.inputs; ++i)
      sum += std::int64_t{a[(row.rows - 1) * row.inputs + i]} * b[i * row.columns + row.columns - 1];
    CHECK(plain[(row.rows - 1) * weights.outputs + row.columns - 1] == static_cast<std::int32_t>(sum));
  }
}

TEST_CASE("columns that are not there stay zero") {
  const auto values = packed(2, 3, [](std::size_t, std::size_t) { return std::int16_t{7}; });
  const std::vector<std::int16_t> a{1, 1};
  std::vector<std::int32_t> c(16, -1);
  multiply(a, 1, {values, 2, 16}, c);
  CHECK(c[2] == 14);
  CHECK(c[3] == 0);
}

}  // namespace
}  // namespace duidelijk
