// From words to the image that the program embeds.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/words.h"

namespace duidelijk::tools {

struct AbbreviationSource {
  std::string key, expansion, plainer;
  bool explain = true, may_end_sentence = false;
};

/// What the image holds beside the words. All sorted.
struct ImageTables {
  std::vector<AbbreviationSource> abbreviations;
  std::set<std::string> particles;
  std::map<std::string, NounType> nouns, endings;
  std::set<std::string> adverbs, units;
  std::map<std::string, Gender> genders;
};

/// The image for these words (lexicon/layout.h). Same input, same bytes.
/// Throws std::runtime_error when a limit of the layout is passed.
std::vector<std::byte> write_image(const Words& words, const ImageTables& tables);

}  // namespace duidelijk::tools
