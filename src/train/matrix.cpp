// SPDX-License-Identifier: EUPL-1.2
#include "train/matrix.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace duidelijk::train {
namespace {

using Lane = float __attribute__((vector_size(32), aligned(4)));
constexpr std::size_t lane = 8, panel = 2 * lane;

/// `height` rows of c, one panel wide.
template <std::size_t height>
void block(std::size_t k, const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc) {
  Lane sum[height][2];
  for (std::size_t i = 0; i < height; ++i) {
    sum[i][0] = *reinterpret_cast<const Lane*>(c + i * ldc);
    sum[i][1] = *reinterpret_cast<const Lane*>(c + i * ldc + lane);
  }
  for (std::size_t p = 0; p < k; ++p) {
    const Lane b0 = *reinterpret_cast<const Lane*>(b + p * ldb);
    const Lane b1 = *reinterpret_cast<const Lane*>(b + p * ldb + lane);
    for (std::size_t i = 0; i < height; ++i) {
      const float x = a[i * lda + p];
      sum[i][0] += x * b0;
      sum[i][1] += x * b1;
    }
  }
  for (std::size_t i = 0; i < height; ++i) {
    *reinterpret_cast<Lane*>(c + i * ldc) = sum[i][0];
    *reinterpret_cast<Lane*>(c + i * ldc + lane) = sum[i][1];
  }
}

void rows_of_panel(std::size_t m, std::size_t k, const float* a, std::size_t lda, const float* b, std::size_t ldb,
                   float* c, std::size_t ldc) {
  std::size_t i = 0;
  for (; i + 6 <= m; i += 6) block<6>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
  switch (m - i) {
    case 5:
      return block<5>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
    case 4:
      return block<4>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
    case 3:
      return block<3>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
    case 2:
      return block<2>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
    case 1:
      return block<1>(k, a + i * lda, lda, b, ldb, c + i * ldc, ldc);
    default:
      return;
  }
}

std::vector<float> transposed(std::size_t rows, std::size_t columns, const float* a, std::size_t lda) {
  std::vector<float> out(rows * columns);
  constexpr std::size_t tile = 16;
  for (std::size_t i0 = 0; i0 < rows; i0 += tile) {
    for (std::size_t j0 = 0; j0 < columns; j0 += tile) {
      for (std::size_t i = i0; i < std::min(rows, i0 + tile); ++i) {
        for (std::size_t j = j0; j < std::min(columns, j0 + tile); ++j) out[j * rows + i] = a[i * lda + j];
      }
    }
  }
  return out;
}

}  // namespace

void multiply(std::size_t m, std::size_t n, std::size_t k, const float* a, std::size_t lda, const float* b,
              std::size_t ldb, float* c, std::size_t ldc) {
  std::vector<float> packed(k * panel), result;
  for (std::size_t j = 0; j < n; j += panel) {
    const std::size_t width = std::min(panel, n - j);
    for (std::size_t p = 0; p < k; ++p) {
      std::memcpy(packed.data() + p * panel, b + p * ldb + j, width * sizeof(float));
      std::fill(packed.data() + p * panel + width, packed.data() + (p + 1) * panel, 0.0F);
    }
    if (width == panel) {
      rows_of_panel(m, k, a, lda, packed.data(), panel, c + j, ldc);
    } else {
      result.assign(m * panel, 0.0F);
      rows_of_panel(m, k, a, lda, packed.data(), panel, result.data(), panel);
      for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t x = 0; x < width; ++x) c[i * ldc + j + x] += result[i * panel + x];
      }
    }
  }
}

void multiply(const Matrix& a, const Matrix& b, Matrix& c) {
  multiply(a.rows, b.columns, a.columns, a.values.data(), a.columns, b.values.data(), b.columns, c.values.data(),
           c.columns);
}

void multiply_transposed(const Matrix& a, const Matrix& b, Matrix& c) {
  const auto turned = transposed(b.rows, b.columns, b.values.data(), b.columns);
  multiply(a.rows, b.rows, a.columns, a.values.data(), a.columns, turned.data(), b.rows, c.values.data(), c.columns);
}

void transposed_multiply(const Matrix& a, const Matrix& b, Matrix& c) {
  const auto turned = transposed(a.rows, a.columns, a.values.data(), a.columns);
  multiply(a.columns, b.columns, a.rows, turned.data(), a.rows, b.values.data(), b.columns, c.values.data(), c.columns);
}

void add_bias(Matrix& m, const Matrix& bias) {
  for (std::size_t i = 0; i < m.rows; ++i) {
    for (std::size_t j = 0; j < m.columns; ++j) m.row(i)[j] += bias.values[j];
  }
}

void add_columns(const Matrix& m, Matrix& sum) {
  for (std::size_t i = 0; i < m.rows; ++i) {
    for (std::size_t j = 0; j < m.columns; ++j) sum.values[j] += m.row(i)[j];
  }
}

void rectify(Matrix& m) {
  for (float& x : m.values) x = std::max(x, 0.0F);
}

void block_zeros(const Matrix& result, Matrix& gradient) {
  for (std::size_t i = 0; i < result.values.size(); ++i) {
    if (result.values[i] <= 0) gradient.values[i] = 0;
  }
}

void times(Matrix& m, const Matrix& mask) {
  for (std::size_t i = 0; i < m.values.size(); ++i) m.values[i] *= mask.values[i];
}

void Parameter::resize(std::size_t rows, std::size_t columns) {
  for (Matrix* matrix : {&value, &gradient, &mean, &square}) matrix->resize(rows, columns);
}

void Parameter::randomise(Random& random, float limit) {
  for (float& x : value.values) x = (2 * random.uniform() - 1) * limit;
}

void Adam::update(float* value, float* gradient, float* mean, float* square, std::size_t count, float scale,
                  std::uint64_t step) const {
  const float fix1 = 1.0F - std::pow(beta1, static_cast<float>(step));
  const float fix2 = 1.0F - std::pow(beta2, static_cast<float>(step));
  const float pace = rate * std::sqrt(fix2) / fix1;
  for (std::size_t i = 0; i < count; ++i) {
    const float g = gradient[i] * scale;
    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
    square[i] = beta2 * square[i] + (1 - beta2) * g * g;
    value[i] -= pace * mean[i] / (std::sqrt(square[i]) + epsilon);
    gradient[i] = 0;
  }
}

}  // namespace duidelijk::train
