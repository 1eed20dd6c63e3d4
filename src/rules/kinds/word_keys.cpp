// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/kinds/phrases.h"

namespace duidelijk {
namespace {

std::uint32_t bit(Tag tag) { return 1u << static_cast<unsigned>(tag); }

bool opens_clause(const Reading& reading) {
  return (reading.tag == Tag::verb || reading.tag == Tag::aux) && reading.features.verb_form != VerbForm::part;
}

/// "adequaatste": few superlatives are common enough for the lexicon.
std::optional<std::uint32_t> superlative_of(const PhraseTable& table, std::string_view form) {
  for (const std::string_view ending : {"ste", "st"})
    if (form.ends_with(ending)) return table.find_key(form.substr(0, form.size() - ending.size()));
  return std::nullopt;
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
    std::string_view form = word.form;
    std::optional<Entry> entry = word.entry;
    std::optional<std::uint32_t> key = table.find_key(form);
    if (!key && word.form.find('-') != word.form.npos) {  // "sub-sidie", "ver-strekte", hyphenated by the writer
      joined.clear();
      for (const char c : word.form)
        if (c != '-') joined += c;
      key = table.find_key(joined);
      if (!entry && (entry = analysis.words.lexicon().find(joined))) form = joined;
    }
    forms_[number] = key ? *key + 1 : 0;
    if (key && (!entry || entry->readings.empty())) lemmas_.push_back({*key, ~0u, true, true});
    if (!entry) {
      if (const auto adjective = superlative_of(table, form))
        lemmas_.push_back({*adjective, bit(Tag::adj), false, false});
      continue;
    }
    const std::size_t first = lemmas_.size();
    for (const Reading& reading : entry->readings) {
      const bool base = reading.lemma_rule == 0;
      const std::optional<std::uint32_t> lemma =
          base ? key : table.find_key(analysis.words.lexicon().lemma(form, reading));
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
