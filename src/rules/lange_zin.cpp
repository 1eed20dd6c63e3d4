// Sentences with more words than a reader keeps in mind, and where such a sentence could be cut.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t least_part = 5;   // words that each part must keep
constexpr std::uint32_t shown_words = 4;  // of the part that follows
constexpr std::size_t most_cuts = 2;
constexpr std::uint32_t most_tokens = 300;  // a longer one is a list, and two cuts do not help it

/// A place where the sentence can be cut.
struct Cut {
  std::uint32_t at = 0;             // the first token of the second part
  std::uint32_t before = 0;         // words before it
  std::optional<std::uint32_t> en;  // "en", which goes: the rest is a sentence already
  bool whole = false;               // the second part is a sentence as it stands
};

/// A clause of a sentence by the tree: the tokens from its first to its last word.
struct Extent {
  std::uint32_t first = 0, last = 0;
};

class Splitter {
 public:
  Splitter(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        openers_(rule.setting("sentence-openers"), analysis),
        dropped_(rule.setting("dropped-openers"), analysis),
        clause_openers_(rule.setting("clause-openers"), analysis),
        relative_openers_(rule.setting("relative-openers"), analysis) {}

  /// At most two cuts in text order, the ones nearest to the middle; none when there is no good place.
  std::vector<Cut> cuts(std::uint32_t number) {
    const Sentence& sentence = analysis_.sentences[number];
    if (sentence.tokens.size() > most_tokens) return {};
    measure(sentence.tokens);
    std::vector<Cut> all;
    const auto by_sentence = [](const Clause& clause) { return clause.sentence; };
    const auto first = std::ranges::lower_bound(analysis_.clauses, number, {}, by_sentence);
    const auto last = std::ranges::upper_bound(analysis_.clauses, number, {}, by_sentence);
    for (const Clause& clause : std::span(first, last))
      if (const std::optional<Cut> cut = cut_before(clause, sentence)) all.push_back(*cut);
    const auto off_middle = [&sentence](const Cut& cut) {
      const std::uint32_t twice = cut.before * 2;
      return std::pair(!cut.whole, twice > sentence.words ? twice - sentence.words : sentence.words - twice);
    };
    std::ranges::stable_sort(all, {}, off_middle);
    std::vector<Cut> best;
    for (const Cut& cut : all) {
      const bool apart = std::ranges::none_of(best, [&cut](const Cut& other) {
        return std::max(cut.before, other.before) - std::min(cut.before, other.before) < least_part;
      });
      if (apart && best.size() < most_cuts) best.push_back(cut);
    }
    std::ranges::sort(best, {}, &Cut::at);
    return best;
  }

  std::string advice(const Cut& cut) const {
    std::string words;
    const std::uint32_t end =
        std::min<std::uint32_t>(cut.at + shown_words, static_cast<std::uint32_t>(analysis_.tokens.size()));
    for (std::uint32_t at = cut.at; at < end; ++at) {
      if (!token(at).counts()) break;
      if (!words.empty()) words += ' ';
      words += analysis_.text(token(at));
    }
    if (cut.en)
      return "Begin een nieuwe zin bij ‘" + words + " …’ (zonder ‘" + std::string(analysis_.text(token(*cut.en))) +
             "’).";
    if (cut.whole) return "Zet een punt voor ‘" + words + " …’.";
    return "Maak een eigen zin van het stuk vanaf ‘" + words + " …’.";
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }

  /// Where the phrase of each token begins and ends; words before each token.
  void measure(TokenSpan sentence) {
    begin_ = sentence.begin;
    extents_.resize(sentence.size());
    words_.assign(sentence.size() + 1, 0);
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      extents_[at - begin_] = {at, at};
      words_[at - begin_ + 1] = words_[at - begin_] + (token(at).counts() ? 1 : 0);
    }
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (!token(at).counts()) continue;
      for (std::uint32_t up = at; token(up).head != up;) {
        up = token(up).head;
        Extent& extent = extents_[up - begin_];
        if (extent.first <= at && extent.last >= at) break;
        extent = {std::min(extent.first, at), std::max(extent.last, at)};
      }
    }
  }

  std::optional<Cut> cut_before(const Clause& clause, const Sentence& sentence) const {
    if (!clause.finite) return std::nullopt;
    const std::uint32_t first = extents_[clause.predicate - begin_].first;
    std::optional<Cut> cut = clause.subordinate ? before_subordinate(clause, first, sentence.tokens)
                                                : before_main(clause, first, sentence.tokens);
    if (!cut) return std::nullopt;
    cut->before = words_[first - begin_];
    if (cut->before < least_part || sentence.words - words_[cut->at - begin_] < least_part) return std::nullopt;
    return cut;
  }

  /// "…, maar u kunt ook bellen": a subject and a verb of its own, and a word before the verb.
  std::optional<Cut> before_main(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
    const Relation relation = token(clause.predicate).relation;
    if (relation != Relation::conj || !clause.subject || !openers_.contains(token(first))) return std::nullopt;
    if (!coordinates_root(clause.predicate) || *clause.finite == first + 1 || first + 1 >= sentence.end)
      return std::nullopt;
    if (stays_subordinate(first + 1) && *clause.finite != first + 2) return std::nullopt;
    if (!stands_apart(first, sentence, true)) return std::nullopt;
    Cut cut;
    cut.whole = true;
    cut.at = first;
    if (dropped_.contains(token(first))) {
      cut.en = first;
      ++cut.at;
    }
    return cut;
  }

  bool coordinates_root(std::uint32_t at) const {
    while (token(at).relation == Relation::conj && token(at).head != at) at = token(at).head;
    return token(at).head == at;
  }

  /// "en waarop", "en dat": goes on the clause before it, unless the verb follows: "en dat kost geld".
  bool stays_subordinate(std::uint32_t at) const {
    return token(at).tag == Tag::sconj || clause_openers_.contains(token(at)) || relative_openers_.contains(token(at));
  }

  /// "…, omdat de wet dat zegt.": at the end of the sentence. A relative clause adds something only after a comma, or
  /// behind a name: "de Belastingdienst, die …".
  std::optional<Cut> before_subordinate(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
    const Relation relation = token(clause.predicate).relation;
    if (relation != Relation::advcl && relation != Relation::acl_relcl) return std::nullopt;
    const std::uint32_t above = token(clause.predicate).head;
    if (above >= first || first == sentence.begin || !clause.subject) return std::nullopt;
    const bool about_name = token(above).tag == Tag::propn && relative_openers_.contains(token(first));
    if (!about_name && !clause_openers_.contains(token(first))) return std::nullopt;
    if (relation == Relation::acl_relcl && analysis_.text(token(first - 1)) != ",") return std::nullopt;
    if (!stands_apart(first, sentence, false)) return std::nullopt;
    Cut cut;
    cut.at = first;
    return cut;
  }

  /// Whether the parts before and from `first` hang together by one word only: the head of the second part, or, of
  /// main clauses, the heads of a coordination. No bracket or quotation is cut through.
  bool stands_apart(std::uint32_t first, TokenSpan sentence, bool main) const {
    int crossing = 0, open = 0;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const Token& word = token(at);
      if (!word.counts()) {
        const std::string_view mark = analysis_.text(word);
        if (at < first) open += (mark == "(" || mark == "[" || mark == "“" || mark == "„" || mark == "«") ? 1 : 0;
        if (at < first) open -= (mark == ")" || mark == "]" || mark == "”" || mark == "»") ? 1 : 0;
        continue;
      }
      if ((at < first) == (word.head < first)) continue;
      if (at < first) return false;
      if (!main || word.relation != Relation::conj) ++crossing;
    }
    return open <= 0 && crossing <= (main ? 0 : 1);
  }

  const Analysis& analysis_;
  WordSet openers_, dropped_, clause_openers_, relative_openers_;
  std::uint32_t begin_ = 0;           // of the sentence at hand
  std::vector<Extent> extents_;       // of its tokens
  std::vector<std::uint32_t> words_;  // before each of its tokens
};

}  // namespace

std::vector<Hit> lange_zin(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const auto info = static_cast<std::uint32_t>(limits["info-words"]);
  const std::uint32_t tip = info == 0 ? most : std::min(most, info);
  Splitter splitter(rule, analysis);
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const Sentence& sentence = analysis.sentences[number];
    if (sentence.words <= tip || !is_running_text(analysis.block(sentence).kind)) continue;
    if (is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message =
        "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Maak er twee of meer zinnen van.";
    if (sentence.words <= most) {
      hit.severity = Severity::info;
      hit.message = "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Kan het korter?";
    }
    for (const Cut& cut : splitter.cuts(number))
      hit.suggestions.push_back({splitter.advice(cut), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
