// Sentences as the network sees them: rows of the embedding, numbers of labels.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "analyse/features.h"
#include "train/conllu.h"
#include "train/network.h"

namespace duidelijk::train {

/// A word class with features: what the tagger chooses between.
struct Label {
  Tag tag = Tag::unknown;
  Features features;
  friend bool operator==(const Label&, const Label&) = default;
};

/// The keys of one sentence's words; the first key of each word is its form.
struct Keyed {
  std::vector<std::vector<Key>> words;
};
Keyed keys_of(const GoldSentence& sentence, Vocabulary& vocabulary);

/// What the model knows by name: which key has which row, and the labels.
struct Inventory {
  std::unordered_map<Key, std::uint32_t> rows;
  std::vector<std::uint32_t> counts;  // of each row
  std::vector<Label> labels;
  std::map<std::pair<Tag, std::uint32_t>, std::uint16_t> label_numbers;

  /// Keys that occur at least `least` times get a row, at most `most` of them.
  void take_keys(const std::vector<Keyed>& sentences, std::uint32_t least, std::size_t most);
  void take_labels(const std::vector<GoldSentence>& sentences);
  /// All labels that `token` may have.
  std::vector<std::uint16_t> labels_of(const GoldToken& token) const;
};

/// Appends a sentence to a batch. With `random`, forms and keys fall away now and then, so that the network learns
/// to do without.
void append(Batch& batch, const GoldSentence& sentence, const Keyed& keyed, const Inventory& inventory, Random* random);

}  // namespace duidelijk::train
