// How good the network is while it learns, on gold tokens.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "train/data.h"

namespace duidelijk::train {

/// Sentences with their keys.
struct Corpus {
  std::vector<GoldSentence> sentences;
  std::vector<Keyed> keyed;
};

/// One line: UPOS, labels, UAS, LAS (subtypes included), F1 of finite verbs and of aux:pass, in percent.
std::string measure(Network& network, const Corpus& corpus, const Inventory& inventory);

}  // namespace duidelijk::train
