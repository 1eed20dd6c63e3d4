// What is read off the network: word classes, arcs, relations, and the errors that go back.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "core/tag.h"
#include "train/network.h"

namespace duidelijk::train {
namespace {

std::size_t box(std::size_t word, std::size_t head) {
  return distance_box(static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(head));
}

/// Scores become probabilities; returns the log of their sum.
void soften(float* scores, std::size_t n) {
  const float top = *std::max_element(scores, scores + n);
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += scores[i] = std::exp(scores[i] - top);
  for (std::size_t i = 0; i < n; ++i) scores[i] /= sum;
}

}  // namespace

std::vector<float> Network::arc_scores(const Batch& batch, std::size_t s) const {
  const std::size_t begin = batch.starts[s], n = batch.starts[s + 1] - begin, a = sizes.arc;
  Matrix turned(n, a), words(n, a), all(n + 1, a), scores(n, n + 1);
  std::copy_n(dependents_.row(begin), n * a, words.values.begin());
  std::copy_n(arc_root.value.values.begin(), a, all.values.begin());
  std::copy_n(heads_.row(begin), n * a, all.row(1));
  multiply(words, arc.value, turned);
  add_bias(turned, arc_bias.value);
  multiply_transposed(turned, all, scores);
  std::vector<float> out((n + 1) * (n + 1), 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= n; ++j) {
      const float near = j == 0 ? 0.0F : arc_distance.value.values[box(i + 1, j)];
      out[j * (n + 1) + i + 1] = scores.row(i)[j] + near;
    }
  }
  return out;
}

Matrix Network::label_hidden(std::size_t begin, std::span<const std::uint32_t> heads) const {
  const std::size_t n = heads.size(), size = sizes.label;
  Matrix hidden(n, size), children(n + 1, size), siblings(n + 1, size);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < size; ++j) {
      children.row(heads[i])[j] += label_children_.row(begin + i)[j];
      siblings.row(heads[i])[j] += label_siblings_.row(begin + i)[j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t at = heads[i];
    const float* from = at == 0 ? label_root.value.row(0) : label_heads_.row(begin + at - 1);
    const float* near = label_distance.value.row(box(i + 1, at));
    const float* own = label_dependents_.row(begin + i);
    for (std::size_t j = 0; j < size; ++j) {
      float sum = own[j] + from[j] + children.row(i + 1)[j];
      if (at != 0) sum += near[j] + siblings.row(at)[j];
      hidden.row(i)[j] = std::max(sum, 0.0F);
    }
  }
  return hidden;
}

Matrix Network::label_scores(const Batch& batch, std::size_t s, std::span<const std::uint32_t> heads) const {
  const Matrix hidden = label_hidden(batch.starts[s], heads.subspan(1));
  Matrix out(hidden.rows, relation_count);
  multiply(hidden, label_out.value, out);
  add_bias(out, label_out_bias.value);
  return out;
}

void Network::tags(const Batch& batch, Loss& loss, Matrix& d_tagged) {
  Matrix d = tag_out_;
  for (std::size_t i = 0; i < d.rows; ++i) {
    float* p = d.row(i);
    soften(p, sizes.tags);
    float right = 0;
    for (const std::uint16_t label : batch.tags[i]) right += p[label];
    loss.tag -= std::log(std::max(right, 1e-12F));
    for (const std::uint16_t label : batch.tags[i]) p[label] -= p[label] / std::max(right, 1e-12F);
  }
  transposed_multiply(tagged_, d, tag.gradient);
  add_columns(d, tag_bias.gradient);
  d_tagged.resize(d.rows, 2 * sizes.half);
  multiply_transposed(d, tag.value, d_tagged);
  times(d_tagged, tagged_mask_);
}

void Network::arcs(const Batch& batch, Loss& loss, Matrix& d_last) {
  const std::size_t a = sizes.arc;
  Matrix d_dependents(batch.words(), a), d_heads(batch.words(), a);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s], n = batch.starts[s + 1] - begin;
    Matrix words(n, a), all(n + 1, a), turned(n, a), d(n, n + 1);
    std::copy_n(dependents_.row(begin), n * a, words.values.begin());
    std::copy_n(arc_root.value.values.begin(), a, all.values.begin());
    std::copy_n(heads_.row(begin), n * a, all.row(1));
    multiply(words, arc.value, turned);
    add_bias(turned, arc_bias.value);
    multiply_transposed(turned, all, d);
    for (std::size_t i = 0; i < n; ++i) {
      float* p = d.row(i);
      for (std::size_t j = 1; j <= n; ++j) p[j] += arc_distance.value.values[box(i + 1, j)];
      p[i + 1] = -1e9F;
      soften(p, n + 1);
      const std::uint32_t gold = batch.heads[begin + i];
      loss.arc -= std::log(std::max(p[gold], 1e-12F));
      p[gold] -= 1;
      for (std::size_t j = 1; j <= n; ++j) arc_distance.gradient.values[box(i + 1, j)] += p[j];
    }
    Matrix d_turned(n, a), d_all(n + 1, a), d_words(n, a);
    multiply(d, all, d_turned);
    transposed_multiply(d, turned, d_all);
    add_columns(d_turned, arc_bias.gradient);
    transposed_multiply(words, d_turned, arc.gradient);
    multiply_transposed(d_turned, arc.value, d_words);
    std::copy(d_words.values.begin(), d_words.values.end(), d_dependents.row(begin));
    std::copy(d_all.row(1), d_all.row(1) + n * a, d_heads.row(begin));
    for (std::size_t j = 0; j < a; ++j) arc_root.gradient.values[j] += d_all.values[j];
  }
  block_zeros(dependents_, d_dependents);
  block_zeros(heads_, d_heads);
  transposed_multiply(last_, d_dependents, dependent.gradient);
  add_columns(d_dependents, dependent_bias.gradient);
  multiply_transposed(d_dependents, dependent.value, d_last);
  transposed_multiply(last_, d_heads, head.gradient);
  add_columns(d_heads, head_bias.gradient);
  multiply_transposed(d_heads, head.value, d_last);
}

void Network::labels(const Batch& batch, Loss& loss, Matrix& d_last) {
  const std::size_t size = sizes.label, n = batch.words();
  Matrix hidden(n, size), d(n, relation_count);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s];
    const Matrix part = label_hidden(begin, std::span(batch.heads).subspan(begin, batch.starts[s + 1] - begin));
    std::copy(part.values.begin(), part.values.end(), hidden.row(begin));
  }
  multiply(hidden, label_out.value, d);
  add_bias(d, label_out_bias.value);
  for (std::size_t i = 0; i < n; ++i) {
    soften(d.row(i), relation_count);
    loss.label -= std::log(std::max(d.row(i)[batch.relations[i]], 1e-12F));
    d.row(i)[batch.relations[i]] -= 1;
  }
  transposed_multiply(hidden, d, label_out.gradient);
  add_columns(d, label_out_bias.gradient);
  Matrix d_hidden(n, size), d_heads(n, size), d_children(n, size), d_siblings(n, size);
  multiply_transposed(d, label_out.value, d_hidden);
  block_zeros(hidden, d_hidden);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s], end = batch.starts[s + 1];
    Matrix below(end - begin + 1, size);  // what all children of a head send back
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t at = batch.heads[i];
      float* to = at == 0 ? label_root.gradient.row(0) : d_heads.row(begin + at - 1);
      float* near = label_distance.gradient.row(box(i - begin + 1, at));
      const float* from = d_hidden.row(i);
      for (std::size_t j = 0; j < size; ++j) {
        to[j] += from[j];
        if (at == 0) continue;
        near[j] += from[j];
        below.row(at)[j] += from[j];
      }
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t at = batch.heads[i];
      if (at == 0) continue;
      std::copy_n(d_hidden.row(begin + at - 1), size, d_children.row(i));
      std::copy_n(below.row(at), size, d_siblings.row(i));
    }
  }
  transposed_multiply(last_, d_hidden, label_dependent.gradient);
  add_columns(d_hidden, label_bias.gradient);
  multiply_transposed(d_hidden, label_dependent.value, d_last);
  transposed_multiply(last_, d_heads, label_head.gradient);
  multiply_transposed(d_heads, label_head.value, d_last);
  transposed_multiply(last_, d_children, label_child.gradient);
  multiply_transposed(d_children, label_child.value, d_last);
  transposed_multiply(last_, d_siblings, label_sibling.gradient);
  multiply_transposed(d_siblings, label_sibling.value, d_last);
}

}  // namespace duidelijk::train
