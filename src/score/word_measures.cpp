// SPDX-License-Identifier: EUPL-1.2
#include "score/word_measures.h"

#include <algorithm>
#include <array>
#include <optional>

#include "score/calibration.h"

namespace duidelijk {
namespace {

constexpr std::array<std::string_view, 26> ordinals{
    "achtste",    "achttiende", "derde",       "dertiende",   "duizendste", "eerste",     "elfde",
    "honderdste", "negende",    "negentiende", "tachtigste",  "tiende",     "twaalfde",   "tweede",
    "twintigste", "veertiende", "veertigste",  "vierde",      "vijfde",     "vijftiende", "vijftigste",
    "zesde",      "zestiende",  "zevende",     "zeventiende", "zoveelste"};
static_assert(std::ranges::is_sorted(ordinals));

// On the scale of the ranked list, whose last word has 3.30.
constexpr double zipf_known = 2.3, zipf_unknown = 1.4;
/// A form that is not in the list itself is rarer than all that are, however common its lemma: "wandelden".
constexpr double most_inherited = 3.1;

double zipf_of(const Entry& entry) {
  if (entry.ranked) return entry.zipf;
  return std::clamp(static_cast<double>(entry.zipf), zipf_known, most_inherited);
}

/// How common the head of a compound is: the commonest of its form and its lemmas, "cel" in "zaadcellen". Nothing for a
/// diminutive: "slijmpropje" is not as common as "prop".
std::optional<double> zipf_of_head(const Lexicon& lexicon, std::string_view head) {
  const std::optional<Entry> entry = lexicon.find(head);
  if (!entry) return std::nullopt;
  double zipf = zipf_of(*entry);
  for (const Reading& reading : entry->readings) {
    if (reading.tag != Tag::noun) continue;
    if (reading.features.degree == Degree::dim) return std::nullopt;
    if (const std::optional<Entry> lemma = lexicon.find(lexicon.lemma(head, reading)))
      zipf = std::max(zipf, zipf_of(*lemma));
  }
  return zipf;
}

/// "inleiding" is a derivation, no compound of "in".
bool has_particle(const Lexicon& lexicon, std::string_view form, const Split& parts) {
  for (std::size_t i = 0; i + 1 < parts.count; ++i)
    if (lexicon.is_particle(parts.part(form, i))) return true;
  return false;
}

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

double word_zipf(const Lexicon& lexicon, std::string_view form, std::string_view lemma, bool noun) {
  const std::optional<Entry> entry = lexicon.find(form);
  double own = entry ? zipf_of(*entry) : zipf_unknown;
  if (!entry && lemma != form)
    if (const std::optional<Entry> base = lexicon.find(lemma)) own = std::min(zipf_of(*base), most_inherited);
  if (entry && !noun) return own;
  const std::optional<Split> parts = lexicon.split(form);
  if (!parts || has_particle(lexicon, form, *parts)) return own;
  const std::optional<double> head = zipf_of_head(lexicon, parts->head(form));
  if (!head) return own;
  return std::max(own, entry ? *head : zipf_unknown + new_compound_share * (*head - zipf_unknown));
}

NounType noun_type(const Lexicon& lexicon, std::string_view form, std::string_view lemma) {
  NounType type = listed(lexicon, form, lemma);
  if (type != NounType::unknown) return type;
  type = of_head(lexicon, form);
  if (type == NounType::unknown && lemma != form) type = of_head(lexicon, lemma);
  return type == NounType::unknown ? lexicon.noun_type_of_ending(lemma) : type;
}

std::string without_stress(const Lexicon& lexicon, std::string_view form) {
  std::string plain;
  for (std::size_t at = 0; at < form.size(); ++at) {
    // á é í ó ú: C3 A1, A9, AD, B3, BA.
    constexpr std::string_view seconds = "\xA1\xA9\xAD\xB3\xBA", vowels = "aeiou";
    const std::size_t vowel = form[at] == '\xC3' && at + 1 < form.size() ? seconds.find(form[at + 1]) : seconds.npos;
    plain += vowel == seconds.npos ? form[at] : vowels[vowel];
    if (vowel != seconds.npos) ++at;
  }
  if (plain.size() == form.size()) return "";
  const std::optional<Entry> own = lexicon.find(form), without = lexicon.find(plain);
  if ((own && own->ranked) || !without || !without->ranked) return "";
  return plain;
}

bool is_ordinal(std::string_view form) { return std::ranges::binary_search(ordinals, form); }

}  // namespace duidelijk
