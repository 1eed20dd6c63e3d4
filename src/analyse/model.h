// The trained model inside this program: views into one block of bytes, nothing is parsed or copied at start.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "analyse/features.h"
#include "analyse/kernel.h"
#include "core/tag.h"

namespace duidelijk {

/// How real numbers become whole ones, as powers of two.
namespace scale {
inline constexpr float activation = 1024.0F, weight = 2048.0F;  // of layers
inline constexpr float head = 512.0F, turned = 256.0F;          // of the two sides of an arc
inline constexpr float product = 1 / (activation * weight), arc = 1 / (head * turned);
}  // namespace scale

/// Signed distances from a word to its head in boxes: up to 15 each its own, then 16–20, 21–30, 31–50, longer.
inline constexpr std::uint32_t distance_boxes = 39;
constexpr std::uint32_t distance_box(std::uint32_t word, std::uint32_t head) {
  const std::uint32_t size = word < head ? head - word : word - head;
  const std::uint32_t box = size <= 15 ? size : size <= 20 ? 16 : size <= 30 ? 17 : size <= 50 ? 18 : 19;
  return word < head ? 19 + box : 19 - box;
}

/// First bytes of the file models/duidelijk.model. Little endian, sections follow in the order of `Model`,
/// each at a multiple of 64 bytes.
struct ModelHeader {
  std::array<char, 8> magic{'d', 'u', 'i', 'd', 'm', 'o', 'd', '1'};
  std::uint32_t slots = 0;      // of the table of keys, a power of two
  std::uint32_t rows = 0;       // of the embedding
  std::uint32_t embedding = 0;  // numbers in a row
  std::uint32_t half = 0;       // units of a recurrent layer in one direction
  std::uint32_t layers = 0, tag_layers = 0;
  std::uint32_t arc = 0, label = 0, labels = 0;
  std::uint32_t rules = 0, rule_bytes = 0, lemma_slots = 0, particles = 0;
};

inline constexpr std::size_t most_layers = 4;

/// What the tagger chooses between: a word class with features, as numbers so that no padding is written.
struct ModelLabel {
  std::uint32_t tag = 0, features = 0;
};

/// How to get from a form to its lemma: take away `ge` in one of three places, cut letters off the end, add others.
struct LemmaRule {
  std::uint8_t infix = 0;   // 0 keeps all; 1 removes "ge" at the start; 2 the first "ge" from the third byte on
  std::uint8_t cut = 0;     // bytes off the end
  std::uint8_t length = 0;  // bytes to add
  std::uint8_t unused = 0;
  std::uint32_t offset = 0;  // where they stand in `rule_text`
};

/// Immutable; safe to use from several threads.
class Model {
 public:
  /// `image` must outlive the Model and is trusted: the trainer wrote it.
  explicit Model(std::span<const std::byte> image);
  static const Model& built_in();

  /// Number of the row of a key, plus one; 0 when the model does not know it.
  std::uint32_t row(Key key) const;
  /// Number of the lemma rule that the treebank teaches for a hash of word class and ending, plus one; 0 if none.
  std::uint32_t lemma_rule(Key key) const;

  struct Layer {
    Weights weights;
    std::span<const float> bias, peephole;
  };
  struct Linear {
    Weights weights;
    std::span<const float> bias;
  };

  ModelHeader header;
  std::span<const std::uint32_t> keys;
  std::span<const std::uint16_t> key_rows;
  std::span<const float> row_scales;
  std::span<const std::int8_t> row_values;
  Linear window;
  std::array<Layer, most_layers> layers;
  Linear tag;
  Linear views;  // six at once: word and head of an arc; word, head, child and sibling of a relation
  Linear arc;
  std::span<const std::int16_t> arc_root;
  std::span<const float> arc_distance;
  std::span<const float> label_root;
  std::span<const float> label_distance;  // distance_boxes rows
  Linear label;
  std::span<const ModelLabel> labels;
  std::span<const LemmaRule> rules;
  std::span<const char> rule_text;
  std::span<const std::uint32_t> lemma_keys;
  std::span<const std::uint16_t> lemma_rules;
  std::span<const Key> particles;  // sorted: pairs of particle and verb that have one lemma
};

}  // namespace duidelijk
