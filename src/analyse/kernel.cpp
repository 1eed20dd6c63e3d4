// SPDX-License-Identifier: EUPL-1.2
#include "analyse/kernel.h"

#include <cstdlib>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace duidelijk {
namespace {

#if defined(__x86_64__)
/// `height` rows of a times one panel, with what every x86-64 has. Two numbers of a row are one 32-bit pair; each lane
/// adds up one column.
template <std::size_t height>
void block_sse2(const std::int16_t* a, std::size_t inputs, const std::int16_t* b, std::int32_t* c,
                std::size_t outputs) {
  __m128i sum[height][4];
  for (std::size_t i = 0; i < height; ++i)
    for (std::size_t part = 0; part < 4; ++part) sum[i][part] = _mm_setzero_si128();
  for (std::size_t p = 0; p < inputs / 2; ++p) {
    __m128i x[height];
    for (std::size_t i = 0; i < height; ++i) {
      std::int32_t pair = 0;
      std::memcpy(&pair, a + i * inputs + 2 * p, sizeof(pair));
      x[i] = _mm_set1_epi32(pair);
    }
    for (std::size_t part = 0; part < 4; ++part) {
      const __m128i columns = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + p * 2 * panel + part * panel / 2));
      for (std::size_t i = 0; i < height; ++i)
        sum[i][part] = _mm_add_epi32(sum[i][part], _mm_madd_epi16(x[i], columns));
    }
  }
  for (std::size_t i = 0; i < height; ++i)
    for (std::size_t part = 0; part < 4; ++part)
      _mm_storeu_si128(reinterpret_cast<__m128i*>(c + i * outputs + part * panel / 4), sum[i][part]);
}

/// The same in wider registers.
template <std::size_t height>
[[gnu::target("avx2")]] void block_avx2(const std::int16_t* a, std::size_t inputs, const std::int16_t* b,
                                        std::int32_t* c, std::size_t outputs) {
  __m256i sum[height][2];
  for (std::size_t i = 0; i < height; ++i) sum[i][0] = sum[i][1] = _mm256_setzero_si256();
  for (std::size_t p = 0; p < inputs / 2; ++p) {
    const __m256i b0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(b + p * 2 * panel));
    const __m256i b1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(b + p * 2 * panel + panel));
    for (std::size_t i = 0; i < height; ++i) {
      std::int32_t pair = 0;
      std::memcpy(&pair, a + i * inputs + 2 * p, sizeof(pair));
      const __m256i x = _mm256_set1_epi32(pair);
      sum[i][0] = _mm256_add_epi32(sum[i][0], _mm256_madd_epi16(x, b0));
      sum[i][1] = _mm256_add_epi32(sum[i][1], _mm256_madd_epi16(x, b1));
    }
  }
  for (std::size_t i = 0; i < height; ++i) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(c + i * outputs), sum[i][0]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(c + i * outputs + panel / 2), sum[i][1]);
  }
}

/// The same with one wide register for a panel; multiplying and adding are one instruction.
template <std::size_t height>
[[gnu::target("avx512f,avx512vnni")]] void block_vnni(const std::int16_t* a, std::size_t inputs, const std::int16_t* b,
                                                      std::int32_t* c, std::size_t outputs) {
  __m512i sum[height];
  for (std::size_t i = 0; i < height; ++i) sum[i] = _mm512_setzero_si512();
  for (std::size_t p = 0; p < inputs / 2; ++p) {
    const __m512i columns = _mm512_loadu_si512(b + p * 2 * panel);
    for (std::size_t i = 0; i < height; ++i) {
      std::int32_t pair = 0;
      std::memcpy(&pair, a + i * inputs + 2 * p, sizeof(pair));
      sum[i] = _mm512_dpwssd_epi32(sum[i], _mm512_set1_epi32(pair), columns);
    }
  }
  for (std::size_t i = 0; i < height; ++i) _mm512_storeu_si512(c + i * outputs, sum[i]);
}

/// All panels: `height` rows at a time, then the rest one by one.
template <std::size_t height, auto several, auto one>
void multiply_in_blocks(const std::int16_t* a, std::size_t rows, const Weights& w, std::int32_t* c) {
  for (std::size_t j = 0; j < w.outputs; j += panel) {
    const std::int16_t* b = w.values.data() + j * w.inputs;
    std::size_t i = 0;
    for (; i + height <= rows; i += height) several(a + i * w.inputs, w.inputs, b, c + i * w.outputs + j, w.outputs);
    for (; i < rows; ++i) one(a + i * w.inputs, w.inputs, b, c + i * w.outputs + j, w.outputs);
  }
}
#endif

/// For all other processors; compilers make the most of what those have.
void multiply_plain(const std::int16_t* a, std::size_t rows, const Weights& w, std::int32_t* c) {
  for (std::size_t j = 0; j < w.outputs; j += panel) {
    const std::int16_t* panel_of = w.values.data() + j * w.inputs;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::int16_t* row = a + i * w.inputs;
      std::uint32_t sum[panel] = {};  // unsigned: wrapping is defined
      for (std::size_t p = 0; p < w.inputs; p += 2) {
        const std::int16_t* b = panel_of + p * panel;
        const std::int32_t x = row[p], y = row[p + 1];
        for (std::size_t k = 0; k < panel; ++k) {
          sum[k] += static_cast<std::uint32_t>(x * b[2 * k]) + static_cast<std::uint32_t>(y * b[2 * k + 1]);
        }
      }
      for (std::size_t k = 0; k < panel; ++k) c[i * w.outputs + j + k] = static_cast<std::int32_t>(sum[k]);
    }
  }
}

constexpr Kernel all_kernels[] = {
    {"plain", multiply_plain},
#if defined(__x86_64__)
    {"sse2", multiply_in_blocks<3, block_sse2<3>, block_sse2<1>>},
    {"avx2", multiply_in_blocks<4, block_avx2<4>, block_avx2<1>>, true},
    {"vnni", multiply_in_blocks<8, block_vnni<8>, block_vnni<1>>, true},
#endif
};

std::size_t kernels_here() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") == 0) return 2;
  return __builtin_cpu_supports("avx512vnni") != 0 ? 4 : 3;
#else
  return 1;
#endif
}

}  // namespace

std::span<const Kernel> kernels() {
  static const std::size_t count = kernels_here();
  return std::span(all_kernels).first(count);
}

const Kernel& kernel_in_use() {
  static const Kernel& chosen = []() -> const Kernel& {
    const char* wanted = std::getenv("DUIDELIJK_KERNEL");
    for (const Kernel& kernel : kernels())
      if (wanted != nullptr && kernel.name == wanted) return kernel;
    return kernels().back();
  }();
  return chosen;
}

void multiply(std::span<const std::int16_t> a, std::size_t rows, const Weights& weights, std::span<std::int32_t> c) {
  kernel_in_use().multiply(a.data(), rows, weights, c.data());
}

}  // namespace duidelijk
