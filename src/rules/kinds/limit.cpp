// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/built_in_phrases.h"
#include "rules/kinds/kinds.h"
#include "rules/kinds/message.h"
#include "rules/kinds/phrases.h"
#include "rules/prose.h"

namespace duidelijk {
namespace {

/// What the page counts. A new thing to count is a row here and a name in pages/front_matter.cpp.
class Counter {
 public:
  Counter(const Rule& rule, const Analysis& analysis) : what_(rule.setting("count")), analysis_(analysis) {
    if (what_ == "listed") found_ = find_phrases(phrases_of(rule), rule.lists, analysis, rule.needs);
  }

  int count(const Sentence& sentence) const {
    if (what_ == "words") return static_cast<int>(sentence.words);
    if (what_ == "sentences") return sentence.words > 0 ? 1 : 0;
    if (what_ == "listed")
      return static_cast<int>(std::ranges::count_if(
          found_, [&sentence](const PhraseMatch& match) { return sentence.tokens.contains(match.tokens); }));
    const std::string_view signs = what_ == "commas" ? "," : what_ == "semicolons" ? ";" : "(";
    return static_cast<int>(std::ranges::count_if(analysis_.in(sentence.tokens), [this, signs](const Token& token) {
      return token.kind == TokenKind::punctuation && analysis_.text(token) == signs;
    }));
  }

 private:
  std::string_view what_;
  const Analysis& analysis_;
  std::vector<PhraseMatch> found_;
};

}  // namespace

std::vector<Hit> find_limits(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const Counter counter(rule, analysis);
  const std::string_view scope = rule.setting("per");
  const int most = limits[rule.setting("limit")];
  const auto report = [&](TextSpan span, int number) {
    if (number <= most) return;
    Hit hit;
    hit.span = span;
    hit.message =
        fill_in(rule.setting("message"), {{"{number}", dutch_number(number)}, {"{limit}", dutch_number(most)}});
    hits.push_back(std::move(hit));
  };
  const std::vector<Sentence>& sentences = analysis.sentences;
  int total = 0;
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t next = first + 1;
    if (scope != "sentence")
      while (next < sentences.size() && sentences[next].block == sentences[first].block) ++next;
    int number = 0;
    for (std::size_t i = first; i < next; ++i) number += counter.count(sentences[i]);
    total += number;
    if (scope != "document" && is_running_text(analysis.block(sentences[first]).kind))
      report(analysis.span_of({sentences[first].tokens.begin, sentences[next - 1].tokens.end}), number);
    first = next;
  }
  if (scope == "document")
    if (const Sentence* start = first_sentence(analysis)) report(analysis.span_of(start->tokens), total);
  return hits;
}

}  // namespace duidelijk
