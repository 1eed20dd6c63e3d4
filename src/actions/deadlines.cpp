// Dates and terms before which the reader must or may do something.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "actions/actions.h"
#include "analyse/clauses.h"

namespace duidelijk {
namespace {

constexpr std::string_view months =
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|"
    "aug|sep|okt|nov|dec";
constexpr std::string_view weekdays = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag";
constexpr std::string_view units = "dag|dagen|werkdagen|week|weken|maand|maanden|kalenderdagen|uur";
constexpr std::string_view numbers = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig";
constexpr std::string_view ordinals = "eerste|vijfde|tiende|vijftiende|twintigste|laatste";
// What the reader does before a deadline.
constexpr std::string_view of_reader =
    "bezwaar|bezwaarschrift|beroep|aanvraag|aanvragen|aanmelden|betaal|betalen|betaald|reageren|reactie|inleveren|"
    "indienen|ingediend|"
    "insturen|opsturen|terugsturen|afgeven|ophalen|ontvangen|zienswijze|inzage|herstellen|machtigen|doorgeven|melden|"
    "stemmen";
// What the sender does before one.
constexpr std::string_view of_sender =
    "krijgt|krijg|hoort|ontvangt|beslist|beslissen|beslissing|besluiten|overgemaakt|uitbetaald|gestreefd|thuisbezorgd|"
    "antwoorden|uitgenodigd";

bool is_day(const Analysis& analysis, const Token& token) {
  const std::string_view text = analysis.text(token);
  return token.kind == TokenKind::number && text.size() <= 3 && text[0] >= '1' && text[0] <= '9';
}

bool is_full_date(const Analysis& analysis, const Token& token) {
  const std::string_view text = analysis.text(token);
  return text.size() >= 8 && text[0] >= '0' && text[0] <= '9' &&
         std::ranges::count_if(text, [](char sign) { return sign == '-' || sign == '/'; }) == 2;
}

class Finder {
 public:
  Finder(const Analysis& analysis, const std::vector<ReaderTask>& tasks)
      : analysis_(analysis), tasks_(tasks), clauses_(clause_of_tokens(analysis)) {}

  std::vector<ReaderFact> find() {
    std::vector<ReaderFact> deadlines;
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      const BlockKind kind = analysis_.block(sentence).kind;
      if (kind == BlockKind::heading || kind == BlockKind::address) continue;
      if (sentence.tokens.size() > most_action_tokens) continue;
      sentence_ = sentence.tokens;
      for (std::uint32_t at = sentence_.begin; at + 1 < sentence_.end; ++at) {
        const std::uint32_t end = end_of_term(at);
        if (end == 0) continue;
        if (is_for_reader(number, at)) deadlines.push_back({ReaderFact::Kind::deadline, number, {at, end}});
        at = end - 1;
      }
    }
    return deadlines;
  }

 private:
  bool is(std::uint32_t at, std::string_view words) const {
    return at < sentence_.end && is_word(analysis_, analysis_.tokens[at], words);
  }

  bool is_count(std::uint32_t at) const {
    return at < sentence_.end && (analysis_.tokens[at].kind == TokenKind::number || is(at, numbers));
  }

  /// Where "voor 1 mei 2026", "uiterlijk op de tiende van iedere maand", "binnen zes weken" ends; 0 when none begins.
  std::uint32_t end_of_term(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (is_count(at) && is(next, units) && has_word(analysis_, sentence_, "u|je|jullie")) {
      // "U heeft vier weken de tijd"
      const bool time = (is(next + 1, "de") && is(next + 2, "tijd")) || is(next + 1, "tijd");
      return time ? next + 1 : 0;
    }
    if (is(at, "binnen")) {
      next += is(next, "de|een") && is(next + 1, numbers);
      return is_count(next) && is(next + 1, units) ? next + 2 : 0;
    }
    if (is(at, "uiterlijk")) {
      if (is(next, numbers) && is(next + 1, units)) return next + 2;
      if (next < sentence_.end && analysis_.tokens[next].kind == TokenKind::number && is(next + 1, units))
        return next + 2;
      if (is(next, "binnen")) {
        const std::uint32_t end = end_of_term(next);
        return end;
      }
    } else if (is(at, "tot")) {
      if (is(next, "en") && is(next + 1, "met"))
        next += 2;
      else if (is(next, "uiterlijk"))
        return end_of_term(next);
    } else if (!is(at, "voor|vóór|t/m")) {
      return 0;
    }
    next += is(next, "op");
    if (!is(at, "tot|t/m") && is_count(next) && is(next + 1, "uur")) return next + 2;  // "voor 8.30 uur"
    if (is(next, "die|deze") && is(next + 1, "dag|datum|tijd")) return next + 2;       // "vóór die datum"
    return end_of_date(next);
  }

  std::uint32_t end_of_date(std::uint32_t at) const {
    at += is(at, weekdays);
    at += at < sentence_.end && analysis_.text(analysis_.tokens[at]) == ",";
    if (at >= sentence_.end) return 0;
    if (is_full_date(analysis_, analysis_.tokens[at])) return at + 1;
    if (is(at, "de|het") && is(at + 1, ordinals)) {
      if (!is(at + 2, "van") && !is(at + 2, months)) return 0;
      if (is(at + 2, months)) return at + 3;
      const std::uint32_t unit = at + 3 + (is(at + 3, "de|deze|iedere|elke|volgende") ? 1u : 0u);
      return is(unit, "maand|week|kwartaal") || is(unit, months) ? unit + 1 : 0;
    }
    if (!is_day(analysis_, analysis_.tokens[at]) || !is(at + 1, months)) return 0;
    const bool year = at + 2 < sentence_.end && analysis_.tokens[at + 2].kind == TokenKind::number &&
                      analysis_.text(analysis_.tokens[at + 2]).size() == 4;
    return at + (year ? 3 : 2);
  }

  bool is_for_reader(std::uint32_t number, std::uint32_t at) const {
    const auto task = std::ranges::lower_bound(tasks_, number, {}, &ReaderTask::sentence);
    if (task != tasks_.end() && task->sentence == number) return true;
    const Clause& clause = analysis_.clauses[clauses_[at]];
    const bool you = clause.subject && is_word(analysis_, analysis_.tokens[*clause.subject], "u|je|jullie");
    if (is_count(at) || (you && has_word(analysis_, sentence_, "tijd"))) return you;  // "U heeft tot 1 mei de tijd"
    if (has_word(analysis_, sentence_, of_sender)) return false;
    if (clause.subject && is_word(analysis_, analysis_.tokens[*clause.subject], "wij|we|ik|hij|zij|ze")) return false;
    if (has_word(analysis_, sentence_, of_reader)) return true;
    if (!clause.finite) return false;
    // "De huur dient vóór 1 mei op onze rekening te staan"
    if (is_word(analysis_, analysis_.tokens[*clause.finite], "moet|moeten|dient|dienen") &&
        has_word(analysis_, sentence_, "ons|onze"))
      return true;
    const bool may = is_word(analysis_, analysis_.tokens[*clause.finite], "kan|kunt|kun|mag|moet|dient");
    return may && (!clause.subject || is_word(analysis_, analysis_.tokens[*clause.subject], "u|je|dat|dit"));
  }

  const Analysis& analysis_;
  const std::vector<ReaderTask>& tasks_;
  std::vector<std::uint32_t> clauses_;  // of each token
  TokenSpan sentence_;
};

}  // namespace

std::vector<ReaderFact> find_deadlines(const Analysis& analysis, const std::vector<ReaderTask>& tasks) {
  if (analysis.clauses.empty()) return {};
  return Finder(analysis, tasks).find();
}

}  // namespace duidelijk
