// Learns how forms become lemmas: rules for endings, and the forms that do not follow them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <vector>

#include "analyse/lemma.h"
#include "train/conllu.h"

namespace duidelijk::train {

struct Lemmas {
  std::vector<LemmaRule> rules;
  std::string rule_text;
  std::map<Key, std::uint16_t> table;  // endings and whole forms → number of the rule, plus one
  std::vector<Key> particles;          // sorted
};

Lemmas learn_lemmas(const std::vector<GoldSentence>& sentences);

}  // namespace duidelijk::train
