// Where a sentence could be cut in two, by the clauses of its tree.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "rules/word_set.h"

namespace duidelijk {

/// What the writer does at the place of a cut.
enum class CutKind : std::uint8_t {
  period,          // "…, maar u kunt ook bellen": the rest is a sentence as it stands
  without_opener,  // "… en u kunt ook bellen": a sentence without "en"
  with_subject,    // "… en stuurt u een brief": the subject comes back
  comma,           // "…, de rest volgt later": a sentence behind a comma or semicolon
  own_sentence,    // "…, omdat de wet dat zegt": a clause to write anew
};

/// A place where the sentence can be cut.
struct Cut {
  std::uint32_t at = 0;      // the first token of the second part, without a dropped opener
  std::uint32_t before = 0;  // words before it
  CutKind kind = CutKind::own_sentence;
  std::uint32_t opener = 0;  // of `without_opener` and `with_subject`: "en", "maar"
  TokenSpan subject;         // of `with_subject`: the words to say again; empty when they are too many
};

/// Uses the words that the page lange-zin declares. Needs the stage `clauses`; borrows the analysis.
class Splitter {
 public:
  explicit Splitter(const Analysis& analysis);
  /// Advice in text order, each one Dutch sentence: the condition in front as a question, then at most two cuts, the
  /// ones nearest to the middle. None when there is no good place, or when the sentence is very long.
  std::vector<std::string> advice(std::uint32_t sentence) const;

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  std::vector<Cut> cuts(std::span<const Clause> clauses, const Sentence& sentence) const;
  std::string advice(const Cut& cut) const;
  std::string words_from(std::uint32_t at) const;
  std::optional<Cut> cut_before(const Clause& clause, std::span<const Clause> clauses, const Sentence& sentence) const;
  std::optional<Cut> before_main(const Clause& clause, std::uint32_t first, TokenSpan sentence) const;
  std::optional<Cut> before_verb(const Clause& clause, std::span<const Clause> clauses, std::uint32_t first,
                                 TokenSpan sentence) const;
  std::optional<Cut> behind_comma(const Clause& clause, std::uint32_t first, TokenSpan sentence) const;
  std::optional<Cut> before_subordinate(const Clause& clause, std::uint32_t first, TokenSpan sentence) const;
  bool coordinates_root(std::uint32_t at) const;
  bool stays_subordinate(std::uint32_t at) const;
  std::uint32_t parts_between(std::uint32_t begin, std::uint32_t verb, std::uint32_t predicate) const;
  bool stands_apart(std::uint32_t first, TokenSpan sentence, bool main) const;

  const Analysis& analysis_;
  WordSet openers_, dropped_, clause_openers_, relative_openers_, conditions_;
  std::vector<TokenSpan> subtrees_;
  std::vector<std::uint32_t> words_;  // before each token
};

}  // namespace duidelijk
