// SPDX-License-Identifier: EUPL-1.2
#include "rules/verb_words.h"

#include <string>

namespace duidelijk {

std::vector<VerbWord> verb_words(const Analysis& analysis) {
  const Lexicon& lexicon = analysis.words.lexicon();
  std::vector<VerbWord> all(analysis.words.size());
  for (std::uint32_t number = 1; number < analysis.words.size(); ++number) {
    const Word& word = analysis.words[number];
    if (!word.entry) continue;
    VerbWord& made = all[number];
    bool first = true;
    for (const Reading& reading : word.entry->readings) {
      const bool verb = reading.tag == Tag::verb || reading.tag == Tag::aux;
      const VerbForm form = reading.features.verb_form;
      if (first) {
        made.verb = verb;
        made.finite = verb && form == VerbForm::fin;
        made.certain_participle = verb && form == VerbForm::part;
      }
      first = false;
      made.infinitive |= verb && form == VerbForm::inf;
      made.adjective |= reading.tag == Tag::adj;
      if (verb && form == VerbForm::part) {
        if (reading.features.tense != Tense::past || reading.features.inflected) continue;
        const bool hebben = lexicon.perfect(lexicon.lemma(word.form, reading)) == Perfect::hebben;
        made.takes_hebben = hebben && (made.takes_hebben || !made.participle);
        made.participle = true;
      } else if (reading.tag == Tag::aux) {
        const std::string lemma = lexicon.lemma(word.form, reading);
        made.worden |= lemma == "worden";
        made.zijn |= lemma == "zijn" && word.form != "zij" && word.form != "ware";
        made.hebben |= lemma == "hebben";
      }
    }
  }
  return all;
}

}  // namespace duidelijk
