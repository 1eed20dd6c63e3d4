// Amounts of money, telephone numbers, addresses and opening hours.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "actions/actions.h"

namespace duidelijk {
namespace {

using Kind = ReaderFact::Kind;

// Beside opening hours: "van donderdag tot en met zondag" may be anything.
constexpr std::string_view opening_words =
    "open|geopend|dicht|gesloten|bereikbaar|bereikt|bereiken|bel|bellen|telefoon|balie|openingstijden|langskomen|"
    "terecht|ophalen|kan|kunt|spreekuur|werkt";
constexpr std::uint32_t bare_hours = 8;  // words: "Maandag 9.00 tot 17.00 uur" stands alone

constexpr std::string_view streets[] = {"straat", "laan", "plein", "weg",   "kade",      "gracht", "singel",
                                        "markt",  "dijk", "hof",   "dreef", "plantsoen", "haven"};
// Where a reader goes: "bij de balie, Marktplein 1".
constexpr std::string_view visited =
    "adres|bezoekadres|balie|loket|stadhuis|gemeentehuis|stadskantoor|raadhuis|bibliotheek|langs|kantoor|wijkcentrum|"
    "buurthuis|dorpshuis|milieustraat|rechtbank|depot|ophalen";

bool starts_with_digit(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }

/// The digits of a telephone number when the text from `at` on is one, and how many tokens it takes.
struct Number {
  std::string digits;
  std::uint32_t end = 0;
};

class Finder {
 public:
  Finder(const Analysis& analysis, TokenSpan sentence) : analysis_(analysis), sentence_(sentence) {}

  std::uint32_t phone_end(std::uint32_t at) const {
    const std::string_view first = text(at);
    const bool opens = first.starts_with('(') || first.starts_with('+');
    if (!opens && !starts_with_digit(first)) return 0;
    if (at > sentence_.begin && analysis_.tokens[at - 1].all_capitals) return 0;  // "NL00 BANK 0123 4567 89"
    Number number;
    for (std::uint32_t next = at; next < std::min(at + 9, sentence_.end); ++next) {
      if (!append(text(next), number.digits)) break;
      number.end = next + 1;
      if (is_phone(number.digits) && !goes_on(number, next + 1)) break;
    }
    while (number.end > at && text(number.end - 1).find_first_of("0123456789") == std::string_view::npos) --number.end;
    return is_phone(number.digits) ? number.end : 0;
  }

  /// "Postbus 45", "Marktplein 1" where the reader can go.
  std::uint32_t address_end(std::uint32_t at) const {
    if (!starts_with_digit(text(at + 1))) return 0;
    if (is_word(analysis_, analysis_.tokens[at], "postbus")) return at + 2;
    const bool street = analysis_.tokens[at].capital && std::ranges::any_of(streets, [&](std::string_view ending) {
                          return analysis_.form(analysis_.tokens[at]).ends_with(ending);
                        });
    // "uw woning aan de Dorpsstraat 14" is the address of the reader
    std::uint32_t before = at;  // "Vrouwe Justitiaplein 1"
    while (before > sentence_.begin && analysis_.tokens[before - 1].capital) --before;
    const bool place = before > sentence_.begin && text(before - 1) == ",";
    return street && place && text(at + 1).size() <= 4 && has_word(analysis_, sentence_, visited) ? at + 2 : 0;
  }

  /// "van 9 tot 12 uur", "09.00 - 18.00 uur", "maandag tot en met vrijdag".
  std::uint32_t hours_end(std::uint32_t at) const {
    constexpr std::string_view weekdays =
        "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|vrij|za|zo";
    std::uint32_t next = at + 1;
    if (is_word(analysis_, analysis_.tokens[at], weekdays)) {
      if (is(next, "tot") && is(next + 1, "en") && is(next + 2, "met"))
        next += 3;
      else if (is(next, "tot|t/m"))
        ++next;
      else
        return 0;
      return is(next, weekdays) ? next + 1 : 0;
    }
    if (!is_time(text(at))) return 0;
    next += is(next, "uur");
    if (!is(next, "tot|en|t/m") && text(next) != "-" && text(next) != "–") return 0;
    ++next;
    return is_time(text(next)) && is(next + 1, "uur") ? next + 2 : 0;
  }

 private:
  std::string_view text(std::uint32_t at) const {
    return at < sentence_.end ? analysis_.text(analysis_.tokens[at]) : std::string_view();
  }
  bool is(std::uint32_t at, std::string_view words) const {
    return at < sentence_.end && is_word(analysis_, analysis_.tokens[at], words);
  }

  static bool is_time(std::string_view text) {
    return starts_with_digit(text) && text.size() <= 5 && std::ranges::all_of(text, [](char sign) {
             return (sign >= '0' && sign <= '9') || sign == '.' || sign == ':';
           });
  }

  /// Adds the digits of `token`; false when it is no part of a number.
  static bool append(std::string_view token, std::string& digits) {
    for (const char sign : token) {
      if (sign >= '0' && sign <= '9')
        digits += sign;
      else if (std::string_view("()+-/ ").find(sign) == std::string_view::npos)
        return false;
    }
    return !token.empty();
  }

  /// "020 123 45 67", "0800-1234", "14 020", "14020", "+31 20 1234567".
  static bool is_phone(std::string_view digits) {
    if (digits.starts_with("0800") || digits.starts_with("0900")) return digits.size() >= 7 && digits.size() <= 11;
    if (digits.starts_with("31")) return digits.size() == 11;
    if (digits.starts_with("140")) return digits.size() == 5 || digits.size() == 6;
    return digits.size() == 10 && digits.starts_with('0') && digits[1] != '0';
  }

  /// Whether the number is still one with the next token.
  bool goes_on(const Number& number, std::uint32_t next) const {
    std::string longer = number.digits;
    return next < sentence_.end && starts_with_digit(text(next)) && append(text(next), longer) && is_phone(longer);
  }

  const Analysis& analysis_;
  TokenSpan sentence_;
};

/// "bezwaar@gemeente.nl", "www.gemeente.nl/bezwaar"; no hashtag and no file name.
std::optional<Kind> kind_of_address(std::string_view text) {
  if (text.starts_with('@') || text.starts_with('#') || text.find('.') == text.npos) return std::nullopt;
  if (text.find('@') != text.npos) return Kind::email;
  for (const std::string_view ending :
       {".pdf", ".docx", ".doc", ".md", ".json", ".yaml", ".xml", ".txt", ".html", ".js"})
    if (text.ends_with(ending) && text.find('/') == text.npos) return std::nullopt;
  return Kind::web;
}

/// An address in a foot note, alone on a line or as long as that of one page: where a fact comes from.
bool is_source(const Analysis& analysis, const Sentence& sentence, const Token& token) {
  constexpr std::uint32_t longest = 50;  // bytes that a person would type
  const BlockKind kind = analysis.block(sentence).kind;
  return kind == BlockKind::footnote || token.span.size() > longest ||
         (sentence.words <= 1 && kind != BlockKind::address && kind != BlockKind::table_cell);
}

}  // namespace

std::vector<ReaderFact> find_contacts(const Analysis& analysis) {
  std::vector<ReaderFact> contacts;
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const TokenSpan sentence = analysis.sentences[number].tokens;
    if (sentence.size() > most_action_tokens) continue;
    const Finder finder(analysis, sentence);
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
      const Token& token = analysis.tokens[at];
      std::optional<Kind> kind;
      std::uint32_t end = at + 1;
      if (token.kind == TokenKind::address) {
        kind = kind_of_address(analysis.text(token));
        if (kind == Kind::web && is_source(analysis, analysis.sentences[number], token)) kind.reset();
      } else if (const std::uint32_t phone = finder.phone_end(at)) {
        kind = Kind::phone;
        end = phone;
      } else if (const std::uint32_t address = finder.address_end(at)) {
        kind = Kind::address;
        end = address;
      } else if (const std::uint32_t hours = finder.hours_end(at);
                 hours > 0 &&
                 (has_word(analysis, sentence, opening_words) ||
                  (analysis.sentences[number].words <= bare_hours && has_word(analysis, sentence, "uur")))) {
        kind = Kind::hours;
        end = hours;
      }
      if (!kind) {
        at = end;
        continue;
      }
      const bool from = kind == Kind::hours && at > sentence.begin &&
                        is_word(analysis, analysis.tokens[at - 1], "van|tussen");  // "van 9 tot 12 uur"
      contacts.push_back({*kind, number, {from ? at - 1 : at, end}});
      at = end;
    }
  }
  return contacts;
}

std::vector<ReaderFact> find_amounts(const Analysis& analysis) {
  std::vector<ReaderFact> amounts;
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const TokenSpan sentence = analysis.sentences[number].tokens;
    for (std::uint32_t at = sentence.begin; at + 1 < sentence.end; ++at) {
      const std::string_view text = analysis.text(analysis.tokens[at]), after = analysis.text(analysis.tokens[at + 1]);
      const bool sign = (text == "€" || text == "EUR") && starts_with_digit(after);
      constexpr std::string_view euros = "euro|euro's", multiples = "miljoen|miljard|duizend";
      const bool word = starts_with_digit(text) && is_word(analysis, analysis.tokens[at + 1], euros);
      const bool multiple = starts_with_digit(text) && at + 2 < sentence.end &&
                            is_word(analysis, analysis.tokens[at + 1], multiples) &&
                            is_word(analysis, analysis.tokens[at + 2], euros);
      if (!sign && !word && !multiple) continue;
      const bool large = sign && at + 2 < sentence.end && is_word(analysis, analysis.tokens[at + 2], multiples);
      amounts.push_back({Kind::amount, number, {at, at + (large || multiple ? 3u : 2u)}});
      ++at;
    }
  }
  return amounts;
}

}  // namespace duidelijk
