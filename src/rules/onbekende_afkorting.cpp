// Capitals that stand for a name that the text never gives.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdint>
#include <string>

#include "core/fold.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_seen = 300;  // each costs a walk through the text

class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis, const Limits& limits)
      : analysis_(analysis),
        most_letters_(static_cast<std::size_t>(limits["most-letters"])),
        familiar_(rule.setting("familiar")),
        company_("b.v.|bv|n.v.|nv|holding|stichting|groep", analysis),
        joins_(",|en|of|én", analysis),
        small_(rule.setting("small"), analysis),
        defining_(rule.setting("defining"), analysis) {}

  std::vector<Hit> find() {
    std::vector<Hit> hits;
    for (const Sentence& sentence : analysis_.sentences) {
      if (!is_running_text(analysis_.block(sentence).kind) || shouts(sentence.tokens)) continue;
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        const std::string letters = letters_of(at);
        if (letters.empty() || std::ranges::find(seen_, letters) != seen_.end()) continue;
        if (seen_.size() == most_seen) return hits;
        seen_.push_back(letters);
        if (is_explained(letters) || is_foreign(sentence)) continue;
        Hit hit;
        hit.span = analysis_.tokens[at].span;
        hit.span.end = hit.span.begin + static_cast<std::uint32_t>(letters.size());
        hit.message = "Wat betekent ‘" + letters + "’? Schrijf het de eerste keer voluit, met de afkorting erachter.";
        hit.about = letters;
        hits.push_back(std::move(hit));
      }
    }
    return hits;
  }

 private:
  /// The capitals of an abbreviation that we do not know; empty for every other word. "VTH-taken" gives "VTH".
  std::string letters_of(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    if (token.kind != TokenKind::word || !token.capital) return {};
    const std::string_view word = analysis_.text(token);
    const std::string_view text = word.substr(0, word.find('-'));
    const auto capitals =
        static_cast<std::size_t>(std::ranges::count_if(text, [](char sign) { return sign >= 'A' && sign <= 'Z'; }));
    if (capitals != text.size() || capitals < 2 || capitals > most_letters_) return {};
    if (text.size() < word.size() && word.size() - text.size() < 4) return {};  // "B-1", "AB-CD"
    if (text.find_first_not_of("IVXLCDM") == text.npos || beside_number(at)) return {};
    if (in_name(at) || in_company(at) || beside_product(at) || is_code(word)) return {};
    if (analysis_.words.lexicon().abbreviation(text) || is_familiar(fold(text)) || is_word(fold(text))) return {};
    return std::string(text);
  }

  /// "1234 AB", "ISO 27001": a postcode or the name of a document.
  bool beside_number(std::uint32_t at) const {
    const auto number = [this](std::uint32_t i) {
      return i < analysis_.tokens.size() &&
             (analysis_.tokens[i].kind == TokenKind::number || analysis_.tokens[i].kind == TokenKind::code);
    };
    return number(at + 1) || (at > 0 && number(at - 1));
  }

  /// "J. DE VRIES", "TEN BLIJKE WAARVAN": initials or more capitals beside it.
  bool in_name(std::uint32_t at) const {
    const auto shouted = [this](std::uint32_t i) {
      return i < analysis_.tokens.size() && analysis_.tokens[i].all_capitals &&
             analysis_.tokens[i].kind == TokenKind::word;
    };
    const bool initial = at > 0 && analysis_.tokens[at - 1].abbreviation && analysis_.tokens[at - 1].span.size() <= 4;
    return initial || shouted(at + 1) || (at > 0 && shouted(at - 1));
  }

  /// "NVDA, JAWS en VoiceOver": in a row with the name of a product, capitals are one as well.
  bool beside_product(std::uint32_t at) const {
    constexpr int most_steps = 6;
    for (const int step : {-1, 1}) {
      auto i = static_cast<std::int64_t>(at);
      const auto size = static_cast<std::int64_t>(analysis_.tokens.size());
      for (int steps = 0; steps < most_steps; ++steps) {
        const std::int64_t between = i + step, other = i + 2 * step;
        if (other < 0 || other >= size || !joins_.contains(analysis_.tokens[static_cast<std::size_t>(between)])) break;
        const Token& token = analysis_.tokens[static_cast<std::size_t>(other)];
        if (is_product(token)) return true;
        if (!token.all_capitals) break;
        i = other;
      }
    }
    return false;
  }

  /// "VoiceOver", "WSO2", "APISIX", and a capital with a word that nobody knows: "Axe".
  bool is_product(const Token& token) const {
    if (token.kind != TokenKind::word || !token.capital) return false;
    const std::string_view text = analysis_.text(token);
    if (text.find('-') != text.npos) return false;
    const bool digit = text.find_first_of("0123456789") != text.npos;
    if (token.all_capitals) return digit || text.size() > most_letters_;
    const auto is_capital = [](char sign) { return sign >= 'A' && sign <= 'Z'; };
    const bool inside = std::any_of(text.begin() + 1, text.end(), is_capital);
    return digit || inside || !analysis_.words[token.word].entry;
  }

  /// "RGV Holding B.V.": the name of a firm.
  bool in_company(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < std::min<std::size_t>(at + 4, analysis_.tokens.size()); ++i)
      if (company_.contains(analysis_.tokens[i])) return true;
    return false;
  }

  /// "BRB-YYYY-Z2": a code, not letters that stand for words.
  static bool is_code(std::string_view word) {
    const std::string_view rest = word.substr(std::min(word.find('-'), word.size()));
    return rest.find_first_of("0123456789") != rest.npos || rest.find("YY") != rest.npos ||
           rest.find("XX") != rest.npos;
  }

  /// "NIET": an ordinary word that is shouted.
  bool is_word(std::string_view folded) const {
    const std::optional<Entry> entry = analysis_.words.lexicon().find(folded);
    return entry && !entry->name && !entry->readings.empty() && entry->zipf >= 4;
  }

  bool is_familiar(std::string_view folded) const {
    for (std::size_t at = 0; at < familiar_.size();) {
      const std::size_t end = std::min(familiar_.find('|', at), familiar_.size());
      if (familiar_.substr(at, end - at) == folded) return true;
      at = end + 1;
    }
    return false;
  }

  /// A line that is mostly capitals says nothing about capitals.
  bool shouts(TokenSpan sentence) const {
    std::size_t words = 0, capitals = 0;
    for (const Token& token : analysis_.in(sentence)) {
      words += token.kind == TokenKind::word;
      capitals += token.all_capitals;
    }
    return words >= 3 && capitals * 2 > words;
  }

  /// Whether the text says somewhere what the letters mean: "Naam (AFK)", "AFK (naam)", "AFK staat voor", or a row of
  /// words with these first letters.
  bool is_explained(const std::string& letters) {
    const std::vector<Token>& tokens = analysis_.tokens;
    for (const std::uint32_t at : starting_with(letters.front())) {
      if (tokens[at].kind == TokenKind::word && spells(at, letters)) return true;
      const std::string_view word = analysis_.text(tokens[at]);
      if (word != letters) {  // "ZGW-stack (Zaakgericht Werken)", "ESTA-reistoestemming (toestemming voor …)"
        if (word.starts_with(letters) && word.substr(letters.size()).starts_with('-') && explains_behind(at))
          return true;
        continue;
      }
      const std::string_view before = at > 0 ? analysis_.text(tokens[at - 1]) : std::string_view();
      const std::string_view after = at + 1 < tokens.size() ? analysis_.text(tokens[at + 1]) : std::string_view();
      if (before == "(" && at > 1 && tokens[at - 2].counts()) return true;
      if (before == "(" && after == ")") return true;
      if ((after == "(" || after == "=") && at + 2 < tokens.size() && !tokens[at + 2].all_capitals &&
          tokens[at + 2].kind == TokenKind::word)
        return true;
      for (std::uint32_t near = at > 3 ? at - 3 : 0; near < std::min<std::size_t>(at + 4, tokens.size()); ++near)
        if (defining_.contains(tokens[near])) return true;
      if (after == ":") return true;
      if (after == "is" && at + 2 < tokens.size() && analysis_.text(tokens[at + 2]) == "een")
        return true;  // "SIVON is een vereniging van scholen"
    }
    return false;
  }

  /// The tokens that begin with this capital or its small letter. Found once: there may be hundreds of abbreviations.
  const std::vector<std::uint32_t>& starting_with(char capital) {
    if (starting_.empty()) {
      starting_.resize('Z' - 'A' + 1);
      for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
        const std::string_view form = analysis_.form(analysis_.tokens[at]);
        if (!form.empty() && form[0] >= 'a' && form[0] <= 'z')
          starting_[static_cast<std::size_t>(form[0] - 'a')].push_back(at);
      }
    }
    return starting_[static_cast<std::size_t>(capital - 'A')];
  }

  /// "(…)" or ": …" behind the token, with words in it.
  bool explains_behind(std::uint32_t at) const {
    const std::vector<Token>& tokens = analysis_.tokens;
    if (at + 2 >= tokens.size()) return false;
    const std::string_view mark = analysis_.text(tokens[at + 1]);
    return (mark == "(" || mark == ":") && tokens[at + 2].kind == TokenKind::word && !tokens[at + 2].all_capitals;
  }

  /// Whether the words from `at` on have these first letters, small words passed over.
  bool spells(std::uint32_t at, const std::string& letters) const {
    std::size_t next = 0;
    for (std::uint32_t i = at; i < analysis_.tokens.size() && i < at + 12 && next < letters.size(); ++i) {
      const Token& token = analysis_.tokens[i];
      const std::string_view form = analysis_.form(token);
      if (token.kind != TokenKind::word || form.size() < 2) return false;
      if (form[0] == letters[next] - 'A' + 'a')
        ++next;
      else if (i == at || !small_.contains(token))
        return false;
    }
    return next == letters.size();
  }

  const Analysis& analysis_;
  std::size_t most_letters_;
  std::string_view familiar_;
  WordSet company_, joins_, small_, defining_;
  std::vector<std::string> seen_;
  std::vector<std::vector<std::uint32_t>> starting_;  // by letter
};

}  // namespace

std::vector<Hit> onbekende_afkorting(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  return Finder(rule, analysis, limits).find();
}

}  // namespace duidelijk
