// SPDX-License-Identifier: EUPL-1.2
#include "train/measure.h"

#include <algorithm>
#include <cstdio>

#include "analyse/tree.h"

namespace duidelijk::train {
namespace {

/// Right, found and gold.
struct Found {
  double right = 0, found = 0, gold = 0;
  void add(bool is, bool should) {
    right += is && should ? 1 : 0;
    found += is ? 1 : 0;
    gold += should ? 1 : 0;
  }
  double f1() const { return found + gold > 0 ? 200 * right / (found + gold) : 0; }
};

template <class Row>
std::size_t best(const Row* row, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(row, row + count) - row);
}

}  // namespace

std::string measure(Network& network, const Corpus& corpus, const Inventory& inventory) {
  double words = 0, tags = 0, labels = 0, heads = 0, relations = 0;
  Found finite, passive;
  for (std::size_t s = 0; s < corpus.sentences.size(); ++s) {
    const auto& tokens = corpus.sentences[s].tokens;
    Batch batch;
    append(batch, corpus.sentences[s], corpus.keyed[s], inventory, nullptr);
    network.run(batch);
    const auto tree = best_tree(network.arc_scores(batch, 0), static_cast<std::uint32_t>(tokens.size()));
    const Matrix scores = network.label_scores(batch, 0, tree);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Label& label = inventory.labels[best(network.tag_scores().row(i), inventory.labels.size())];
      const auto relation = static_cast<Relation>(best(scores.row(i), relation_count));
      const bool head = tree[i + 1] == tokens[i].head;
      words += 1;
      tags += label.tag == tokens[i].tag ? 1 : 0;
      labels += label == Label{tokens[i].tag, tokens[i].features} ? 1 : 0;
      heads += head ? 1 : 0;
      relations += head && relation == tokens[i].relation ? 1 : 0;
      finite.add(label.features.verb_form == VerbForm::fin, tokens[i].xpos.starts_with("WW|pv"));
      passive.add(relation == Relation::aux_pass, tokens[i].relation == Relation::aux_pass);
    }
  }
  char line[200];
  std::snprintf(line, sizeof(line), "UPOS %.2f labels %.2f UAS %.2f LAS %.2f finite %.2f aux:pass %.2f",
                100 * tags / words, 100 * labels / words, 100 * heads / words, 100 * relations / words, finite.f1(),
                passive.f1());
  return line;
}

}  // namespace duidelijk::train
