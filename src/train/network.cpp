// SPDX-License-Identifier: EUPL-1.2
#include "train/network.h"

#include <algorithm>
#include <cmath>

#include "analyse/activation.h"
#include "core/tag.h"

namespace duidelijk::train {
namespace {

/// The same columns fall away for a whole sentence.
Matrix sentence_mask(const Batch& batch, std::size_t columns, float drop, Random* random) {
  Matrix mask(batch.words(), columns);
  if (!random || drop <= 0) {
    std::fill(mask.values.begin(), mask.values.end(), 1.0F);
    return mask;
  }
  std::vector<float> one(columns);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    for (float& x : one) x = random->uniform() < drop ? 0.0F : 1 / (1 - drop);
    for (std::size_t i = batch.starts[s]; i < batch.starts[s + 1]; ++i) std::copy(one.begin(), one.end(), mask.row(i));
  }
  return mask;
}

Matrix word_mask(std::size_t rows, std::size_t columns, float drop, Random* random) {
  Matrix mask(rows, columns);
  for (float& x : mask.values) x = !random || drop <= 0 ? 1.0F : random->uniform() < drop ? 0.0F : 1 / (1 - drop);
  return mask;
}

}  // namespace

Network::Network(const Sizes& s, std::uint64_t seed) : sizes(s), recurrent(s.layers), states_(s.layers) {
  Random random(seed);
  const std::size_t both = 2 * s.half;
  const auto make = [&random](Parameter& p, std::size_t rows, std::size_t columns, float limit) {
    p.resize(rows, columns);
    if (limit > 0) p.randomise(random, limit);
  };
  const auto glorot = [&make](Parameter& p, std::size_t rows, std::size_t columns) {
    make(p, rows, columns, std::sqrt(6.0F / static_cast<float>(rows + columns)));
  };
  make(embedding, s.rows, s.embedding, 0.25F);
  glorot(window, 3 * s.embedding, both);
  make(window_bias, 1, both, 0);
  for (Recurrent& layer : recurrent) {
    make(layer.weights, both, 6 * s.half, std::sqrt(3.0F / static_cast<float>(both)));
    make(layer.bias, 1, 6 * s.half, 0);
    make(layer.peephole, 1, 4 * s.half, 0.5F);
  }
  glorot(tag, both, s.tags);
  make(tag_bias, 1, s.tags, 0);
  glorot(dependent, both, s.arc);
  make(dependent_bias, 1, s.arc, 0);
  glorot(head, both, s.arc);
  make(head_bias, 1, s.arc, 0);
  glorot(arc, s.arc, s.arc);
  make(arc_bias, 1, s.arc, 0);
  make(arc_root, 1, s.arc, 0.1F);
  make(arc_distance, 1, distance_boxes, 0);
  glorot(label_dependent, both, s.label);
  make(label_bias, 1, s.label, 0);
  glorot(label_head, both, s.label);
  make(label_child, both, s.label, 0.03F);
  make(label_sibling, both, s.label, 0.03F);
  make(label_root, 1, s.label, 0.1F);
  make(label_distance, distance_boxes, s.label, 0.05F);
  glorot(label_out, s.label, relation_count);
  make(label_out_bias, 1, relation_count, 0);
  row_step_.assign(s.rows, 0);
  is_touched_.assign(s.rows, false);
}

std::vector<Parameter*> Network::dense() {
  std::vector<Parameter*> all{&window, &window_bias};
  for (Recurrent& layer : recurrent) all.insert(all.end(), {&layer.weights, &layer.bias, &layer.peephole});
  all.insert(all.end(), {&tag, &tag_bias, &dependent, &dependent_bias, &head, &head_bias, &arc, &arc_bias, &arc_root,
                         &arc_distance, &label_dependent, &label_bias, &label_head, &label_child, &label_sibling,
                         &label_root, &label_distance, &label_out, &label_out_bias});
  return all;
}

void Network::forward_layer(const Batch& batch, std::size_t l) {
  State& state = states_[l];
  const std::size_t h = sizes.half, n = batch.words();
  state.gates.resize(n, 6 * h);
  multiply(state.in, recurrent[l].weights.value, state.gates);
  add_bias(state.gates, recurrent[l].bias.value);
  state.cell.resize(n, 2 * h);
  state.bent.resize(n, 2 * h);
  state.out.resize(n, 2 * h);
  const std::vector<float> zero(h, 0.0F);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s], end = batch.starts[s + 1];
    for (std::size_t way = 0; way < 2; ++way) {
      const float* peephole = recurrent[l].peephole.value.values.data() + way * 2 * h;
      const float* before = zero.data();
      for (std::size_t t = 0; t < end - begin; ++t) {
        const std::size_t i = way == 0 ? begin + t : end - 1 - t;
        float* gates = state.gates.row(i) + way * 3 * h;
        float* cell = state.cell.row(i) + way * h;
        float* bent = state.bent.row(i) + way * h;
        float* out = state.out.row(i) + way * h;
        const float* in = state.in.row(i) + way * h;
        const auto load = [](const float* from) -> const Lanes8& { return *reinterpret_cast<const Lanes8*>(from); };
        const auto store = [](float* to, const Lanes8& x) { *reinterpret_cast<Lanes8*>(to) = x; };
        for (std::size_t j = 0; j < h; j += 8) {
          Lanes8 forget = load(gates + h + j) + load(peephole + j) * load(before + j);
          Lanes8 reset = load(gates + 2 * h + j) + load(peephole + h + j) * load(before + j);
          open_gate(forget);
          open_gate(reset);
          Lanes8 now = forget * load(before + j) + (1 - forget) * load(gates + j);
          store(cell + j, now);
          squash(now);
          store(bent + j, now);
          store(out + j, reset * now + (1 - reset) * load(in + j));
          store(gates + h + j, forget);
          store(gates + 2 * h + j, reset);
        }
        before = cell;
      }
    }
  }
}

void Network::backward_layer(const Batch& batch, std::size_t l, const Matrix& d_out, Matrix& d_in) {
  State& state = states_[l];
  Recurrent& layer = recurrent[l];
  const std::size_t h = sizes.half, n = batch.words();
  Matrix d_gates(n, 6 * h);
  d_in.resize(n, 2 * h);
  const std::vector<float> zero(h, 0.0F);
  std::vector<float> d_cell(h);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s], end = batch.starts[s + 1];
    for (std::size_t way = 0; way < 2; ++way) {
      const float* peephole = layer.peephole.value.values.data() + way * 2 * h;
      float* d_peephole = layer.peephole.gradient.values.data() + way * 2 * h;
      std::fill(d_cell.begin(), d_cell.end(), 0.0F);
      for (std::size_t t = end - begin; t-- > 0;) {
        const std::size_t i = way == 0 ? begin + t : end - 1 - t;
        const float* before = t == 0 ? zero.data() : state.cell.row(way == 0 ? i - 1 : i + 1) + way * h;
        const float* gates = state.gates.row(i) + way * 3 * h;
        const float* bent = state.bent.row(i) + way * h;
        const float* in = state.in.row(i) + way * h;
        const float* d = d_out.row(i) + way * h;
        float* dg = d_gates.row(i) + way * 3 * h;
        float* di = d_in.row(i) + way * h;
        for (std::size_t j = 0; j < h; ++j) {
          const float forget = gates[h + j], reset = gates[2 * h + j];
          const float d_reset = d[j] * (bent[j] - in[j]) * reset * (1 - reset);
          di[j] = d[j] * (1 - reset);
          const float dc = d_cell[j] + d[j] * reset * (1 - bent[j] * bent[j]);
          const float d_forget = dc * (before[j] - gates[j]) * forget * (1 - forget);
          dg[j] = dc * (1 - forget);
          dg[h + j] = d_forget;
          dg[2 * h + j] = d_reset;
          d_peephole[j] += d_forget * before[j];
          d_peephole[h + j] += d_reset * before[j];
          d_cell[j] = dc * forget + peephole[j] * d_forget + peephole[h + j] * d_reset;
        }
      }
    }
  }
  transposed_multiply(state.in, d_gates, layer.weights.gradient);
  add_columns(d_gates, layer.bias.gradient);
  multiply_transposed(d_gates, layer.weights.value, d_in);
  times(d_in, state.mask);
}

void Network::forward(const Batch& batch, const Dropout& dropout, Random* random) {
  const std::size_t n = batch.words(), e = sizes.embedding;
  embedded_.resize(n, e);
  for (std::size_t i = 0; i < n; ++i) {
    float* to = embedded_.row(i);
    for (std::uint32_t at = batch.offsets[i]; at < batch.offsets[i + 1]; ++at) {
      const float* from = embedding.value.row(batch.rows[at]);
      for (std::size_t j = 0; j < e; ++j) to[j] += from[j];
    }
  }
  embedded_mask_ = word_mask(n, e, dropout.embedding, random);
  times(embedded_, embedded_mask_);
  windows_.resize(n, 3 * e);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    for (std::size_t i = batch.starts[s]; i < batch.starts[s + 1]; ++i) {
      if (i > batch.starts[s]) std::copy_n(embedded_.row(i - 1), e, windows_.row(i));
      std::copy_n(embedded_.row(i), e, windows_.row(i) + e);
      if (i + 1 < batch.starts[s + 1]) std::copy_n(embedded_.row(i + 1), e, windows_.row(i) + 2 * e);
    }
  }
  window_out_.resize(n, 2 * sizes.half);
  multiply(windows_, window.value, window_out_);
  add_bias(window_out_, window_bias.value);
  rectify(window_out_);
  for (std::size_t l = 0; l < sizes.layers; ++l) {
    states_[l].in = l == 0 ? window_out_ : states_[l - 1].out;
    states_[l].mask = sentence_mask(batch, 2 * sizes.half, dropout.layer, random);
    times(states_[l].in, states_[l].mask);
    forward_layer(batch, l);
  }
  tagged_ = states_[sizes.tag_layers - 1].out;
  tagged_mask_ = sentence_mask(batch, 2 * sizes.half, dropout.layer, random);
  times(tagged_, tagged_mask_);
  tag_out_.resize(n, sizes.tags);
  multiply(tagged_, tag.value, tag_out_);
  add_bias(tag_out_, tag_bias.value);

  last_ = states_.back().out;
  last_mask_ = sentence_mask(batch, 2 * sizes.half, dropout.layer, random);
  times(last_, last_mask_);
  const auto view = [&](Matrix& out, const Parameter& weights, const Parameter* bias) {
    out.resize(n, weights.value.columns);
    multiply(last_, weights.value, out);
    if (bias) add_bias(out, bias->value);
  };
  view(dependents_, dependent, &dependent_bias);
  rectify(dependents_);
  view(heads_, head, &head_bias);
  rectify(heads_);
  view(label_dependents_, label_dependent, &label_bias);
  view(label_heads_, label_head, nullptr);
  view(label_children_, label_child, nullptr);
  view(label_siblings_, label_sibling, nullptr);
}

void Network::run(const Batch& batch) { forward(batch, {0, 0}, nullptr); }

Loss Network::learn(const Batch& batch, const Dropout& dropout, Random& random) {
  forward(batch, dropout, &random);
  words_ += batch.words();
  Loss loss;
  Matrix d_last(batch.words(), 2 * sizes.half), d_tagged, d_in;
  arcs(batch, loss, d_last);
  labels(batch, loss, d_last);
  tags(batch, loss, d_tagged);
  times(d_last, last_mask_);
  Matrix d_out = d_last;
  for (std::size_t l = sizes.layers; l-- > 0;) {
    if (l + 1 == sizes.tag_layers) {
      for (std::size_t i = 0; i < d_out.values.size(); ++i) d_out.values[i] += d_tagged.values[i];
    }
    backward_layer(batch, l, d_out, d_in);
    std::swap(d_out, d_in);
  }
  block_zeros(window_out_, d_out);
  transposed_multiply(windows_, d_out, window.gradient);
  add_columns(d_out, window_bias.gradient);
  const std::size_t e = sizes.embedding;
  Matrix d_windows(batch.words(), 3 * e), d_embedded(batch.words(), e);
  multiply_transposed(d_out, window.value, d_windows);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    for (std::size_t i = batch.starts[s]; i < batch.starts[s + 1]; ++i) {
      for (std::size_t j = 0; j < e; ++j) {
        if (i > batch.starts[s]) d_embedded.row(i - 1)[j] += d_windows.row(i)[j];
        d_embedded.row(i)[j] += d_windows.row(i)[e + j];
        if (i + 1 < batch.starts[s + 1]) d_embedded.row(i + 1)[j] += d_windows.row(i)[2 * e + j];
      }
    }
  }
  times(d_embedded, embedded_mask_);
  for (std::size_t i = 0; i < batch.words(); ++i) {
    for (std::uint32_t at = batch.offsets[i]; at < batch.offsets[i + 1]; ++at) {
      const std::uint32_t row = batch.rows[at];
      if (!is_touched_[row]) {
        is_touched_[row] = true;
        touched_.push_back(row);
      }
      float* to = embedding.gradient.row(row);
      for (std::size_t j = 0; j < e; ++j) to[j] += d_embedded.row(i)[j];
    }
  }
  return loss;
}

void Network::step(const Adam& adam) {
  ++step_;
  double norm = 0;
  for (const Parameter* p : dense()) {
    for (const float g : p->gradient.values) norm += double{g} * g;
  }
  for (const std::uint32_t row : touched_) {
    for (std::size_t j = 0; j < sizes.embedding; ++j)
      norm += double{embedding.gradient.row(row)[j]} * embedding.gradient.row(row)[j];
  }
  norm = std::sqrt(norm) / static_cast<double>(words_);
  const auto scale = static_cast<float>((norm > 1 ? 1 / norm : 1) / static_cast<double>(words_));
  words_ = 0;
  for (Parameter* p : dense()) {
    adam.update(p->value.values.data(), p->gradient.values.data(), p->mean.values.data(), p->square.values.data(),
                p->value.values.size(), scale, step_);
  }
  for (const std::uint32_t row : touched_) {
    ++row_step_[row];
    is_touched_[row] = false;
    adam.update(embedding.value.row(row), embedding.gradient.row(row), embedding.mean.row(row),
                embedding.square.row(row), sizes.embedding, scale, row_step_[row]);
  }
  touched_.clear();
}

}  // namespace duidelijk::train
