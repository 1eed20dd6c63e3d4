// SPDX-License-Identifier: EUPL-1.2
#include "score/lint_features.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

#include "score/word_measures.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t least_fragment_words = 4;  // fewer words without a finite verb are no sentence: "art. 32 (1)"

/// What depends on the word alone; measured once for each pair of form and lemma.
struct WordMeasures {
  double zipf = 0;
  NounType noun = NounType::unknown;
  std::string plain;      // the form without stress, when that is the common one
  bool function = false;  // a stressed function word
  bool manner = false, ordinal = false, noun_known = false, zipf_known = false;
};

bool is_address(BlockKind kind) {
  return kind == BlockKind::address || kind == BlockKind::label || kind == BlockKind::button ||
         kind == BlockKind::link_text;
}

bool is_auxiliary(Relation relation) {
  return relation == Relation::cop || relation == Relation::aux || relation == Relation::aux_pass;
}

bool is_open(Tag tag) { return tag == Tag::noun || tag == Tag::propn || tag == Tag::verb || tag == Tag::adj; }

bool may_be_fragment(BlockKind kind) { return kind != BlockKind::paragraph && kind != BlockKind::quote; }

std::optional<double> mean(double sum, std::uint32_t number) {
  if (number == 0) return std::nullopt;
  return sum / number;
}

/// The two features that are shares of words; the other two are made by the caller.
LintFeatures features_of(const LintCounts& counts) {
  LintFeatures features;
  features.word_frequency = mean(counts.frequency_sum, counts.frequency_words);
  features.concrete_nouns = mean(counts.concrete, counts.concrete + counts.abstract_ + counts.undefined);
  return features;
}

void add_counts(const LintCounts& from, LintCounts& to) {
  to.content_words += from.content_words;
  to.finite_verbs += from.finite_verbs;
  to.frequency_words += from.frequency_words;
  to.frequency_sum += from.frequency_sum;
  to.concrete += from.concrete;
  to.abstract_ += from.abstract_;
  to.undefined += from.undefined;
}

/// Walks over a text once.
class LintMeter {
 public:
  explicit LintMeter(const Analysis& analysis) : analysis_(analysis), lexicon_(analysis.words.lexicon()) {
    measures_.tokens.resize(analysis.tokens.size());
    measures_.sentences.resize(analysis.sentences.size());
  }

  LintMeasures run() && {
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) measure(i);
    return std::move(measures_);
  }

 private:
  void measure(std::uint32_t number) {
    const Sentence& sentence = analysis_.sentences[number];
    SentenceLint& out = measures_.sentences[number];
    const BlockKind kind = analysis_.block(sentence).kind;
    out.is_prose = !is_address(kind) && sentence.language == Language::dutch;
    LintCounts counts;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      measure_token(i, i > sentence.tokens.begin ? &analysis_.tokens[i - 1] : nullptr);
      add(measures_.tokens[i], counts);
    }
    out.features = features_of(counts);
    if (counts.finite_verbs > 0)
      out.features.content_words_per_clause = static_cast<double>(counts.content_words) / counts.finite_verbs;
    out.features.max_dependency_length = longest_dependency(sentence);
    out.is_sentence = out.is_prose && kind != BlockKind::heading && kind != BlockKind::table_cell &&
                      (counts.finite_verbs > 0 || (!may_be_fragment(kind) && sentence.words >= least_fragment_words));
    if (!out.is_prose) return;
    add_counts(counts, measures_.sums.counts);
    if (!out.is_sentence) return;
    if (out.features.content_words_per_clause) {
      measures_.sums.clause_sum += *out.features.content_words_per_clause;
      ++measures_.sums.clause_sentences;
    }
    if (out.features.max_dependency_length) {
      measures_.sums.length_sum += *out.features.max_dependency_length;
      ++measures_.sums.length_sentences;
    }
  }

  static void add(const LintToken& token, LintCounts& counts) {
    counts.content_words += token.content ? 1 : 0;
    counts.finite_verbs += token.finite ? 1 : 0;
    if (token.word_frequency) {
      counts.frequency_sum += *token.word_frequency;
      ++counts.frequency_words;
    }
    counts.concrete += token.noun == NounType::concrete ? 1 : 0;
    counts.abstract_ += token.noun == NounType::abstract_ ? 1 : 0;
    counts.undefined += token.noun == NounType::undefined ? 1 : 0;
  }

  WordMeasures& measures_of(const Token& token) {
    const std::uint64_t key = static_cast<std::uint64_t>(token.word) << 33 |
                              static_cast<std::uint64_t>(token.lemma) << 1 | (token.tag == Tag::noun ? 1u : 0u);
    const auto [at, added] = known_.try_emplace(key);
    if (added) {
      at->second.manner = lexicon_.is_manner_adverb(analysis_.form(token));
      at->second.ordinal = is_ordinal(analysis_.form(token));
      at->second.plain = without_stress(lexicon_, analysis_.form(token));
      if (const std::optional<Entry> entry = lexicon_.find(at->second.plain); entry && !entry->readings.empty())
        at->second.function = !is_open(entry->readings.front().tag);
    }
    return at->second;
  }

  void measure_token(std::uint32_t index, const Token* before) {
    const Token& token = analysis_.tokens[index];
    LintToken& out = measures_.tokens[index];
    out.finite = (token.tag == Tag::verb || token.tag == Tag::aux) && token.features.verb_form == VerbForm::fin;
    if (token.kind == TokenKind::symbol || token.kind == TokenKind::word) measure_word(token, before, out);
  }

  void measure_word(const Token& token, const Token* before, LintToken& out) {
    const bool noun = token.tag == Tag::noun || token.tag == Tag::propn;
    const bool open = is_open(token.tag);
    if (!open && token.tag != Tag::adv && token.tag != Tag::x && token.tag != Tag::sym) return;
    WordMeasures& word = measures_of(token);
    out.content = token.kind == TokenKind::word && !is_auxiliary(token.relation) && !word.ordinal && !word.function &&
                  (open || (word.manner && token.tag == Tag::adv));
    if (out.content && token.tag != Tag::propn) {
      if (!word.zipf_known) {
        word.zipf = word.plain.empty() ? word_zipf(lexicon_, analysis_.form(token), analysis_.lemma(token), noun)
                                       : word_zipf(lexicon_, word.plain, word.plain, noun);
        word.zipf_known = true;
      }
      out.word_frequency = static_cast<float>(word.zipf);
    }
    if (noun) {
      out.noun = token.tag == Tag::propn ? type_of_name(token) : type_of_noun(token, word);
    } else if (token.tag != Tag::verb && token.tag != Tag::adj && before != nullptr &&
               before->kind == TokenKind::number && lexicon_.is_unit(analysis_.form(token))) {
      out.noun = NounType::concrete;
    }
  }

  NounType type_of_noun(const Token& token, WordMeasures& word) {
    if (!word.noun_known) {
      word.noun = noun_type(lexicon_, analysis_.form(token), analysis_.lemma(token));
      word.noun_known = true;
    }
    return word.noun;
  }

  /// Names that the spelling list knows are persons and places; words in capitals are mostly bodies and laws.
  NounType type_of_name(const Token& token) const {
    const NounType type = lexicon_.noun_type(analysis_.form(token));
    if (type != NounType::unknown) return type;
    const std::optional<Entry>& entry = analysis_.words[token.word].entry;
    return entry && entry->name && !token.all_capitals ? NounType::concrete : NounType::unknown;
  }

  /// Sets the length of every dependency in a sentence and returns the longest; nothing with fewer than two words.
  std::optional<double> longest_dependency(const Sentence& sentence) {
    const TokenSpan span = sentence.tokens;
    const auto& tokens = analysis_.tokens;
    // For each token the first of its coordination; for that one the outermost members.
    first_.assign(span.size(), none);
    reach_.assign(span.size(), {none, 0});
    words_before_.assign(span.size() + 1, 0);
    for (std::uint32_t i = 0; i < span.size(); ++i) {
      const std::uint32_t group = first_of(i, span.begin);
      reach_[group].left = std::min(reach_[group].left, i);
      reach_[group].right = std::max(reach_[group].right, i);
      const bool mark = tokens[span.begin + i].relation == Relation::punct;
      words_before_[i + 1] = words_before_[i] + (mark ? 0 : 1);
    }
    std::uint32_t longest = 0, words = 0;
    for (std::uint32_t i = 0; i < span.size(); ++i) {
      const Token& token = tokens[span.begin + i];
      if (token.kind == TokenKind::punctuation) continue;
      ++words;
      if (token.relation == Relation::punct) continue;
      const Token& resolved = tokens[span.begin + first_[i]];
      const std::uint32_t head = resolved.head - span.begin;
      std::uint32_t length = between(i, head);
      if (resolved.relation == Relation::nsubj) {  // a subject belongs to each of the verbs that are joined
        const Reach& reach = reach_[first_[head]];
        length = std::max({length, between(i, reach.left), between(i, reach.right)});
      }
      measures_.tokens[span.begin + i].dependency_length = length;
      longest = std::max(longest, length);
    }
    if (words < 2) return std::nullopt;
    return longest;
  }

  /// The token at which the chain of `conj` ends, seen from token `i` of the sentence.
  std::uint32_t first_of(std::uint32_t i, std::uint32_t begin) {
    way_.clear();
    std::uint32_t at = i;
    while (first_[at] == none) {
      const Token& token = analysis_.tokens[begin + at];
      if (token.relation != Relation::conj || token.head == begin + at) {
        first_[at] = at;
        break;
      }
      way_.push_back(at);
      at = token.head - begin;
    }
    for (const std::uint32_t below : way_) first_[below] = first_[at];
    return first_[i];
  }

  std::uint32_t between(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t words = words_before_[std::max(a, b)] - words_before_[std::min(a, b)];
    return words > 0 ? words - 1 : 0;
  }

  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  struct Reach {
    std::uint32_t left = none, right = 0;
  };

  const Analysis& analysis_;
  const Lexicon& lexicon_;
  LintMeasures measures_;
  std::unordered_map<std::uint64_t, WordMeasures> known_;  // by form, lemma and whether it is a noun
  std::vector<std::uint32_t> first_, words_before_, way_;  // of one sentence
  std::vector<Reach> reach_;
};

}  // namespace

void LintSums::add(const LintSums& part) {
  add_counts(part.counts, counts);
  clause_sum += part.clause_sum;
  length_sum += part.length_sum;
  clause_sentences += part.clause_sentences;
  length_sentences += part.length_sentences;
}

LintFeatures features_of(const LintSums& sums) {
  LintFeatures features = features_of(sums.counts);
  features.content_words_per_clause = mean(sums.clause_sum, sums.clause_sentences);
  features.max_dependency_length = mean(sums.length_sum, sums.length_sentences);
  return features;
}

LintMeasures measure_lint(const Analysis& analysis) { return LintMeter(analysis).run(); }

}  // namespace duidelijk
