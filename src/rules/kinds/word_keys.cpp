// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/kinds/phrases.h"

namespace duidelijk {
namespace {

std::uint32_t bit(Tag tag) { return 1u << static_cast<unsigned>(tag); }

bool opens_clause(const Reading& reading) {
  return (reading.tag == Tag::verb || reading.tag == Tag::aux) && reading.features.verb_form != VerbForm::part;
}

}  // namespace

WordKeys::WordKeys(const PhraseTable& table, const Analysis& analysis) {
  const std::uint32_t size = analysis.words.size();
  forms_.resize(size);
  starts_.resize(size + 1);
  std::string joined;
  for (std::uint32_t number = 1; number < size; ++number) {
    starts_[number] = static_cast<std::uint32_t>(lemmas_.size());
    const Word& word = analysis.words[number];
    std::optional<std::uint32_t> key = table.find_key(word.form);
    if (!key && word.form.find('-') != word.form.npos) {  // "sub-sidie", hyphenated by the writer
      joined.clear();
      for (const char c : word.form)
        if (c != '-') joined += c;
      key = table.find_key(joined);
    }
    forms_[number] = key ? *key + 1 : 0;
    if (key && (!word.entry || word.entry->readings.empty())) lemmas_.push_back({*key, ~0u, true, true});
    if (!word.entry) continue;
    const std::size_t first = lemmas_.size();
    for (const Reading& reading : word.entry->readings) {
      const bool base = reading.lemma_rule == 0;
      const std::optional<std::uint32_t> lemma =
          base ? key : table.find_key(analysis.words.lexicon().lemma(word.form, reading));
      if (!lemma) continue;
      std::size_t at = first;
      while (at < lemmas_.size() && lemmas_[at].key != *lemma) ++at;
      if (at == lemmas_.size()) lemmas_.push_back({*lemma, 0, false, false});
      lemmas_[at].tags |= bit(reading.tag);
      lemmas_[at].base |= base;
      lemmas_[at].finite |= opens_clause(reading);
    }
  }
  starts_[size] = static_cast<std::uint32_t>(lemmas_.size());
  if (size > 0) starts_[0] = 0;
}

}  // namespace duidelijk
