// The network while it learns: forward, backward, one step of Adam. The program runs the same network in whole numbers
// (analyse/network.h); what each layer does is described there.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analyse/model.h"
#include "train/matrix.h"

namespace duidelijk::train {

struct Sizes {
  std::size_t rows = 0;  // keys with a row of their own
  std::size_t embedding = 128;
  std::size_t half = 96;       // units of a layer in one direction
  std::size_t layers = 3;      // recurrent layers
  std::size_t tag_layers = 2;  // of those, before the word classes are read off
  std::size_t arc = 96;
  std::size_t label = 96;
  std::size_t tags = 0;  // labels of word class and features
};

/// Some sentences, one after the other.
struct Batch {
  std::vector<std::uint32_t> rows;               // of all words, one after the other
  std::vector<std::uint32_t> offsets;            // where the rows of each word begin; one more than words
  std::vector<std::uint32_t> starts;             // where each sentence begins; one more than sentences
  std::vector<std::vector<std::uint16_t>> tags;  // for each word the labels that are right, more than one if unsure
  std::vector<std::uint32_t> heads;              // within the sentence, from 1; 0 is the root
  std::vector<std::uint8_t> relations;
  std::size_t words() const { return offsets.size() - 1; }
};

struct Dropout {
  float embedding = 0.2F, layer = 0.2F;
};

struct Loss {
  double tag = 0, arc = 0, label = 0;
};

class Network {
 public:
  Network(const Sizes& sizes, std::uint64_t seed);

  /// Forward and backward; gradients are added up until `step`.
  Loss learn(const Batch& batch, const Dropout& dropout, Random& random);
  /// One step of Adam; gradients are averaged over words and cut to a norm of 1.
  void step(const Adam& adam);

  /// Forward only. Afterwards `tag_scores` and `arc_scores` may be asked.
  void run(const Batch& batch);
  const Matrix& tag_scores() const { return tag_out_; }
  /// Scores [head × (n + 1) + word] of sentence `s`, as `best_tree` wants them.
  std::vector<float> arc_scores(const Batch& batch, std::size_t s) const;
  /// Scores of the relations of each word of sentence `s`, given its heads (n + 1 of them).
  Matrix label_scores(const Batch& batch, std::size_t s, std::span<const std::uint32_t> heads) const;

  struct Recurrent {
    Parameter weights, bias, peephole;  // 2h × 6h: forward candidate, forget, reset; then backward; 1 × 4h
  };
  Sizes sizes;
  Parameter embedding, window, window_bias;
  std::vector<Recurrent> recurrent;
  Parameter tag, tag_bias;
  Parameter dependent, dependent_bias, head, head_bias, arc, arc_bias, arc_root, arc_distance;
  Parameter label_dependent, label_bias, label_head, label_child, label_sibling, label_root, label_distance, label_out,
      label_out_bias;

 private:
  struct State {
    Matrix in, mask, gates, cell, bent, out;
  };
  std::vector<Parameter*> dense();
  void forward(const Batch& batch, const Dropout& dropout, Random* random);
  void forward_layer(const Batch& batch, std::size_t l);
  void backward_layer(const Batch& batch, std::size_t l, const Matrix& d_out, Matrix& d_in);
  void arcs(const Batch& batch, Loss& loss, Matrix& d_last);
  void labels(const Batch& batch, Loss& loss, Matrix& d_last);
  void tags(const Batch& batch, Loss& loss, Matrix& d_tagged);

  Matrix embedded_, embedded_mask_, windows_, window_out_;
  std::vector<State> states_;
  Matrix last_, last_mask_, tagged_, tagged_mask_, tag_out_;
  /// What the small layer on relations sees: the word, its head, the children of both.
  Matrix label_hidden(std::size_t begin, std::span<const std::uint32_t> heads) const;
  Matrix dependents_, heads_, label_dependents_, label_heads_, label_children_, label_siblings_;
  std::vector<std::uint64_t> row_step_;
  std::vector<std::uint32_t> touched_;
  std::vector<bool> is_touched_;
  std::uint64_t step_ = 0;
  std::size_t words_ = 0;  // since the last step
};

}  // namespace duidelijk::train
