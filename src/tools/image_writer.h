// From words to the image that the program embeds.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "tools/words.h"

namespace duidelijk::tools {

struct AbbreviationSource {
  std::string key, expansion;
  bool explain = true, may_end_sentence = false;
};

/// The image for these words (lexicon/layout.h). Same input, same bytes. `abbreviations` and `particles` are sorted.
/// Throws std::runtime_error when a limit of the layout is passed.
std::vector<std::byte> write_image(const Words& words, const std::vector<AbbreviationSource>& abbreviations,
                                   const std::set<std::string>& particles);

}  // namespace duidelijk::tools
