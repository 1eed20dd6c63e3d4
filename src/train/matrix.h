// The arithmetic of the trainer: matrices of floats, products, and Adam.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidelijk::train {

/// Rows × columns, row after row.
struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<float> values;
  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) { resize(r, c); }
  /// All zero afterwards.
  void resize(std::size_t r, std::size_t c) {
    rows = r;
    columns = c;
    values.assign(r * c, 0.0F);
  }
  float* row(std::size_t i) { return values.data() + i * columns; }
  const float* row(std::size_t i) const { return values.data() + i * columns; }
};

/// c += a · b, with the distance between rows given: a is m × k, b is k × n.
void multiply(std::size_t m, std::size_t n, std::size_t k, const float* a, std::size_t lda, const float* b,
              std::size_t ldb, float* c, std::size_t ldc);
/// c += a · b.
void multiply(const Matrix& a, const Matrix& b, Matrix& c);
/// c += a · bᵀ.
void multiply_transposed(const Matrix& a, const Matrix& b, Matrix& c);
/// c += aᵀ · b.
void transposed_multiply(const Matrix& a, const Matrix& b, Matrix& c);

/// Adds `bias`, one row, to each row of `m`.
void add_bias(Matrix& m, const Matrix& bias);
/// Adds each row of `m` to `sum`, one row.
void add_columns(const Matrix& m, Matrix& sum);
/// Negative numbers become zero.
void rectify(Matrix& m);
/// The gradient through `rectify`: none where the result was zero.
void block_zeros(const Matrix& result, Matrix& gradient);
/// Number by number.
void times(Matrix& m, const Matrix& mask);

/// xorshift64*: the same numbers on every machine, unlike std::uniform_real_distribution.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}
  std::uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1Dull;
  }
  /// In [0, 1).
  float uniform() { return static_cast<float>(next() >> 40) * (1.0F / 16777216.0F); }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 33) % n); }

 private:
  std::uint64_t state_;
};

/// A matrix that is learnt: its value, its gradient, and the two moving averages of Adam.
struct Parameter {
  Matrix value, gradient, mean, square;
  void resize(std::size_t rows, std::size_t columns);
  /// Uniform in ±limit.
  void randomise(Random& random, float limit);
};

struct Adam {
  float rate = 0.002F;
  float beta1 = 0.9F, beta2 = 0.98F, epsilon = 1e-8F;
  /// One step on `count` numbers; `scale` multiplies the gradient, which is set to zero.
  /// `step` counts from 1.
  void update(float* value, float* gradient, float* mean, float* square, std::size_t count, float scale,
              std::uint64_t step) const;
};

}  // namespace duidelijk::train
