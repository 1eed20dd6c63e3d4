// Where the terms of word lists stand in a text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analyse/analysis.h"
#include "pages/phrase_table.h"

namespace duidelijk {

/// How the words of a term stand in the text.
enum class WordOrder : std::uint8_t {
  listed,      // as in the list
  verb_first,  // "stelt u hiervan in kennis"
  apart,       // "dient … in"
  with_te,     // "in te dienen"
};

/// The part of a compound that is the term, in bytes of the word; empty when the term is the whole word.
struct CompoundPart {
  std::uint8_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
};

/// One place where a term stands.
struct PhraseMatch {
  TokenSpan tokens;                  // from the first to the last word of the term
  std::uint32_t entry = 0;           // of the table
  bool inflected = false;            // a word stands in another form than in the list
  std::vector<std::uint32_t> words;  // its tokens, in order; others between them are a gap
  std::uint32_t phrase = 0;          // of the table
  WordOrder order = WordOrder::listed;
  TokenSpan sentence;
  CompoundPart part = {};
};

/// The keys of a table that the words of a text can be: by form, and by lemma for the word classes that it may have.
class WordKeys {
 public:
  struct Lemma {
    std::uint32_t key = 0;
    std::uint32_t tags = 0;  // bit per Tag
    bool base = false;       // the word is this lemma
    bool finite = false;     // some reading is a verb form that can open a clause
  };
  WordKeys(const PhraseTable& table, const Analysis& analysis);
  /// Key number + 1 of the form; 0: the table does not have it.
  std::uint32_t form(std::uint32_t word) const { return forms_[word]; }
  std::span<const Lemma> lemmas(std::uint32_t word) const {
    return std::span(lemmas_).subspan(starts_[word], starts_[word + 1] - starts_[word]);
  }

 private:
  std::vector<std::uint32_t> forms_, starts_;
  std::vector<Lemma> lemmas_;
};

/// Every term of the named lists, in text order. Where terms overlap the longest wins. A term in one of its silent
/// contexts, in an address block or in a sentence in another language is left out. At the stage `tags` and beyond the
/// word class of a token decides between the classes that the lexicon gives it; before that any of them will do.
/// Costs a look-up for each distinct word and an array access for each token.
std::vector<PhraseMatch> find_phrases(const PhraseTable& table, std::span<const std::string_view> lists,
                                      const Analysis& analysis, Stage stage);

/// Separable verbs of the table that stand apart: "dient … in", "in te dienen". Appends to `matches`.
void find_separated(const PhraseTable& table, const std::vector<bool>& wanted_lists, const Analysis& analysis,
                    std::vector<PhraseMatch>& matches);

/// Compounds with a noun that its list has with a +: "subsidiecriteria", "aanvangsdatum". Appends to `matches`.
void find_compounds(const PhraseTable& table, const std::vector<bool>& wanted_lists, const Analysis& analysis,
                    std::vector<PhraseMatch>& matches);

/// Whether the finite verb at a token has a particle at the end of its clause that makes it another verb: "zendt …
/// uit".
bool has_particle(const Analysis& analysis, std::uint32_t verb, std::string_view lemma, TokenSpan sentence);
/// The particle that makes the finite verb at a token the separable verb `lemma`: "Tekent u bezwaar aan", aantekenen.
std::optional<std::uint32_t> particle_behind(const Analysis& analysis, std::uint32_t verb, std::string_view lemma,
                                             TokenSpan sentence);

}  // namespace duidelijk
