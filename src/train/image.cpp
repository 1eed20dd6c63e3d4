// SPDX-License-Identifier: EUPL-1.2
#include "train/image.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "analyse/model.h"

namespace duidelijk::train {
namespace {

std::int16_t whole(float x, float by) {
  return static_cast<std::int16_t>(std::clamp(std::round(x * by), -32767.0F, 32767.0F));
}

class Writer {
 public:
  template <class T>
  void put(const std::vector<T>& section) {
    out_.append(reinterpret_cast<const char*>(section.data()), section.size() * sizeof(T));
    out_.resize((out_.size() + 63) / 64 * 64, '\0');
  }
  void linear(const Matrix& weights, const Matrix* bias) {
    put(packed(weights.rows, weights.columns,
               [&](std::size_t i, std::size_t j) { return whole(weights.row(i)[j], scale::weight); }));
    std::vector<float> row(padded(weights.columns), 0.0F);
    if (bias) std::copy(bias->values.begin(), bias->values.end(), row.begin());
    put(row);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

template <class Values>
void insert(std::vector<std::uint32_t>& keys, Values& values, Key key, std::uint32_t value) {
  std::size_t at = key & (keys.size() - 1);
  while (values[at] != 0) at = (at + 1) & (keys.size() - 1);
  keys[at] = key;
  values[at] = static_cast<typename Values::value_type>(value);
}

Matrix side_by_side(const std::vector<const Matrix*>& parts) {
  Matrix out(parts.front()->rows, 0);
  for (const Matrix* part : parts) out.columns += part->columns;
  out.values.resize(out.rows * out.columns);
  for (std::size_t i = 0; i < out.rows; ++i) {
    float* to = out.row(i);
    for (const Matrix* part : parts) to = std::copy_n(part->row(i), part->columns, to);
  }
  return out;
}

}  // namespace

std::string image_of(const Network& network, const Inventory& inventory, const Lemmas& lemmas) {
  const Sizes& sizes = network.sizes;
  const auto number = [](std::size_t x) { return static_cast<std::uint32_t>(x); };
  ModelHeader header;
  header.slots = number(std::bit_ceil(sizes.rows * 5 / 4));
  header.rows = number(sizes.rows);
  header.embedding = number(sizes.embedding);
  header.half = number(sizes.half);
  header.layers = number(sizes.layers);
  header.tag_layers = number(sizes.tag_layers);
  header.arc = number(sizes.arc);
  header.label = number(sizes.label);
  header.labels = number(sizes.tags);
  header.rules = number(lemmas.rules.size());
  header.rule_bytes = number(lemmas.rule_text.size());
  header.lemma_slots = number(std::bit_ceil(lemmas.table.size() * 5 / 4));
  header.particles = number(lemmas.particles.size());
  Writer out;
  out.put(std::vector{header});

  std::vector<std::uint32_t> keys(header.slots, 0);
  std::vector<std::uint16_t> rows(header.slots, 0);
  std::vector<std::pair<std::uint32_t, Key>> order;  // by row, so that the image does not hang on a hash map
  for (const auto& [key, row] : inventory.rows) order.emplace_back(row, key);
  std::ranges::sort(order);
  for (const auto& [row, key] : order) insert(keys, rows, key, row + 1);
  out.put(keys);
  out.put(rows);
  std::vector<float> scales;
  std::vector<std::int8_t> values;
  for (std::size_t i = 0; i < sizes.rows; ++i) {
    const float* row = network.embedding.value.row(i);
    float top = 1e-6F;
    for (std::size_t j = 0; j < sizes.embedding; ++j) top = std::max(top, std::abs(row[j]));
    scales.push_back(top / 127);
    for (std::size_t j = 0; j < sizes.embedding; ++j)
      values.push_back(static_cast<std::int8_t>(std::round(row[j] / top * 127)));
  }
  out.put(scales);
  out.put(values);
  out.linear(network.window.value, &network.window_bias.value);
  for (const Network::Recurrent& layer : network.recurrent) {
    out.linear(layer.weights.value, &layer.bias.value);
    out.put(layer.peephole.value.values);
  }
  out.linear(network.tag.value, &network.tag_bias.value);
  const Matrix no_bias(1, sizes.label);
  const Matrix bias = side_by_side({&network.dependent_bias.value, &network.head_bias.value, &network.label_bias.value,
                                    &no_bias, &no_bias, &no_bias});
  out.linear(side_by_side({&network.dependent.value, &network.head.value, &network.label_dependent.value,
                           &network.label_head.value, &network.label_child.value, &network.label_sibling.value}),
             &bias);
  out.linear(network.arc.value, &network.arc_bias.value);
  std::vector<std::int16_t> root;
  for (const float x : network.arc_root.value.values) root.push_back(whole(x, scale::head));
  out.put(root);
  out.put(network.arc_distance.value.values);
  out.put(network.label_root.value.values);
  out.put(network.label_distance.value.values);
  out.linear(network.label_out.value, &network.label_out_bias.value);
  std::vector<ModelLabel> labels;
  for (const Label& label : inventory.labels)
    labels.push_back({static_cast<std::uint32_t>(label.tag), std::bit_cast<std::uint32_t>(label.features)});
  out.put(labels);
  out.put(lemmas.rules);
  out.put(std::vector<char>(lemmas.rule_text.begin(), lemmas.rule_text.end()));
  std::vector<std::uint32_t> lemma_keys(header.lemma_slots, 0);
  std::vector<std::uint16_t> lemma_rules(header.lemma_slots, 0);
  for (const auto& [key, rule] : lemmas.table) insert(lemma_keys, lemma_rules, key, rule);
  out.put(lemma_keys);
  out.put(lemma_rules);
  out.put(lemmas.particles);
  return out.take();
}

}  // namespace duidelijk::train
