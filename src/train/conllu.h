// Treebanks: CoNLL-U in, sentences with everything that is known about their words out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "core/result.h"
#include "core/tag.h"

namespace duidelijk::train {

struct GoldToken {
  std::string form;
  std::string lemma;  // as the treebank has it, without the marks between the parts of a compound; empty: not known
  std::string xpos;
  Tag tag = Tag::unknown;
  Features features;
  bool features_known = false;
  std::uint32_t head = 0;  // 1 is the first word, 0 the root
  Relation relation = Relation::dep;
};

struct GoldSentence {
  std::vector<GoldToken> tokens;
};

/// Reads a CoNLL-U file. Empty nodes are passed over; subtypes that we do not know lose their subtype.
Result<std::vector<GoldSentence>> read_conllu(const std::string& path);

/// Adds what FEATS leaves out but XPOS says: tense of participles, the -e, diminutives.
Features with_xpos(Features features, const std::string& xpos);

/// Gives the features to sentences that have XPOS but no FEATS, as most words with that XPOS have them.
void complete_features(std::vector<GoldSentence>& sentences);

}  // namespace duidelijk::train
