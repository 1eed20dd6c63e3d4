// SPDX-License-Identifier: EUPL-1.2
#include "train/data.h"

#include <algorithm>
#include <bit>

namespace duidelijk::train {
namespace {

constexpr float drop_form = 0.12F, drop_key = 0.04F;

}  // namespace

Keyed keys_of(const GoldSentence& sentence, Vocabulary& vocabulary) {
  Keyed keyed;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    std::vector<Key> keys;
    const std::string& form = sentence.tokens[i].form;
    word_keys(vocabulary[vocabulary.add(form)], vocabulary.lexicon(), keys);
    written_keys(form, i == 0, keys);
    keyed.words.push_back(std::move(keys));
  }
  return keyed;
}

void Inventory::take_keys(const std::vector<Keyed>& sentences, std::uint32_t least, std::size_t most) {
  std::unordered_map<Key, std::uint32_t> seen;
  for (const Keyed& sentence : sentences) {
    for (const auto& word : sentence.words) {
      for (const Key key : word) ++seen[key];
    }
  }
  std::vector<std::pair<std::uint32_t, Key>> order;
  for (const auto& [key, count] : seen) {
    if (count >= least) order.emplace_back(count, key);
  }
  std::ranges::sort(
      order, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (order.size() > most) order.resize(most);
  for (const auto& [count, key] : order) {
    rows.emplace(key, static_cast<std::uint32_t>(counts.size()));
    counts.push_back(count);
  }
}

void Inventory::take_labels(const std::vector<GoldSentence>& sentences) {
  for (const GoldSentence& sentence : sentences) {
    for (const GoldToken& token : sentence.tokens) {
      if (!token.features_known) continue;
      const std::pair name(token.tag, std::bit_cast<std::uint32_t>(token.features));
      if (label_numbers.emplace(name, static_cast<std::uint16_t>(labels.size())).second)
        labels.push_back({token.tag, token.features});
    }
  }
}

std::vector<std::uint16_t> Inventory::labels_of(const GoldToken& token) const {
  if (token.features_known) {
    const auto at = label_numbers.find({token.tag, std::bit_cast<std::uint32_t>(token.features)});
    if (at != label_numbers.end()) return {at->second};
  }
  std::vector<std::uint16_t> all;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].tag == token.tag) all.push_back(static_cast<std::uint16_t>(i));
  }
  return all;
}

void append(Batch& batch, const GoldSentence& sentence, const Keyed& keyed, const Inventory& inventory,
            Random* random) {
  if (batch.offsets.empty()) batch.offsets.push_back(0), batch.starts.push_back(0);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const GoldToken& token = sentence.tokens[i];
    for (std::size_t k = 0; k < keyed.words[i].size(); ++k) {
      const auto row = inventory.rows.find(keyed.words[i][k]);
      if (row == inventory.rows.end()) continue;
      if (random && random->uniform() < (k == 0 ? drop_form : drop_key)) continue;
      batch.rows.push_back(row->second);
    }
    batch.offsets.push_back(static_cast<std::uint32_t>(batch.rows.size()));
    batch.tags.push_back(inventory.labels_of(token));
    batch.heads.push_back(token.head);
    batch.relations.push_back(static_cast<std::uint8_t>(token.relation));
  }
  batch.starts.push_back(static_cast<std::uint32_t>(batch.words()));
}

}  // namespace duidelijk::train
