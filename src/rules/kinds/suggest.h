// The alternatives of a term in the form that the sentence asks for.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analyse/analysis.h"
#include "lexicon/inflect.h"
#include "pages/phrase_table.h"
#include "rules/kinds/phrases.h"
#include "rules/kinds/rewrite.h"
#include "rules/rule.h"

namespace duidelijk {

/// Makes suggestions for the matches of one text. Keeps the paradigms that it needed. Borrows table and analysis.
/// Needs the stage `tags`: the word class in the sentence chooses between forms that are written the same.
class Suggester {
 public:
  Suggester(const PhraseTable& table, const Analysis& analysis) : table_(table), analysis_(analysis) {}
  /// Fills the suggestions of a hit, one for each alternative of the entry, best first. An alternative that may not fit
  /// the sentence is for display. The span of the hit grows to hold what an edit changes beside the term.
  void suggest(const PhraseMatch& match, Hit& hit);

 private:
  /// An alternative with a verb: "rekening | houden | met", "laten weten", "in|dienen".
  struct VerbPhrase {
    std::string before, particle, after;  // words around the verb; the particle is part of the verb
    const Paradigm* verb = nullptr;       // joined
    const Paradigm* apart = nullptr;      // without the particle; the same as `verb` when it has none
    bool governs = false;                 // "laten weten": its participle would be "heeft laten weten"
    bool frame = false;                   // `after` is a preposition: the object moves behind it
  };

  std::optional<Suggestion> fitted(const PhraseMatch& match, const std::string& text, Applicability best);
  std::optional<Suggestion> as_it_is(const PhraseMatch& match, const std::string& text, Applicability best) const;

  // suggest_verb.cpp
  std::optional<Suggestion> verb(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                 const std::string& text, Applicability best);
  std::optional<Suggestion> verb_together(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                          const VerbPhrase& to, Applicability best);
  std::optional<Suggestion> verb_apart(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                       const VerbPhrase& to, Applicability best);
  std::optional<Suggestion> verb_in_phrase(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                           const VerbPhrase& to, Applicability best);
  std::optional<VerbPhrase> verb_phrase(const std::string& text);
  /// The shapes of `term` that the token may have, as far as word class and subject tell.
  std::vector<Shape> verb_shapes(const Paradigm& term, std::uint32_t at, TokenSpan sentence) const;
  bool subject_allows(Shape shape, std::uint32_t at, TokenSpan sentence) const;
  bool has_auxiliary(std::uint32_t at, TokenSpan sentence) const;

  // suggest_noun.cpp
  std::optional<Suggestion> noun(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                 const std::string& text, Applicability best);
  std::optional<Suggestion> compound(const PhraseMatch& match, const std::string& text);
  bool agree(Rewrite& rewrite, std::uint32_t at, TokenSpan sentence, Gender from, Gender to);
  std::string adjective_for(std::uint32_t at, Gender to);
  std::optional<Suggestion> adjective(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                      const std::string& text, Applicability best);

  bool same_perfect(const Paradigm& a, const Paradigm& b) const;
  bool suits_before(const PhraseMatch& match, const std::string& text) const;
  bool opens_clause(const std::string& word) const;
  const Paradigm& paradigm(std::string_view lemma, Tag tag);
  bool keeps_case(const PhraseMatch& match) const { return table_.entry(match.entry).exact != 0; }

  const PhraseTable& table_;
  const Analysis& analysis_;
  std::unordered_map<std::string, Paradigm> paradigms_;
};

/// The one form that `to` has for all `shapes`; empty when they differ, or one is not known.
std::string form_for(const Paradigm& to, const std::vector<Shape>& shapes);

}  // namespace duidelijk
