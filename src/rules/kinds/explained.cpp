// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/explained.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace duidelijk {
namespace {

constexpr std::uint32_t least_words = 3;  // of an explanation: "(artikel 4)" and "(AOW)" are none
constexpr std::uint32_t reach = 4;        // words between the term and what explains it

class Explanations {
 public:
  explicit Explanations(const Analysis& analysis) : analysis_(analysis) {}

  /// Whether the words around this mention say what the term means.
  bool at(const PhraseMatch& match) const {
    const auto sentence = sentence_of(match);
    const TokenSpan span = sentence->tokens;
    const auto next = sentence + 1;
    return in_brackets(match.tokens, span) || said_after(match.tokens, span) || said_before(match.tokens, span) ||
           (next != analysis_.sentences.end() && next->block == sentence->block && opens_with_meaning(next->tokens)) ||
           is_listed(match);
  }

  /// "Dwangsom: een bedrag dat …" at the start of a block.
  bool is_listed(const PhraseMatch& match) const {
    const auto sentence = sentence_of(match);
    const bool opens = sentence == analysis_.sentences.begin() || (sentence - 1)->block != sentence->block;
    const std::uint32_t mark = match.tokens.end;
    return opens && match.tokens.begin == sentence->tokens.begin && mark < analysis_.tokens.size() &&
           is_one_of(word(mark), std::array{":", "=", "–", "-"}) &&
           words_until(mark + 1, block_end(sentence), "") >= least_words;
  }

 private:
  std::vector<Sentence>::const_iterator sentence_of(const PhraseMatch& match) const {
    return std::ranges::upper_bound(analysis_.sentences, match.tokens.begin, {},
                                    [](const Sentence& s) { return s.tokens.begin; }) -
           1;
  }
  template <std::size_t size>
  static bool is_one_of(std::string_view word, const std::array<const char*, size>& words) {
    return std::ranges::find(words, word) != words.end();
  }
  std::string_view word(std::uint32_t at) const { return analysis_.form(analysis_.tokens[at]); }

  std::uint32_t block_end(std::vector<Sentence>::const_iterator sentence) const {
    auto last = sentence;  // the explanation may be a sentence of its own
    if (last + 1 != analysis_.sentences.end() && (last + 1)->block == sentence->block) ++last;
    return last->tokens.end;
  }

  /// Words from token `at` up to the mark `close`, or to `end`. No words when `close` never comes.
  std::uint32_t words_until(std::uint32_t at, std::uint32_t end, std::string_view close) const {
    std::uint32_t words = 0;
    for (; at < end; ++at) {
      if (word(at) == close) return words;
      words += analysis_.tokens[at].kind == TokenKind::word;
    }
    return close.empty() ? words : 0;
  }

  /// "een dwangsom (een bedrag dat …)", "een bedrag dat … (dwangsom)".
  bool in_brackets(TokenSpan term, TokenSpan sentence) const {
    if (term.end < sentence.end && word(term.end) == "(" && word(std::min(term.end + 1, sentence.end - 1)) != "artikel")
      return words_until(term.end + 1, sentence.end, ")") >= least_words;
    return term.begin > sentence.begin && word(term.begin - 1) == "(" && term.end < sentence.end &&
           word(term.end) == ")" && term.begin - sentence.begin > least_words;
  }

  /// "Dwangsom betekent …", "een dwangsom, dat is …", "een dwangsom is een bedrag".
  bool said_after(TokenSpan term, TokenSpan sentence) const {
    const std::uint32_t end = std::min(sentence.end, term.end + reach);
    for (std::uint32_t at = term.end; at < end; ++at) {
      const std::string_view next = at + 1 < sentence.end ? word(at + 1) : std::string_view();
      if (is_one_of(word(at), std::array{"betekent", "betekenen", "oftewel", "ofwel"})) return true;
      if (word(at) == "houdt" && next == "in") return true;
      if ((word(at) == "dat" || word(at) == "dit") && is_one_of(next, std::array{"is", "zijn", "wil", "betekent"}))
        return true;
      if (at == term.end && (word(at) == "is" || word(at) == "zijn") && starts_sentence(term, sentence) &&
          is_one_of(next, std::array{"een", "het", "de", "geld", "als", "wat", "dat"}))
        return true;
    }
    return false;
  }
  bool starts_sentence(TokenSpan term, TokenSpan sentence) const {
    return term.begin <= sentence.begin + 1;  // "Een dwangsom is"
  }

  /// "Dit heet een dwangsom", "dat noemen wij een dwangsom".
  bool said_before(TokenSpan term, TokenSpan sentence) const {
    const std::uint32_t begin = term.begin - std::min(term.begin - sentence.begin, reach);
    for (std::uint32_t at = begin; at < term.begin; ++at)
      if (is_one_of(word(at), std::array{"heet", "heten", "noemen", "noemt", "genoemd", "oftewel", "ofwel"}))
        return true;
    return false;
  }

  /// "Dat betekent dat …", "Dit is een …".
  bool opens_with_meaning(TokenSpan sentence) const {
    if (sentence.size() < 3 || !is_one_of(word(sentence.begin), std::array{"dat", "dit", "daarmee", "hiermee"}))
      return false;
    const std::string_view verb = word(sentence.begin + 1), third = word(sentence.begin + 2);
    if (is_one_of(verb, std::array{"betekent", "bedoelen", "heet"})) return true;
    if (verb == "houdt" || verb == "wil") return third == "in" || third == "zeggen";
    return (verb == "is" || verb == "zijn") && is_one_of(third, std::array{"een", "het", "de", "geld"});
  }

  const Analysis& analysis_;
};

}  // namespace

void leave_out_explained(const PhraseTable& table, const Analysis& analysis, std::vector<PhraseMatch>& matches) {
  const Explanations explanations(analysis);
  std::vector<std::uint8_t> seen(table.entry_count());  // 1: explained, or mentioned before
  const auto is_explain = [&table](const PhraseMatch& match) {
    return static_cast<Action>(table.entry(match.entry).action) == Action::explain;
  };
  for (const PhraseMatch& match : matches)
    if (is_explain(match) && explanations.is_listed(match)) seen[match.entry] = 1;
  std::erase_if(matches, [&](const PhraseMatch& match) {
    if (!is_explain(match)) return false;
    const bool known = seen[match.entry] != 0;
    seen[match.entry] = 1;
    return known || explanations.at(match);
  });
}

}  // namespace duidelijk
