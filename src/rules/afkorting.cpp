// Abbreviations that a reader may not know: written in full, or explained at their first use.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "rules/built_in_phrases.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// "onder andere" of "onder andere | onder anderen".
std::string_view first_of(std::string_view expansions) { return expansions.substr(0, expansions.find(" | ")); }

class Finder {
 public:
  explicit Finder(const Analysis& analysis) : analysis_(analysis), seen_words_(analysis.words.size()) {}

  std::vector<Hit> find() {
    for (const Sentence& sentence : analysis_.sentences) {
      const BlockKind kind = analysis_.block(sentence).kind;
      if (!is_running_text(kind) && kind != BlockKind::caption) continue;
      const std::size_t before = hits_.size();
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) look_at(at, sentence.tokens);
      if (hits_.size() > before && is_foreign(sentence)) hits_.resize(before);
    }
    return std::move(hits_);
  }

 private:
  void look_at(std::uint32_t at, TokenSpan sentence) {
    const Token& token = analysis_.tokens[at];
    const std::string_view text = analysis_.text(token);
    const bool short_for_words = text.ends_with('.');
    if (token.kind != TokenKind::word || (!short_for_words && !has_capitals(text)) || is_postcode(at)) return;
    if (seen_words_[token.word]) return;  // whatever it is, it was looked at
    seen_words_[token.word] = true;
    const std::optional<Abbreviation> known = analysis_.words.lexicon().abbreviation(text);
    if (short_for_words && at + 1 == sentence.end && is_plain_word(text)) return;
    if (!known || !known->explain || !is_meant(token, *known, text, at == sentence.begin)) return;
    if (built_in_phrases().find_key(analysis_.form(token)) || in_capitals(sentence)) return;
    if (is_source(at, *known) || is_entry(at, *known) || is_own_term(at, sentence) ||
        (!short_for_words && is_label(sentence)) || (short_for_words && at + 1 == sentence.end && is_label(sentence)))
      return;
    if (short_for_words || !known->plainer.empty())
      write_in_full(token, *known, at + 1 == sentence.end);
    else if (!is_explained(at, *known))
      explain(token, *known);
  }

  /// "1234 AB": the letters of a postcode stand for nothing.
  bool is_postcode(std::uint32_t at) const {
    const std::string_view digits = at > 0 ? text_at(at - 1) : std::string_view(), letters = text_at(at);
    const auto is_capital = [](char sign) { return sign >= 'A' && sign <= 'Z'; };
    const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    return letters.size() == 2 && std::ranges::all_of(letters, is_capital) && digits.size() == 4 && digits[0] != '0' &&
           std::ranges::all_of(digits, is_digit);
  }

  /// Whether an abbreviation is meant: "I.v.m." at the start of a sentence, but not the "P." of a name, "A.I.", "NL."
  /// or "v. 1.2".
  static bool is_meant(const Token& token, const Abbreviation& known, std::string_view text, bool begins_sentence) {
    if (!text.ends_with('.')) return true;
    if (utf8::count(text) <= 2) return false;
    return known.as_written || (begins_sentence && !token.all_capitals);
  }

  /// "Awb", "UWV"; not "Jan".
  static bool has_capitals(std::string_view text) {
    std::size_t capitals = 0;
    for (const char c : text) capitals += c >= 'A' && c <= 'Z';
    return capitals >= 2 || (capitals == 1 && text.size() <= 4);
  }

  /// "Druk op tab.": a word at the end of its sentence.
  bool is_plain_word(std::string_view text) const {
    const std::optional<Entry> entry = analysis_.words.lexicon().find(utf8::lower(text.substr(0, text.size() - 1)));
    return entry && !entry->name && !entry->readings.empty();
  }

  /// "(Stcrt. 2004, 217)": where a law was published.
  bool is_source(std::uint32_t at, const Abbreviation& known) const {
    const char first = known.expansion.empty() ? 'a' : known.expansion.front();
    return first >= 'A' && first <= 'Z' && at + 1 < analysis_.tokens.size() && text_at(at).ends_with('.') &&
           (analysis_.tokens[at + 1].kind == TokenKind::number ||
            (analysis_.tokens[at + 1].capital && text_at(at + 1).size() == 1) || text_at(at + 1) == "nr.");
  }

  /// "Stb.: Staatsblad": a list of abbreviations.
  bool is_entry(std::uint32_t at, const Abbreviation& known) const {
    if (text_at(at + 1) != ":" && text_at(at + 1) != "=") return false;
    const std::uint32_t from = analysis_.tokens[at + 1].span.end;
    const std::string_view full = first_of(known.expansion);
    const std::string_view rest = std::string_view(analysis_.document->text).substr(from, full.size() + 1);
    return utf8::lower(rest).find(utf8::lower(full)) != std::string::npos;
  }

  /// "OBV: de ouderlijke verdeling", "(hierna: FG)": the text gives the letters its own meaning.
  bool is_own_term(std::uint32_t at, TokenSpan sentence) const {
    if (at == sentence.begin && text_at(at + 1) == ":" && text_at(at).size() > 2) return true;  // not "NB:"
    return at > sentence.begin + 1 && text_at(at - 1) == ":" && analysis_.form(analysis_.tokens[at - 2]) == "hierna";
  }

  /// "Aanbesteding: n.v.t.", "Maatwerkscan UWV": a few words that are no sentence.
  bool is_label(TokenSpan sentence) const {
    constexpr std::size_t most_label_words = 4;
    std::size_t words = 0;
    for (const Token& token : analysis_.in(sentence)) words += token.counts();
    const Token& last = analysis_.tokens[sentence.end - 1];
    return words <= most_label_words && last.kind != TokenKind::punctuation;
  }

  /// A sentence that shouts says nothing about capitals.
  bool in_capitals(TokenSpan sentence) const {
    std::size_t words = 0, capitals = 0;
    for (const Token& token : analysis_.in(sentence)) {
      words += token.kind == TokenKind::word;
      capitals += token.all_capitals;
    }
    return words >= 3 && capitals * 2 > words;
  }

  void write_in_full(const Token& token, const Abbreviation& known, bool ends_sentence) {
    const std::string text(analysis_.text(token));
    const std::string_view full = first_of(known.expansion);
    Hit hit;
    hit.span = token.span;
    hit.about = text;
    if (known.plainer.empty())
      hit.message = "Schrijf ‘" + text + "’ voluit: ‘" + std::string(full) + "’.";
    else
      hit.message = "Schrijf liever gewoon ‘" + std::string(first_of(known.plainer)) + "’. De afkorting ‘" + text +
                    "’ betekent ‘" + std::string(full) + "’.";
    const bool certain = known.plainer.empty() && full.size() == known.expansion.size();
    for (std::string_view rest = known.plainer.empty() ? full : known.plainer; !rest.empty();) {
      const std::string_view one = first_of(rest);
      rest = one.size() == rest.size() ? std::string_view() : rest.substr(one.size() + 3);
      std::string words = token.capital ? utf8::capitalised(one) : std::string(one);
      if (ends_sentence)
        hit.suggestions.push_back({words, Applicability::display, {}});  // its full stop may also end the sentence
      else
        hit.suggestions.push_back(
            {words, certain ? Applicability::safe : Applicability::unsafe_, {{token.span, words}}});
    }
    hits_.push_back(std::move(hit));
  }

  void explain(const Token& token, const Abbreviation& known) {
    const std::string text(analysis_.text(token));
    const std::string full = std::string(first_of(known.expansion)) + " (" + text + ")";
    Hit hit;
    hit.span = token.span;
    hit.about = text;
    hit.message = "Niet iedereen kent ‘" + text + "’. Schrijf de naam de eerste keer voluit: ‘" + full + "’.";
    hit.suggestions.push_back({full, Applicability::unsafe_, {{token.span, full}}});
    hits_.push_back(std::move(hit));
  }

  /// Whether the text itself says what the abbreviation stands for, here or elsewhere: "Naam (AFK)", "AFK (naam)".
  bool is_explained(std::uint32_t first, const Abbreviation& known) const {
    const std::uint32_t word = analysis_.tokens[first].word;
    for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
      if (analysis_.tokens[at].word != word) continue;
      if (at > 1 && text_at(at - 1) == "(" && text_at(at + 1) == ")" &&
          analysis_.tokens[at - 2].kind == TokenKind::word)
        return true;
      if (text_at(at + 1) == "(" && at + 2 < analysis_.tokens.size() &&
          analysis_.tokens[at + 2].kind == TokenKind::word && !analysis_.tokens[at + 2].all_capitals)
        return true;
    }
    return lower_text().find(utf8::lower(first_of(known.expansion))) != std::string::npos;
  }

  std::string_view text_at(std::uint32_t at) const {
    return at < analysis_.tokens.size() ? analysis_.text(analysis_.tokens[at]) : std::string_view();
  }
  const std::string& lower_text() const {
    if (lower_.empty()) lower_ = utf8::lower(analysis_.document->text);
    return lower_;
  }

  const Analysis& analysis_;
  std::vector<Hit> hits_;
  std::vector<bool> seen_words_;
  mutable std::string lower_;  // made when the first abbreviation asks for it
};

}  // namespace

std::vector<Hit> afkorting(const Rule&, const Analysis& analysis, const Limits&) { return Finder(analysis).find(); }

}  // namespace duidelijk
