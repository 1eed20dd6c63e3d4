// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "pages/pattern.h"
#include "rules/kinds/kinds.h"
#include "rules/prose.h"

namespace duidelijk {
namespace {

constexpr int max_steps = 2000;  // for one start; a pattern with many gaps gives up instead of trying everything

/// One [[pattern]] of a page.
struct Row {
  Pattern pattern;
  std::string_view message;
  std::vector<std::string_view> suggestions;
};

std::vector<Row> rows_of(const Rule& rule) {
  std::vector<Row> rows;
  for (const std::string_view setting : rule.settings) {
    const std::size_t equals = setting.find('=');
    const std::string_view key = setting.substr(0, equals), value = setting.substr(equals + 1);
    if (key == "row") rows.push_back({parse_pattern(value).pattern, {}, {}});
    if (key == "message" && !rows.empty()) rows.back().message = value;
    if (key == "suggest" && !rows.empty()) rows.back().suggestions.push_back(value);
  }
  return rows;
}

class Matcher {
 public:
  Matcher(const Pattern& pattern, const Analysis& analysis, Stage stage)
      : pattern_(pattern), analysis_(analysis), stage_(stage), first_(analysis.words.size()) {}

  /// The tokens of the mark when the pattern begins at `at`; empty when it does not.
  TokenSpan match(std::uint32_t at, TokenSpan sentence) {
    const std::uint32_t word = analysis_.tokens[at].word;
    if (stage_ == Stage::tokens) {  // the answer for the first slot depends on the word alone
      if (first_[word] == 0) first_[word] = fits(pattern_.slots[0], at) ? 2 : 1;
      if (first_[word] == 1) return {};
    }
    sentence_ = sentence;
    steps_ = 0;
    places_.assign(pattern_.slots.size() + 1, at);
    if (!matches(0, at)) return {};
    return {places_[pattern_.mark_begin], places_[pattern_.mark_end]};
  }

 private:
  /// Matches slot `i` and the rest from token `at` on. places_[i] becomes where slot i begins.
  bool matches(std::size_t i, std::uint32_t at) {
    places_[i] = at;
    if (i == pattern_.slots.size()) return true;
    if (++steps_ > max_steps) return false;
    const PatternSlot& slot = pattern_.slots[i];
    if (slot.gap > 0) {
      for (std::uint32_t skipped = 0; skipped <= slot.gap && at + skipped < sentence_.end; ++skipped) {
        if (matches(i + 1, at + skipped)) return true;
        if (!analysis_.tokens[at + skipped].counts()) return false;
      }
      return false;
    }
    if (at < sentence_.end && fits(slot, at) && matches(i + 1, at + 1)) return true;
    places_[i] = at;
    return slot.optional && matches(i + 1, at);
  }

  bool fits(const PatternSlot& slot, std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    if (token.kind == TokenKind::placeholder) return false;
    if (!slot.relations.empty() && std::ranges::find(slot.relations, token.relation) == slot.relations.end())
      return false;
    if (slot.forms.empty() && slot.lemmas.empty() && slot.tags.empty() && !asks_features(slot)) return token.counts();
    if (!slot.forms.empty() && !has(slot.forms, analysis_.form(token))) return false;
    if (slot.lemmas.empty() && slot.tags.empty() && !asks_features(slot)) return true;
    if (stage_ != Stage::tokens) return fits(slot, token.tag, token.features, analysis_.lemma(token));
    const Word& word = analysis_.words[token.word];
    if (!word.entry) return false;
    return std::ranges::any_of(word.entry->readings, [&](const Reading& reading) {
      return fits(slot, reading.tag, reading.features,
                  slot.lemmas.empty() ? std::string() : analysis_.words.lexicon().lemma(word.form, reading));
    });
  }

  static bool has(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  }
  static bool asks_features(const PatternSlot& slot) {
    return slot.verb_form != VerbForm::none || slot.number != Number::none || slot.tense != Tense::none;
  }
  static bool fits(const PatternSlot& slot, Tag tag, const Features& features, std::string_view lemma) {
    return (slot.tags.empty() || std::ranges::find(slot.tags, tag) != slot.tags.end()) &&
           (slot.lemmas.empty() || has(slot.lemmas, lemma)) &&
           (slot.verb_form == VerbForm::none || features.verb_form == slot.verb_form) &&
           (slot.number == Number::none || features.number == slot.number) &&
           (slot.tense == Tense::none || features.tense == slot.tense);
  }

  const Pattern& pattern_;
  const Analysis& analysis_;
  Stage stage_;
  std::vector<std::uint8_t> first_;  // for each word: 0 not looked at, 1 no, 2 yes
  TokenSpan sentence_;
  std::vector<std::uint32_t> places_;
  int steps_ = 0;
};

}  // namespace

std::vector<Hit> find_sequences(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  if (!rule.lists.empty()) hits = find_replacements(rule, analysis, limits);
  for (const Row& row : rows_of(rule)) {
    Matcher matcher(row.pattern, analysis, rule.needs);
    for (const Sentence& sentence : analysis.sentences) {
      if (analysis.block(sentence).kind == BlockKind::address) continue;
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        const TokenSpan found = matcher.match(at, sentence.tokens);
        if (found.empty()) continue;
        if (is_foreign(sentence)) break;
        Hit hit;
        hit.span = analysis.span_of(found);
        hit.message = row.message;
        for (const std::string_view suggestion : row.suggestions)
          hit.suggestions.push_back({std::string(suggestion), Applicability::display, {}});
        hits.push_back(std::move(hit));
        at = found.end - 1;
      }
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
