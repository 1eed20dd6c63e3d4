// SPDX-License-Identifier: EUPL-1.2
#include "fix/fix.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

#include "fix/fixers.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_rounds = 1000;  // two are usual; a rule that speaks at each first mention needs one for each

/// Notices texts that would never come to rest: one that was there before, or one that keeps growing.
class Rest {
 public:
  explicit Rest(const std::string& bytes) : most_bytes_(2 * bytes.size() + 10000) {}
  bool never_comes(const std::string& bytes) {
    return bytes.size() > most_bytes_ || seen_.size() == most_rounds ||
           !seen_.insert(std::hash<std::string>()(bytes)).second;
  }

 private:
  std::size_t most_bytes_;
  std::unordered_set<std::size_t> seen_;
};

}  // namespace

Result<Fixed> fixed(std::string bytes, FixLevel level, const Check& check) {
  Fixed out;
  out.bytes = std::move(bytes);
  Rest rest(out.bytes);
  for (;;) {
    out.report = check(out.bytes);
    if (out.report.status != FileStatus::checked) return Error{Error::Kind::unreadable, out.report.reason, ""};
    const std::vector<Choice> choices = choices_in(out.report, level);
    if (choices.empty()) break;
    const Fixer* fixer = find_fixer(out.report.format);
    if (fixer == nullptr)
      return Error{Error::Kind::unsupported, "dit soort bestand kan duidelijk lezen, maar nog niet veranderen", ""};
    if (rest.never_comes(out.bytes))
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
