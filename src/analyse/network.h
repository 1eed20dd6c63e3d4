// The network: words in, scores of labels, arcs and relations out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "analyse/model.h"

namespace duidelijk {

/// What the network thinks of a batch of sentences. Layers, from the words up:
///   embedding: the sum of the rows of a word's keys
///   window: a word with its two neighbours
///   recurrent layers: gates decide what is carried along the sentence, forwards in one half, backwards in the other
///     (the "simple recurrent unit" of Lei and others, 2018)
///   after `tag_layers` of them, a score for each label (word class with features)
///   after the last, each word seen as dependent and as head; their product is the score of an arc, a small layer on
///   both gives the relation
/// Weights are 16-bit whole numbers, sums 32-bit; what is left of floating point is written so that every processor
/// gives the same bits. Holds scratch memory; one for each thread.
class Network {
 public:
  explicit Network(const Model& model) : model_(&model) {}

  /// Starts a new batch.
  void clear();
  /// Adds a word to the last sentence: the numbers of its rows.
  void add_word(std::span<const std::uint32_t> rows);
  /// Ends a sentence; it must have words.
  void end_sentence();
  std::size_t words() const { return words_; }
  std::size_t sentences() const { return starts_.size() - 1; }

  /// Runs all layers over the batch.
  void run();

  /// The best label of word `word` of the batch.
  std::uint32_t best_label(std::size_t word) const;
  /// Scores of the arcs of sentence `sentence`, as `best_tree` wants them; valid until the next call, and may be
  /// changed.
  std::span<float> arc_scores(std::size_t sentence);
  /// The best relation for each word of sentence `sentence`, given its heads (n + 1 of them, as `best_tree` gives).
  std::vector<Relation> relations(std::size_t sentence, std::span<const std::uint32_t> heads);

 private:
  void linear(const Model::Linear& layer, std::span<const float> in, float in_scale, std::vector<float>& out);
  void multiply_rounded(const Model::Linear& layer, std::size_t rows, float in_scale, std::vector<float>& out);
  void run_window();
  void run_layer(std::size_t l);

  const Model* model_;
  std::size_t words_ = 0;
  std::vector<std::uint32_t> starts_{0};
  std::vector<float> embedded_, in_, out_, gates_, tags_, views_, turned_, scores_, hidden_;
  std::vector<std::int16_t> whole_, heads_;
  std::vector<std::int32_t> sums_;
};

}  // namespace duidelijk
