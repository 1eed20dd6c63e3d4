// SPDX-License-Identifier: EUPL-1.2
#include "analyse/analyse.h"

#include "analyse/sentences.h"
#include "analyse/tokens.h"

namespace duidelijk {

Analysis analyse(const Document& document, const Lexicon& lexicon, Stage stage) {
  Analysis analysis(document, lexicon);
  analysis.stage = stage;
  find_tokens(analysis);
  find_sentences(analysis);
  if (stage == Stage::tokens) return analysis;
  return analysis;
}

}  // namespace duidelijk
