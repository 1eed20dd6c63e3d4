// The distinct words of one text: each is folded, looked up and kept once, so that passes and rules compare numbers.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace duidelijk {

/// A distinct folded form in a text, and what the lexicon knows about it.
struct Word {
  std::string_view form;       // folded; lives in the Vocabulary
  std::optional<Entry> entry;  // nothing: the lexicon does not have the form itself (it may still be a compound)
};

/// Interns words. Numbers are given in order of first appearance; 0 is the empty word.
/// Not for several threads at once.
class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon);
  /// The number of a text as it stands ("De", "foto’s"); folds it.
  std::uint32_t add(std::string_view text);
  /// The number of an already folded form (a lemma, say).
  std::uint32_t add_folded(std::string_view folded);
  /// The number of a folded form if the text has it, else 0.
  std::uint32_t find(std::string_view folded) const;
  const Word& operator[](std::uint32_t number) const { return words_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const Lexicon& lexicon() const { return *lexicon_; }

 private:
  struct Slot {
    std::uint32_t hash = 0, number = 0;  // number 0: free
  };
  std::string_view keep(std::string_view form);
  std::uint32_t add_hashed(std::string_view folded, std::uint32_t hash);
  void grow();
  const Lexicon* lexicon_;
  std::vector<Word> words_;
  std::vector<Slot> slots_;                      // open addressing, a power of two
  std::vector<std::unique_ptr<char[]>> blocks_;  // where the forms live; addresses stay
  std::size_t left_ = 0;
  char* next_ = nullptr;
  std::string folded_;  // scratch
};

}  // namespace duidelijk
