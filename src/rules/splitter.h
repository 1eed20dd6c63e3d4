// Where a sentence could be cut in two, by the clauses of its tree.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "rules/word_set.h"

namespace duidelijk {

/// A place where the sentence can be cut.
struct Cut {
  std::uint32_t at = 0;             // the first token of the second part
  std::uint32_t before = 0;         // words before it
  std::optional<std::uint32_t> en;  // "en", which goes: the rest is a sentence already
  bool whole = false;               // the second part is a sentence as it stands
};

/// Uses the words that the page lange-zin declares. Needs the stage `clauses`; borrows the analysis.
class Splitter {
 public:
  explicit Splitter(const Analysis& analysis);
  /// At most two cuts in text order, the ones nearest to the middle; none when there is no good place. A very long
  /// sentence has none.
  std::vector<Cut> cuts(std::uint32_t sentence);
  /// One Dutch sentence: "Zet een punt voor ‘maar u kunt …’."
  std::string advice(const Cut& cut) const;

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  std::optional<Cut> cut_before(const Clause& clause, const Sentence& sentence) const;
  std::optional<Cut> before_main(const Clause& clause, std::uint32_t first, TokenSpan sentence) const;
  std::optional<Cut> before_subordinate(const Clause& clause, std::uint32_t first, TokenSpan sentence) const;
  bool coordinates_root(std::uint32_t at) const;
  bool stays_subordinate(std::uint32_t at) const;
  bool stands_apart(std::uint32_t first, TokenSpan sentence, bool main) const;

  const Analysis& analysis_;
  WordSet openers_, dropped_, clause_openers_, relative_openers_;
  std::vector<TokenSpan> subtrees_;
  std::vector<std::uint32_t> words_;  // before each token
};

}  // namespace duidelijk
