// SPDX-License-Identifier: EUPL-1.2
#include "analyse/network.h"

#include <algorithm>

#include "analyse/activation.h"

namespace duidelijk {
namespace {

using Whole4 = std::int32_t __attribute__((vector_size(16)));
using Whole8 = std::int32_t __attribute__((vector_size(32)));
using Short4 = std::int16_t __attribute__((vector_size(8), aligned(2), may_alias));
using Short8 = std::int16_t __attribute__((vector_size(16), aligned(2), may_alias));

[[gnu::always_inline]] inline void store_short(const Lanes4& x, std::int16_t* to) {
  *reinterpret_cast<Short4*>(to) = __builtin_convertvector(__builtin_convertvector(x, Whole4), Short4);
}
[[gnu::always_inline]] inline void store_short(const Lanes8& x, std::int16_t* to) {
  *reinterpret_cast<Short8*>(to) = __builtin_convertvector(__builtin_convertvector(x, Whole8), Short8);
}

/// To whole numbers, half away from zero, within 16 bits.
template <class Lanes>
[[gnu::always_inline]] inline void round_all(const float* from, std::size_t count, float scale, std::int16_t* to) {
  constexpr std::size_t width = sizeof(Lanes) / sizeof(float);
  const Lanes high = Lanes{} + 32767.0F, low = Lanes{} - 32767.0F, up = Lanes{} + 0.5F, down = Lanes{} - 0.5F;
  for (std::size_t i = 0; i < count; i += width) {
    const bool whole = i + width <= count;
    Lanes x{};
    if (whole)
      x = *reinterpret_cast<const Lanes*>(from + i);
    else
      for (std::size_t k = i; k < count; ++k) x[k - i] = from[k];
    x *= scale;
    x = x > high ? high : x;
    x = x < low ? low : x;
    x += x < 0 ? down : up;
    if (whole)
      store_short(x, to + i);
    else
      for (std::size_t k = i; k < count; ++k) to[k] = static_cast<std::int16_t>(x[k - i]);
  }
}

[[gnu::always_inline]] inline void scale_all(const std::int32_t* __restrict from, std::size_t rows, std::size_t columns,
                                             float scale, const float* __restrict bias, float* __restrict to) {
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j)
      to[i * columns + j] = static_cast<float>(from[i * columns + j]) * scale + bias[j];
  }
}

/// One word of one direction of a recurrent layer; `cell` is carried from word to word.
template <class Lanes>
[[gnu::always_inline]] inline void recur(const float* gates, const float* peephole, const float* in, std::size_t h,
                                         float* cell, float* out) {
  const auto load = [](const float* from) -> const Lanes& { return *reinterpret_cast<const Lanes*>(from); };
  for (std::size_t j = 0; j < h; j += sizeof(Lanes) / sizeof(float)) {
    Lanes& before = *reinterpret_cast<Lanes*>(cell + j);
    Lanes forget = load(gates + h + j) + load(peephole + j) * before;
    Lanes reset = load(gates + 2 * h + j) + load(peephole + h + j) * before;
    open_gate(forget);
    open_gate(reset);
    Lanes now = forget * before + (1 - forget) * load(gates + j);
    before = now;
    squash(now);
    *reinterpret_cast<Lanes*>(out + j) = reset * now + (1 - reset) * load(in + j);
  }
}

template <class Lanes>
[[gnu::always_inline]] inline void recur_sentence(const float* gates, const float* peephole, const float* in,
                                                  std::size_t begin, std::size_t end, std::size_t h, float* cell,
                                                  float* out) {
  for (std::size_t way = 0; way < 2; ++way) {
    std::fill(cell, cell + h, 0.0F);
    for (std::size_t t = 0; t < end - begin; ++t) {
      const std::size_t i = way == 0 ? begin + t : end - 1 - t;
      recur<Lanes>(gates + i * 6 * h + way * 3 * h, peephole + way * 2 * h, in + i * 2 * h + way * h, h, cell,
                   out + i * 2 * h + way * h);
    }
  }
}

struct Loops {
  void (*round)(const float*, std::size_t, float, std::int16_t*);
  void (*scale)(const std::int32_t*, std::size_t, std::size_t, float, const float*, float*);
  void (*recur)(const float*, const float*, const float*, std::size_t, std::size_t, std::size_t, float*, float*);
};

constexpr Loops plain{
    [](const float* from, std::size_t count, float scale, std::int16_t* to) {
      round_all<Lanes4>(from, count, scale, to);
    },
    [](const std::int32_t* from, std::size_t rows, std::size_t columns, float scale, const float* bias, float* to) {
      scale_all(from, rows, columns, scale, bias, to);
    },
    [](const float* gates, const float* peephole, const float* in, std::size_t begin, std::size_t end, std::size_t h,
       float* cell, float* out) { recur_sentence<Lanes4>(gates, peephole, in, begin, end, h, cell, out); }};

#if defined(__x86_64__)
// The same lines once more for wider registers. No fused multiply-add: it would round differently.
[[gnu::target("avx2")]] void round_avx2(const float* from, std::size_t count, float scale, std::int16_t* to) {
  round_all<Lanes8>(from, count, scale, to);
}
[[gnu::target("avx2")]] void scale_avx2(const std::int32_t* from, std::size_t rows, std::size_t columns, float scale,
                                        const float* bias, float* to) {
  scale_all(from, rows, columns, scale, bias, to);
}
[[gnu::target("avx2")]] void recur_avx2(const float* gates, const float* peephole, const float* in, std::size_t begin,
                                        std::size_t end, std::size_t h, float* cell, float* out) {
  recur_sentence<Lanes8>(gates, peephole, in, begin, end, h, cell, out);
}
const Loops& loops() {
  static const Loops wide{round_avx2, scale_avx2, recur_avx2};
  return kernel_in_use().wide ? wide : plain;
}
#else
const Loops& loops() { return plain; }
#endif

bool is_subject(Relation relation) { return relation == Relation::nsubj || relation == Relation::nsubj_pass; }

Relation best_relation(const float* scores, bool or_subject) {
  std::size_t best = relation_count;
  for (std::size_t i = 0; i < relation_count; ++i) {
    if (!or_subject && is_subject(static_cast<Relation>(i))) continue;
    if (best == relation_count || scores[i] > scores[best]) best = i;
  }
  return static_cast<Relation>(best);
}

}  // namespace

void Network::clear() {
  words_ = 0;
  starts_.assign(1, 0);
  embedded_.clear();
}

void Network::add_word(std::span<const std::uint32_t> rows) {
  const std::size_t e = model_->header.embedding;
  embedded_.resize(embedded_.size() + e, 0.0F);
  float* to = embedded_.data() + words_ * e;
  for (const std::uint32_t row : rows) {
    const float scale = model_->row_scales[row];
    const std::int8_t* from = model_->row_values.data() + row * e;
    for (std::size_t j = 0; j < e; ++j) to[j] += scale * static_cast<float>(from[j]);
  }
  ++words_;
}

void Network::end_sentence() { starts_.push_back(static_cast<std::uint32_t>(words_)); }

void Network::linear(const Model::Linear& layer, std::span<const float> in, float in_scale, std::vector<float>& out) {
  const std::size_t rows = in.size() / layer.weights.inputs;
  whole_.resize(in.size());
  loops().round(in.data(), in.size(), in_scale, whole_.data());
  multiply_rounded(layer, rows, in_scale, out);
}

void Network::multiply_rounded(const Model::Linear& layer, std::size_t rows, float in_scale, std::vector<float>& out) {
  sums_.resize(rows * layer.weights.outputs);
  multiply(whole_, rows, layer.weights, sums_);
  out.resize(sums_.size());
  loops().scale(sums_.data(), rows, layer.weights.outputs, 1 / (in_scale * scale::weight), layer.bias.data(),
                out.data());
}

void Network::run_window() {
  const std::size_t e = model_->header.embedding;
  // Rounded before the words are laid side by side: each is needed three times.
  heads_.resize(embedded_.size());
  loops().round(embedded_.data(), embedded_.size(), scale::activation, heads_.data());
  whole_.assign(words_ * 3 * e, 0);
  for (std::size_t s = 0; s < sentences(); ++s) {
    for (std::size_t i = starts_[s]; i < starts_[s + 1]; ++i) {
      const std::size_t first = i > starts_[s] ? i - 1 : i, last = i + 1 < starts_[s + 1] ? i + 2 : i + 1;
      std::copy_n(heads_.data() + first * e, (last - first) * e, whole_.data() + (i * 3 + (first == i ? 1 : 0)) * e);
    }
  }
  multiply_rounded(model_->window, words_, scale::activation, out_);
  for (float& x : out_) x = std::max(x, 0.0F);
}

void Network::run_layer(std::size_t l) {
  const Model::Layer& layer = model_->layers[l];
  const std::size_t h = model_->header.half;
  std::swap(in_, out_);
  linear({layer.weights, layer.bias}, in_, scale::activation, gates_);
  out_.resize(words_ * 2 * h);
  hidden_.resize(h);
  for (std::size_t s = 0; s < sentences(); ++s) {
    loops().recur(gates_.data(), layer.peephole.data(), in_.data(), starts_[s], starts_[s + 1], h, hidden_.data(),
                  out_.data());
  }
}

void Network::run() {
  run_window();
  for (std::size_t l = 0; l < model_->header.layers; ++l) {
    run_layer(l);
    if (l + 1 == model_->header.tag_layers) linear(model_->tag, out_, scale::activation, tags_);
  }
  linear(model_->views, out_, scale::activation, views_);
}

std::uint32_t Network::best_label(std::size_t word) const {
  const float* scores = tags_.data() + word * model_->tag.weights.outputs;
  return static_cast<std::uint32_t>(std::max_element(scores, scores + model_->header.labels) - scores);
}

std::span<float> Network::arc_scores(std::size_t sentence) {
  const std::size_t begin = starts_[sentence], n = starts_[sentence + 1] - begin;
  const std::size_t a = model_->header.arc, width = model_->views.weights.outputs;
  hidden_.resize(n * a);
  for (std::size_t i = 0; i < n; ++i) {
    const float* view = views_.data() + (begin + i) * width;
    for (std::size_t j = 0; j < a; ++j) hidden_[i * a + j] = std::max(view[j], 0.0F);
  }
  linear(model_->arc, hidden_, scale::activation, turned_);
  whole_.resize((n + 1) * a);
  std::copy(model_->arc_root.begin(), model_->arc_root.end(), whole_.begin());
  for (std::size_t i = 0; i < n; ++i) {
    const float* view = views_.data() + (begin + i) * width + a;
    for (std::size_t j = 0; j < a; ++j) hidden_[j] = std::max(view[j], 0.0F);
    loops().round(hidden_.data(), a, scale::head, whole_.data() + (i + 1) * a);
  }
  const std::vector<std::int16_t> heads =
      packed(a, n + 1, [&](std::size_t i, std::size_t j) { return whole_[j * a + i]; });
  heads_.resize(n * a);
  loops().round(turned_.data(), n * a, scale::turned, heads_.data());
  const std::size_t columns = padded(n + 1);
  sums_.resize(n * columns);
  multiply(heads_, n, {heads, a, columns}, sums_);
  scores_.assign((n + 1) * (n + 1), 0.0F);
  for (std::size_t h = 0; h <= n; ++h) {
    for (std::size_t i = 0; i < n; ++i) {
      const float near =
          h == 0 ? 0.0F
                 : model_->arc_distance[distance_box(static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(h))];
      scores_[h * (n + 1) + i + 1] = static_cast<float>(sums_[i * columns + h]) * scale::arc + near;
    }
  }
  return scores_;
}

std::vector<Relation> Network::relations(std::size_t sentence, std::span<const std::uint32_t> heads) {
  const std::size_t begin = starts_[sentence], n = starts_[sentence + 1] - begin;
  const std::size_t size = model_->header.label, width = model_->views.weights.outputs;
  const std::size_t own_at = 2 * std::size_t{model_->header.arc}, head_at = own_at + size, child_at = head_at + size;
  // What the children of each word say together; row 0 belongs to the root and is not looked at.
  gates_.assign((n + 1) * 2 * size, 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    const float* view = views_.data() + (begin + i) * width;
    float* to = gates_.data() + heads[i + 1] * 2 * size;
    for (std::size_t j = 0; j < 2 * size; ++j) to[j] += view[child_at + j];
  }
  hidden_.resize(n * size);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t head = heads[i + 1];
    const float* own = views_.data() + (begin + i) * width + own_at;
    const float* from = head == 0 ? model_->label_root.data() : views_.data() + (begin + head - 1) * width + head_at;
    const float* near = model_->label_distance.data() + distance_box(static_cast<std::uint32_t>(i + 1), head) * size;
    const float* children = gates_.data() + (i + 1) * 2 * size;
    const float* siblings = gates_.data() + head * 2 * size + size;
    for (std::size_t j = 0; j < size; ++j) {
      const float sum = own[j] + from[j] + children[j];
      hidden_[i * size + j] = std::max(head == 0 ? sum : sum + near[j] + siblings[j], 0.0F);
    }
  }
  linear(model_->label, hidden_, scale::activation, turned_);
  std::vector<Relation> out(n);
  // A predicate has one subject: of two, the one that would lose more keeps the name.
  std::vector<std::uint32_t> subject(n + 1, 0);  // of each head, the word number of its subject
  std::vector<float> loss(n + 1, 0.0F);
  for (std::uint32_t i = 0; i < n; ++i) {
    const float* scores = turned_.data() + i * model_->label.weights.outputs;
    out[i] = best_relation(scores, true);
    if (!is_subject(out[i])) continue;
    const Relation other = best_relation(scores, false);
    loss[i + 1] = scores[static_cast<std::size_t>(out[i])] - scores[static_cast<std::size_t>(other)];
    std::uint32_t& rival = subject[heads[i + 1]];
    const std::uint32_t loser = rival == 0 ? 0 : loss[rival] < loss[i + 1] ? rival : i + 1;
    if (loser != i + 1) rival = i + 1;
    if (loser != 0) out[loser - 1] = best_relation(turned_.data() + (loser - 1) * model_->label.weights.outputs, false);
  }
  return out;
}

}  // namespace duidelijk
