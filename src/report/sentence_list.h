// The sentences of one text with their scores, packed: a long text has hundreds of thousands.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/line_index.h"

namespace duidelijk {

/// The LiNT-II formula on our own analysis. Features as they go into the formula.
struct ReportLint {
  std::optional<double> score;  // 0 (easy) – 100 (hard)
  int level = 0;                // 1–4; 0 without a score
  std::optional<double> word_frequency, max_dependency_length, content_words_per_clause, concrete_nouns;
};

struct ReportSentence {
  Place start, end;  // end is exclusive
  std::uint32_t words = 0;
  ReportLint lint;
};

/// Some fifty bytes a sentence. Each comes back as it was, in the order in which it was added.
class SentenceList {
 public:
  void add(const ReportSentence& sentence);
  std::size_t size() const { return size_; }
  /// From now on sentences come without score and level: the text turned out to be no Dutch.
  void hide_scores() { hidden_ = true; }

  /// Calls `use(sentence)` for each, in order. What it gets is gone after the call.
  template <class Use>
  void for_each(Use use) const {
    for (Reader reader(*this); !reader.done();) use(reader.next());
  }

 private:
  class Reader {
   public:
    explicit Reader(const SentenceList& list) : list_(list) {}
    bool done() const { return chunk_ == list_.chunks_.size(); }
    ReportSentence next();

   private:
    const SentenceList& list_;
    std::size_t chunk_ = 0, byte_ = 0;
    Place last_;
  };

  std::vector<std::string> chunks_;  // records, one after another; none is cut in two
  std::size_t size_ = 0;
  Place last_;  // the end of the last one: the next begins near it
  bool hidden_ = false;
};

}  // namespace duidelijk
