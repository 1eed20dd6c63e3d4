// SPDX-License-Identifier: EUPL-1.2
#include "analyse/model.h"

#include <cassert>
#include <cstring>

// The file itself. The linker brings it into read-only memory; pages are read when they are touched.
#if defined(__APPLE__)
#error "the model is embedded for ELF only"
#endif
asm(R"(
  .section .rodata
  .balign 64
  .globl duidelijk_model_begin
  .globl duidelijk_model_end
duidelijk_model_begin:
  .incbin ")" DUIDELIJK_MODEL R"("
duidelijk_model_end:
  .previous
)");
extern "C" const std::byte duidelijk_model_begin[], duidelijk_model_end[];

namespace duidelijk {
namespace {

constexpr std::size_t alignment = 64;

/// Hands out sections of the image, one after the other.
class Sections {
 public:
  explicit Sections(std::span<const std::byte> image) : image_(image) {}
  template <class T>
  std::span<const T> take(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    assert(at_ + bytes <= image_.size());
    const std::span<const T> section(reinterpret_cast<const T*>(image_.data() + at_), count);
    at_ = (at_ + bytes + alignment - 1) / alignment * alignment;
    return section;
  }
  Model::Linear linear(std::size_t inputs, std::size_t outputs) {
    outputs = padded(outputs);
    const auto values = take<std::int16_t>(inputs * outputs);
    return {{values, inputs, outputs}, take<float>(outputs)};
  }

 private:
  std::span<const std::byte> image_;
  std::size_t at_ = 0;
};

/// Value of an open-addressed table of keys, 0 if the key is not in it.
std::uint32_t find_in(std::span<const std::uint32_t> keys, std::span<const std::uint16_t> values, Key key) {
  std::size_t at = key & (keys.size() - 1);
  while (values[at] != 0) {
    if (keys[at] == key) return values[at];
    at = (at + 1) & (keys.size() - 1);
  }
  return 0;
}

}  // namespace

Model::Model(std::span<const std::byte> image) {
  Sections sections(image);
  header = sections.take<ModelHeader>(1).front();
  assert(header.magic == ModelHeader().magic && header.layers <= most_layers);
  const std::size_t both = 2 * std::size_t{header.half};
  keys = sections.take<std::uint32_t>(header.slots);
  key_rows = sections.take<std::uint16_t>(header.slots);
  row_scales = sections.take<float>(header.rows);
  row_values = sections.take<std::int8_t>(std::size_t{header.rows} * header.embedding);
  window = sections.linear(3 * std::size_t{header.embedding}, both);
  for (std::size_t l = 0; l < header.layers; ++l) {
    const Linear gates = sections.linear(both, 3 * both);
    layers[l] = {gates.weights, gates.bias, sections.take<float>(2 * both)};
  }
  tag = sections.linear(both, header.labels);
  views = sections.linear(both, 2 * std::size_t{header.arc} + 4 * std::size_t{header.label});
  arc = sections.linear(header.arc, header.arc);
  arc_root = sections.take<std::int16_t>(header.arc);
  arc_distance = sections.take<float>(distance_boxes);
  label_root = sections.take<float>(header.label);
  label_distance = sections.take<float>(distance_boxes * std::size_t{header.label});
  label = sections.linear(header.label, relation_count);
  labels = sections.take<ModelLabel>(header.labels);
  rules = sections.take<LemmaRule>(header.rules);
  rule_text = sections.take<char>(header.rule_bytes);
  lemma_keys = sections.take<std::uint32_t>(header.lemma_slots);
  lemma_rules = sections.take<std::uint16_t>(header.lemma_slots);
  particles = sections.take<Key>(header.particles);
}

std::uint32_t Model::row(Key key) const { return find_in(keys, key_rows, key); }
std::uint32_t Model::lemma_rule(Key key) const { return find_in(lemma_keys, lemma_rules, key); }

const Model& Model::built_in() {
  static const Model model({duidelijk_model_begin, duidelijk_model_end});
  return model;
}

}  // namespace duidelijk
