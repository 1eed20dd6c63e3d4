// SPDX-License-Identifier: EUPL-1.2
#include "fix/fix.h"

#include <algorithm>
#include <utility>

#include "fix/fixers.h"

namespace duidelijk {
namespace {

constexpr int most_rounds = 20;  // one or two are usual; more means that alternatives call each other up

}  // namespace

Result<Fixed> fixed(std::string bytes, FixLevel level, const Check& check) {
  Fixed out;
  out.bytes = std::move(bytes);
  for (int round = 0;; ++round) {
    out.report = check(out.bytes);
    if (out.report.status != FileStatus::checked) return Error{Error::Kind::unreadable, out.report.reason, ""};
    const std::vector<Choice> choices = choices_in(out.report, level);
    if (choices.empty()) break;
    const Fixer* fixer = find_fixer(out.report.format);
    if (fixer == nullptr)
      return Error{Error::Kind::unsupported, "dit soort bestand kan duidelijk lezen, maar nog niet veranderen", ""};
    if (round == most_rounds)
      return Error{Error::Kind::damaged,
                   "de voorstellen voor deze tekst roepen elkaar steeds weer op; er is niets veranderd", ""};
    Result<std::string> next = fixer->apply(out.bytes, edits_of(choices));
    if (!next) return next.error();
    for (const Choice& choice : choices)
      out.changes.push_back(
          {choice.finding->start.line, choice.finding->rule->id, choice.finding->match, choice.fix->message});
    out.bytes = std::move(*next);
  }
  std::ranges::stable_sort(out.changes, {}, &Change::line);
  return out;
}

}  // namespace duidelijk
