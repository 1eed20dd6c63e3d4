// SPDX-License-Identifier: EUPL-1.2
#include "analyse/analyse.h"

#include "analyse/clauses.h"
#include "analyse/language.h"
#include "analyse/lemma.h"
#include "analyse/parse.h"
#include "analyse/sentences.h"
#include "analyse/tokens.h"

namespace duidelijk {

Analysis analyse(const Document& document, const Lexicon& lexicon, Stage stage, Profile* profile) {
  Analysis analysis(document, lexicon);
  analysis.stage = stage;
  {
    const Lap lap(profile, Step::tokens);
    find_tokens(analysis);
    find_sentences(analysis);
    find_languages(analysis);
  }
  if (stage == Stage::tokens) return analysis;
  // Word classes and tree come from one network, and the lemma of a separable verb needs its particle: a lemma must not
  // change because another rule asked for the tree.
  {
    const Lap lap(profile, Step::tree);
    find_trees(analysis);
    find_lemmas(analysis);
  }
  const Lap lap(profile, Step::clauses);
  if (stage == Stage::clauses) find_clauses(analysis);
  return analysis;
}

}  // namespace duidelijk
