// SPDX-License-Identifier: EUPL-1.2
#include "score/word_measures.h"

#include <algorithm>
#include <array>
#include <optional>

namespace duidelijk {
namespace {

constexpr std::array<std::string_view, 26> ordinals{
    "achtste",   "achttiende", "derde",        "dertiende",    "duizendste", "eerste",     "elfde",
    "honderdste", "negende",   "negentiende",  "tachtigste",   "tiende",     "twaalfde",   "tweede",
    "twintigste", "veertiende", "veertigste",  "vierde",       "vijfde",     "vijftiende", "vijftigste",
    "zesde",     "zestiende",  "zevende",      "zeventiende",  "zoveelste"};
static_assert(std::ranges::is_sorted(ordinals));

/// The type that the list has for a form or its lemma.
NounType listed(const Lexicon& lexicon, std::string_view form, std::string_view lemma) {
  const NounType type = lexicon.noun_type(form);
  return type != NounType::unknown || lemma == form ? type : lexicon.noun_type(lemma);
}

/// The type that the list has for the head of a compound, as it is or as the lexicon's lemma of it.
NounType of_head(const Lexicon& lexicon, std::string_view form) {
  const std::optional<Split> parts = lexicon.split(form);
  if (!parts) return NounType::unknown;
  const std::string_view head = parts->head(form);
  const NounType type = lexicon.noun_type(head);
  if (type != NounType::unknown) return type;
  const std::optional<Entry> entry = lexicon.find(head);
  if (!entry) return type;
  for (const Reading& reading : entry->readings)
    if (reading.tag == Tag::noun) return lexicon.noun_type(lexicon.lemma(head, reading));
  return type;
}

}  // namespace

double word_zipf(const Lexicon& lexicon, std::string_view form, std::string_view lemma) {
  const float own = lexicon.zipf(form);
  return lemma.empty() || lemma == form ? own : std::max(own, lexicon.find(form) ? own : lexicon.zipf(lemma));
}

NounType noun_type(const Lexicon& lexicon, std::string_view form, std::string_view lemma) {
  NounType type = listed(lexicon, form, lemma);
  if (type != NounType::unknown) return type;
  type = of_head(lexicon, form);
  if (type == NounType::unknown && lemma != form) type = of_head(lexicon, lemma);
  return type == NounType::unknown ? lexicon.noun_type_of_ending(lemma) : type;
}

bool is_ordinal(std::string_view form) { return std::ranges::binary_search(ordinals, form); }

}  // namespace duidelijk
