// A clause that breaks the sentence around it in two.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// Trees of such sentences are often wrong, so the marks and the verbs lead: "De brief, die … kreeg, is", "Wij hebben,
/// omdat … kwam, een boete opgelegd".
class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        openers_(rule.setting("openers"), analysis),
        relative_(rule.setting("relative"), analysis),
        words_(words_before_tokens(analysis)) {}

  std::vector<Hit> find(std::uint32_t most) const {
    std::vector<Hit> hits;
    for (const Sentence& sentence : analysis_.sentences) {
      if (!is_running_text(analysis_.block(sentence).kind)) continue;
      for (std::uint32_t at = sentence.tokens.begin + 1; at < sentence.tokens.end; ++at) {
        const std::optional<TokenSpan> clause = clause_behind(at, sentence.tokens);
        if (!clause || words_[clause->end] - words_[clause->begin] <= most || is_foreign(sentence)) continue;
        Hit hit;
        hit.span = analysis_.span_of(*clause);
        hit.message = "Deze tussenzin van " + counted(words_[clause->end] - words_[clause->begin], "woord", "woorden") +
                      " breekt de zin in tweeën. Maak er een eigen zin van.";
        hits.push_back(std::move(hit));
        at = clause->end;
      }
    }
    return hits;
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  bool is_finite(std::uint32_t at) const { return token(at).features.verb_form == VerbForm::fin; }
  bool is_break(std::uint32_t at) const {
    if (token(at).kind != TokenKind::punctuation) return false;
    const std::string_view mark = analysis_.text(token(at));
    return mark == "," || mark == "–" || mark == "—";
  }

  /// The clause between the break at `at` and the next one, when the sentence goes on with its verb behind it.
  std::optional<TokenSpan> clause_behind(std::uint32_t at, TokenSpan sentence) const {
    if (!is_break(at) || at + 1 >= sentence.end) return std::nullopt;
    std::uint32_t first = at + 1;
    if (token(first).tag == Tag::adp && first + 1 < sentence.end) ++first;  // "met wie u sprak"
    const bool relative = relative_.contains(token(first));
    if (!relative && !(first == at + 1 && openers_.contains(token(first)))) return std::nullopt;
    bool finite = false;
    std::uint32_t end = first + 1;
    for (; end < sentence.end && !is_break(end); ++end) {
      if (!token(end).counts()) return std::nullopt;
      finite |= is_finite(end);
    }
    if (!finite || end + 1 >= sentence.end) return std::nullopt;
    return goes_on({at, end}, sentence) ? std::optional<TokenSpan>(TokenSpan{at + 1, end}) : std::nullopt;
  }

  /// Whether the sentence was not yet complete: no verb before and one right behind, or its last verb at the very end.
  bool goes_on(TokenSpan clause, TokenSpan sentence) const {
    std::uint32_t finites = 0;
    for (std::uint32_t at = sentence.begin; at < clause.begin; ++at) {
      finites += is_finite(at) ? 1U : 0U;
      if (openers_.contains(token(at)) || relative_.contains(token(at))) return false;
    }
    if (finites == 0) return is_finite(clause.end + 1);
    if (finites > 1 || token(clause.end + 1).tag == Tag::cconj || is_finite(clause.end + 1)) return false;
    std::uint32_t last = sentence.end - 1;
    while (last > clause.end && !token(last).counts()) --last;
    for (std::uint32_t at = clause.end + 1; at < last; ++at)
      if (is_finite(at) && token(at).tag == Tag::aux) return false;
    const VerbForm form = token(last).features.verb_form;
    return last > clause.end && (form == VerbForm::inf || form == VerbForm::part || ends_in_infinitive(last)) &&
           token(clause.end + 1).tag != Tag::sconj;
  }

  /// "bezwaar maken": a plural to the tagger.
  bool ends_in_infinitive(std::uint32_t at) const {
    return token(at).tag == Tag::verb && token(at).features.number == Number::plur &&
           analysis_.form(token(at)).ends_with("en");
  }

  const Analysis& analysis_;
  WordSet openers_, relative_;
  std::vector<std::uint32_t> words_;
};

}  // namespace

std::vector<Hit> tussenzin(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  return Finder(rule, analysis).find(static_cast<std::uint32_t>(limits["max-words"]));
}

}  // namespace duidelijk
