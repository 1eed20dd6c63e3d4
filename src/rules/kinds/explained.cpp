// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/explained.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace duidelijk {
namespace {

constexpr std::uint32_t least_words = 3;   // of an explanation: "(artikel 4)" and "(AOW)" are none
constexpr std::uint32_t reach = 4;         // words between the term and what explains it
constexpr std::uint32_t clause_reach = 6;  // words from "een bedrag" to "dat u moet betalen"

// What an explanation behind a colon or a dash begins with.
constexpr std::array opening_words{"een", "het", "de", "dat", "dit", "u", "wij", "we", "als", "geld", "wat", "iemand"};
constexpr std::array articles{"een", "het", "de", "die", "deze"};

class Explanations {
 public:
  explicit Explanations(const Analysis& analysis) : analysis_(analysis) {}

  /// Whether the words around this mention say what the term means.
  bool at(const PhraseMatch& match) const {
    const auto sentence = sentence_of(match);
    const TokenSpan span = sentence->tokens;
    TokenSpan term = match.tokens;  // with the quotation mark of ‘dwangsom’
    while (term.end < span.end && is_one_of(word(term.end), std::array{"'", "’", "\"", "”"})) ++term.end;
    const auto next = sentence + 1;
    return in_brackets(term, span) || said_after(term, span) || behind_mark(term, block_end(sentence)) ||
           said_before(term, span) || asked(term, span) ||
           (next != analysis_.sentences.end() && next->block == sentence->block && opens_with_meaning(next->tokens)) ||
           is_listed(match);
  }

  /// "Dwangsom: een bedrag dat …" at the start of a block, perhaps behind "a." or an article.
  bool is_listed(const PhraseMatch& match) const {
    const auto sentence = sentence_of(match);
    const bool opens = sentence == analysis_.sentences.begin() || (sentence - 1)->block != sentence->block;
    const std::uint32_t mark = match.tokens.end;
    return opens && is_enumerator({sentence->tokens.begin, match.tokens.begin}) && mark < analysis_.tokens.size() &&
           is_one_of(word(mark), std::array{":", "=", "–", "-"}) &&
           words_until(mark + 1, block_end(sentence), "") >= least_words;
  }

  /// The number of the sentence that holds this mention.
  std::ptrdiff_t sentence_number(const PhraseMatch& match) const {
    return sentence_of(match) - analysis_.sentences.begin();
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

  bool is_enumerator(TokenSpan tokens) const {
    if (tokens.size() > 3) return false;
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at)
      if (analysis_.text(analysis_.tokens[at]).size() > 2 && !is_one_of(word(at), articles)) return false;
    return true;
  }

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

  /// "een dwangsom (een bedrag dat …)", "een bedrag dat … (een dwangsom)".
  bool in_brackets(TokenSpan term, TokenSpan sentence) const {
    if (term.end < sentence.end && word(term.end) == "(" && word(std::min(term.end + 1, sentence.end - 1)) != "artikel")
      return words_until(term.end + 1, sentence.end, ")") >= least_words;
    std::uint32_t begin = term.begin;
    if (begin > sentence.begin && is_one_of(word(begin - 1), articles)) --begin;
    return begin > sentence.begin && word(begin - 1) == "(" && term.end < sentence.end && word(term.end) == ")" &&
           begin - sentence.begin > least_words;
  }

  /// "Dwangsom betekent …", "een dwangsom, dat is …", "een dwangsom is een bedrag".
  bool said_after(TokenSpan term, TokenSpan sentence) const {
    const std::uint32_t end = std::min(sentence.end, term.end + reach);
    for (std::uint32_t at = term.end; at < end; ++at) {
      const std::string_view next = at + 1 < sentence.end ? word(at + 1) : std::string_view();
      if (is_one_of(word(at), std::array{"betekent", "betekenen", "oftewel", "ofwel", "d.w.z.", "namelijk"}))
        return true;
      if (word(at) == "houdt" && next == "in") return true;
      if (word(at) == "wil" && next == "zeggen") return true;
      if (word(at) == "ook" && next == "wel" && has_word({at, sentence.end}, "genoemd")) return true;
      if ((word(at) == "dat" || word(at) == "dit") && is_one_of(next, std::array{"is", "zijn", "wil", "betekent"}))
        return true;
      if (at == term.end && (word(at) == "is" || word(at) == "zijn") && starts_sentence(term, sentence) &&
          is_one_of(next, std::array{"een", "het", "de", "geld", "als", "wat", "dat"}))
        return true;
    }
    return false;
  }
  /// "een dwangsom: een bedrag dat …", "een dwangsom – geld dat …", "een dwangsom, een bedrag dat u moet betalen".
  bool behind_mark(TokenSpan term, std::uint32_t end) const {
    if (term.end + least_words >= end) return false;
    const std::string_view mark = word(term.end), first = word(term.end + 1);
    if (is_one_of(mark, std::array{":", "–", "—", "-"}))
      return is_one_of(first, opening_words) && words_until(term.end + 1, end, "") >= least_words;
    if (mark != ",") return false;
    std::uint32_t at = term.end + 1;
    if (first == "dus") ++at;
    if (!is_one_of(word(at), std::array{"een", "het", "geld"})) return false;
    for (const std::uint32_t last = std::min(end, at + clause_reach); at < last; ++at) {
      if (is_one_of(word(at), std::array{",", "of", "en", "."})) return first == "dus";
      if (is_one_of(word(at), std::array{"dat", "die", "waarmee", "waarin", "waarop", "waarbij"})) return true;
    }
    return first == "dus";
  }
  bool has_word(TokenSpan tokens, std::string_view wanted) const {
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at)
      if (word(at) == wanted) return true;
    return false;
  }
  /// "Wat is een dwangsom?", "hier leest u wat een dwangsom is".
  bool asked(TokenSpan term, TokenSpan sentence) const {
    const std::uint32_t begin = term.begin - std::min(term.begin - sentence.begin, reach);
    for (std::uint32_t at = begin; at < term.begin; ++at) {
      if (word(at) != "wat") continue;
      if (is_one_of(word(at + 1), std::array{"is", "zijn", "betekent", "betekenen", "houdt"})) return true;
      if (term.end < sentence.end && is_one_of(word(term.end), std::array{"is", "zijn", "betekent", "inhoudt"}))
        return true;
    }
    return false;
  }
  bool starts_sentence(TokenSpan term, TokenSpan sentence) const {
    return term.begin <= sentence.begin + 1;  // "Een dwangsom is"
  }

  /// "Dit heet een dwangsom", "de zogenoemde dwangsom", "met een dwangsom bedoelen wij".
  bool said_before(TokenSpan term, TokenSpan sentence) const {
    const std::uint32_t begin = term.begin - std::min(term.begin - sentence.begin, reach);
    for (std::uint32_t at = begin; at < term.begin; ++at) {
      if (is_one_of(word(at), std::array{"heet", "heten", "noemen", "noemt", "genoemd", "oftewel", "ofwel",
                                         "zogenoemde", "zogeheten", "zogenaamde"}))
        return true;
      if ((word(at) == "met" || word(at) == "onder") && means(sentence)) return true;
    }
    return false;
  }
  /// "wordt … bedoeld", "verstaan wij"; not "als bedoeld in artikel 3".
  bool means(TokenSpan sentence) const {
    for (std::uint32_t at = sentence.begin + 1; at < sentence.end; ++at) {
      if (is_one_of(word(at), std::array{"bedoelen", "verstaan", "verstaat"})) return true;
      if (word(at) == "bedoeld" && word(at - 1) != "als" && word(at - 1) != "," &&
          (at + 1 == sentence.end || word(at + 1) != "in"))
        return true;
    }
    return false;
  }

  /// "Dat betekent dat …", "Dit is een …", "Hiermee wordt bedoeld", "Zo heet …".
  bool opens_with_meaning(TokenSpan sentence) const {
    if (sentence.size() < 3 || !is_one_of(word(sentence.begin), std::array{"dat", "dit", "daarmee", "hiermee", "zo"}))
      return false;
    const std::string_view verb = word(sentence.begin + 1), third = word(sentence.begin + 2);
    if (is_one_of(verb, std::array{"betekent", "bedoelen", "heet", "noemen"})) return true;
    if (verb == "wordt" || verb == "worden") return word(sentence.begin).ends_with("mee") && means(sentence);
    if (verb == "houdt" || verb == "wil") return third == "in" || third == "zeggen";
    return (verb == "is" || verb == "zijn") && is_one_of(third, std::array{"een", "het", "de", "geld"});
  }

  const Analysis& analysis_;
};

}  // namespace

void leave_out_explained(const PhraseTable& table, const Analysis& analysis, std::vector<PhraseMatch>& matches) {
  const Explanations explanations(analysis);
  const auto is_explain = [&table](const PhraseMatch& match) {
    return static_cast<Action>(table.entry(match.entry).action) == Action::explain;
  };
  std::vector<std::uint8_t> known(table.entry_count());  // 1: explained in a list of terms, or mentioned before
  std::vector<std::uint8_t> explained(matches.size());
  std::vector<std::size_t> next(table.entry_count(), matches.size());  // the mention behind the one at hand
  for (std::size_t i = matches.size(); i-- > 0;) {
    const PhraseMatch& match = matches[i];
    if (!is_explain(match)) continue;
    if (explanations.is_listed(match)) known[match.entry] = 1;
    const std::size_t later = next[match.entry];
    // "U krijgt een dwangsom. Een dwangsom is een bedrag dat …"
    const bool soon = later < matches.size() && explained[later] != 0 &&
                      explanations.sentence_number(matches[later]) - explanations.sentence_number(match) <= 1;
    explained[i] = soon || explanations.at(match);
    next[match.entry] = i;
  }
  std::size_t number = 0;
  std::erase_if(matches, [&](const PhraseMatch& match) {
    const bool told = explained[number++] != 0;
    if (!is_explain(match)) return false;
    const bool before = known[match.entry] != 0;
    known[match.entry] = 1;
    return before || told;
  });
}

}  // namespace duidelijk
