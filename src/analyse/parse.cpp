// SPDX-License-Identifier: EUPL-1.2
#include "analyse/parse.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "analyse/features.h"
#include "analyse/network.h"
#include "analyse/tree.h"

namespace duidelijk {
namespace {

constexpr std::size_t batch_words = 256;  // enough to keep the weights in the cache busy

constexpr float never_head = 1000;  // far more than scores differ

/// A sentence or a part of one.
struct Stretch {
  TokenSpan tokens;
  bool continues = false;  // it is not the first of its sentence
  bool marked = false;     // "3." or "b." stands before it and hangs on its root
};

/// Rows of the model for the words seen last. A word that comes back costs nothing.
class RowCache {
 public:
  RowCache(const Model& model, const Vocabulary& words) : model_(&model), words_(&words), slots_(4096) {}

  /// The rows of a token; valid until the next call.
  std::span<const std::uint32_t> rows(std::uint32_t word, std::string_view written, bool first) {
    Slot& slot = slots_[word % slots_.size()];
    if (slot.word != word || !slot.used) {
      slot.word = word;
      slot.used = true;
      keys_.clear();
      word_keys((*words_)[word], words_->lexicon(), keys_);
      slot.rows.clear();
      to_rows(slot.rows);
    }
    keys_.clear();
    written_keys(written, first, keys_);
    rows_ = slot.rows;
    to_rows(rows_);
    return rows_;
  }

 private:
  struct Slot {
    std::uint32_t word = 0;
    bool used = false;
    std::vector<std::uint32_t> rows;
  };
  void to_rows(std::vector<std::uint32_t>& rows) const {
    for (const Key key : keys_) {
      if (const std::uint32_t row = model_->row(key)) rows.push_back(row - 1);
    }
  }
  const Model* model_;
  const Vocabulary* words_;
  std::vector<Slot> slots_;
  std::vector<Key> keys_;
  std::vector<std::uint32_t> rows_;
};

/// "3." or "b.": the mark of a list item or a member of an article. Says nothing about the sentence after it, and a
/// network that reads letters and news takes it for a subject.
bool is_mark(std::string_view text) {
  if (text.size() < 2 || text.size() > 4 || text.back() != '.') return false;
  text.remove_suffix(1);
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits || (text.size() == 1 && text.front() >= 'a' && text.front() <= 'z');
}

void hang_mark(Token& mark, std::uint32_t root) {
  mark.tag = Tag::sym;
  mark.features = Features();
  mark.head = root;
  mark.relation = Relation::parataxis;
}

/// Runs the network and writes what it says. `last_root` is the root of the sentence that may go on in the next batch.
void write(Analysis& analysis, const Model& model, Network& network, std::vector<Stretch>& stretches,
           std::uint32_t& last_root) {
  network.run();
  std::size_t word = 0;
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    const Stretch& stretch = stretches[s];
    const std::uint32_t n = stretch.tokens.size(), begin = stretch.tokens.begin;
    for (std::uint32_t i = 0; i < n; ++i, ++word) {
      const ModelLabel& label = model.labels[network.best_label(word)];
      analysis.tokens[begin + i].tag = static_cast<Tag>(label.tag);
      analysis.tokens[begin + i].features = std::bit_cast<Features>(label.features);
    }
    const std::span<float> scores = network.arc_scores(s);
    for (std::uint32_t i = 0; i < n; ++i) {  // nothing hangs on a comma, unless there are only commas
      if (analysis.tokens[begin + i].tag != Tag::punct) continue;
      for (std::uint32_t other = 0; other <= n; ++other) scores[(i + 1) * (n + 1) + other] -= never_head;
    }
    const auto heads = best_tree(scores, n);
    const auto relations = network.relations(s, heads);
    for (std::uint32_t i = 0; i < n; ++i) {
      Token& token = analysis.tokens[begin + i];
      const bool root = heads[i + 1] == 0;
      token.head = root ? begin + i : begin + heads[i + 1] - 1;
      token.relation = root ? Relation::root : relations[i] == Relation::root ? Relation::parataxis : relations[i];
      if (!root) continue;
      if (!stretch.continues) {
        last_root = begin + i;
        if (stretch.marked) hang_mark(analysis.tokens[begin - 1], last_root);
      } else {
        token.head = last_root;
        token.relation = Relation::parataxis;
      }
    }
  }
  stretches.clear();
  network.clear();
}

/// Where to cut a long sentence: after the last comma or the like that leaves a stretch of reasonable length.
std::uint32_t cut_before(const Analysis& analysis, std::uint32_t begin, std::uint32_t end) {
  if (end - begin <= longest_piece) return end;
  const std::uint32_t limit = begin + longest_piece;
  for (std::uint32_t at = limit; at > begin + longest_piece / 2; --at) {
    if (analysis.tokens[at - 1].kind == TokenKind::punctuation) return at;
  }
  return limit;
}

}  // namespace

void find_trees(Analysis& analysis) {
  const Model& model = Model::built_in();
  Network network(model);
  RowCache cache(model, analysis.words);
  std::vector<Stretch> stretches;
  std::uint32_t last_root = 0;
  for (const Sentence& sentence : analysis.sentences) {
    const bool marked = sentence.tokens.size() > 2 && is_mark(analysis.text(analysis.tokens[sentence.tokens.begin]));
    const std::uint32_t start = sentence.tokens.begin + (marked ? 1 : 0);
    for (std::uint32_t begin = start; begin < sentence.tokens.end;) {
      const std::uint32_t end = cut_before(analysis, begin, sentence.tokens.end);
      for (std::uint32_t i = begin; i < end; ++i) {
        const Token& token = analysis.tokens[i];
        network.add_word(cache.rows(token.word, analysis.text(token), i == start));
      }
      network.end_sentence();
      stretches.push_back({{begin, end}, begin != start, marked && begin == start});
      begin = end;
      if (network.words() >= batch_words) write(analysis, model, network, stretches, last_root);
    }
  }
  if (!stretches.empty()) write(analysis, model, network, stretches, last_root);
}

}  // namespace duidelijk
