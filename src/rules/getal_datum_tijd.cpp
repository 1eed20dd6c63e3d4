// Dates, times and numbers that a reader must translate first.
// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <optional>
#include <string>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

using Words = std::vector<std::string_view>;

Words split(std::string_view words) {
  Words all;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('|', at), words.size());
    all.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || digits.size() > 4 || error != std::errc() || end != digits.data() + digits.size()) return {};
  return value;
}

class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis, const Limits& limits)
      : analysis_(analysis),
        limits_(limits),
        source_(rule.setting("source"), analysis),
        months_(split(rule.setting("months"))),
        units_(split(rule.setting("units"))),
        tens_(split(rule.setting("tens"))) {}

  std::vector<Hit> find() {
    for (const Sentence& sentence : analysis_.sentences) {
      const BlockKind kind = analysis_.block(sentence).kind;
      if (!is_running_text(kind) || kind == BlockKind::footnote) continue;
      const std::size_t before = hits_.size();
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) look_at(at, sentence.tokens.end);
      if (hits_.size() > before && is_foreign(sentence)) hits_.resize(before);
    }
    return std::move(hits_);
  }

 private:
  void look_at(std::uint32_t at, std::uint32_t end) {
    const Token& token = analysis_.tokens[at];
    const std::string_view text = analysis_.text(token);
    if (token.kind == TokenKind::word) {
      if (const std::optional<int> value = value_of(analysis_.form(token)); value && wants_digits(*value))
        add(token.span, std::to_string(*value), "Schrijf dit getal in cijfers: ‘" + std::to_string(*value) + "’.");
      return;
    }
    if (text.front() < '0' || text.front() > '9') return;
    if (const std::string date = limits_["numeric-dates"] > 0 ? written_date(text) : "";
        !date.empty() && !in_source(at))
      return add(token.span, date, "Schrijf de maand in letters: ‘" + date + "’.");
    const std::string_view after = at + 1 < end ? analysis_.form(analysis_.tokens[at + 1]) : std::string_view();
    const bool glued = text.ends_with('u');
    const std::string_view time = text.substr(0, text.size() - (glued ? 1 : 0));
    if (!is_time(time)) return;
    if (glued || after == "u" || after == "u.") {
      const TextSpan span{token.span.begin, glued ? token.span.end : analysis_.tokens[at + 1].span.end};
      if (after == "u." && at + 2 == end) return;  // the full stop ends the sentence as well
      return add(span, std::string(time) + " uur", "Schrijf ‘uur’ voluit: ‘" + std::string(time) + " uur’.");
    }
    const std::size_t sign = time.find_first_of(".:");
    const char wanted = limits_["time-sign"] == 1 ? '.' : ':';
    if (limits_["time-sign"] == 0 || after != "uur" || time[sign] == wanted) return;
    std::string better(time);
    better[sign] = wanted;
    add(token.span, better, "Schrijf de tijd zo: ‘" + better + " uur’.");
  }

  /// "geraadpleegd op 01-03-2026", "(versie 2, 01-03-2026)".
  bool in_source(std::uint32_t at) const {
    constexpr std::uint32_t reach = 12;  // tokens; longer brackets are a sentence
    for (std::uint32_t back = at; back > 0 && at - back < reach; --back) {
      const std::string_view sign = analysis_.text(analysis_.tokens[back - 1]);
      if (sign == ")" || sign == ".") break;
      if (sign == "(") return true;
    }
    return (at > 0 && source_.contains(analysis_.tokens[at - 1])) ||
           (at > 1 && source_.contains(analysis_.tokens[at - 2]));
  }

  /// "9.30", "17:00".
  static bool is_time(std::string_view text) {
    const std::size_t sign = text.find_first_of(".:");
    if (sign == text.npos || text.size() != sign + 3) return false;
    const std::optional<int> hours = number(text.substr(0, sign)), minutes = number(text.substr(sign + 1));
    return hours && minutes && *hours <= 24 && *minutes <= 59;
  }

  /// "01-03-2026" as "1 maart 2026"; empty when it is no date.
  std::string written_date(std::string_view text) const {
    const std::size_t first = text.find_first_of("-/"), second = text.find_first_of("-/", first + 1);
    if (first == text.npos || second == text.npos || text[first] != text[second]) return {};
    const std::optional<int> day = number(text.substr(0, first)),
                             month = number(text.substr(first + 1, second - first - 1)),
                             year = number(text.substr(second + 1));
    if (!day || !month || !year || *day < 1 || *day > 31 || *month < 1 || *month > 12) return {};
    if (*year < 1900 || *year > 2100) return {};
    return std::to_string(*day) + ' ' + std::string(months_[static_cast<std::size_t>(*month) - 1]) + ' ' +
           std::to_string(*year);
  }

  std::optional<int> below_twenty(std::string_view word) const {
    for (std::size_t i = 2; i < units_.size(); ++i)  // "een" is an article far more often
      if (units_[i] == word) return static_cast<int>(i);
    return std::nullopt;
  }

  /// "vijfentwintig" as 25; nothing for what is no number below a hundred.
  std::optional<int> value_of(std::string_view form) const {
    if (const std::optional<int> small = below_twenty(form)) return small;
    for (std::size_t i = 2; i < tens_.size(); ++i) {
      if (!form.ends_with(tens_[i])) continue;
      const std::string_view rest = form.substr(0, form.size() - tens_[i].size());
      const int ten = static_cast<int>(i) * 10;
      if (rest.empty()) return ten;
      for (const std::string_view link : {"en", "ën"}) {
        if (!rest.ends_with(link)) continue;
        const std::string_view unit = rest.substr(0, rest.size() - link.size());
        if (unit == "een" || unit == "eenen") return ten + 1;
        if (const std::optional<int> small = below_twenty(unit); small && *small < 10) return ten + *small;
      }
    }
    return std::nullopt;
  }

  bool wants_digits(int value) const {
    const int from = limits_["digits-from"];
    return value >= from && (from <= 20 || value % 10 != 0);
  }

  void add(TextSpan span, std::string better, std::string message) {
    Hit hit;
    hit.span = span;
    hit.message = std::move(message);
    hit.suggestions.push_back({better, Applicability::unsafe_, {{span, better}}});
    hits_.push_back(std::move(hit));
  }

  const Analysis& analysis_;
  const Limits& limits_;
  WordSet source_;
  Words months_, units_, tens_;
  std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> getal_datum_tijd(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  return Finder(rule, analysis, limits).find();
}

}  // namespace duidelijk
