// SPDX-License-Identifier: EUPL-1.2
#include "check/compare.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "core/fold.h"
#include "core/message.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

constexpr std::size_t least_alike_words = 3;  // two words are the same or not: "wordt gedaan", "wordt gezien"
constexpr std::size_t most_compared = 300;    // findings of one rule on a side; alike is looked for pair by pair

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = folded.find_first_not_of(" \n\t", at);
    if (begin == std::string::npos) break;
    at = std::min(folded.find_first_of(" \n\t", begin), folded.size());
    words.push_back(folded.substr(begin, at - begin));
  }
  std::ranges::sort(words);
  return words;
}

/// "gelijktijdig", "gelijktijdige": another form of the word, or one made of it.
double same_begin(const std::string& a, const std::string& b) {
  constexpr std::size_t least_bytes = 6;
  constexpr double least_share = 0.7;
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const double share = static_cast<double>(common) / static_cast<double>(std::max(a.size(), b.size()));
  return common >= least_bytes && share >= least_share ? share : 0;
}

/// Share of the words of the longer one that both have; of a single word the share of its bytes.
double alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() == 1 && b.size() == 1) return same_begin(a[0], b[0]);
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::max<std::size_t>({a.size(), b.size(), 1}));
}

/// The findings of one rule that have no partner yet.
struct Loose {
  std::vector<std::size_t> before, after;
};

std::uint32_t faults(const FileReport& file) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      file.findings, [](const ReportFinding& finding) { return !finding.suppressed && finding.severity != "info"; }));
}

/// A report that was read back does not say it; the rule does, if there still is one.
bool about_whole_text(const ReportRule& known) {
  const Rule* rule = known.document_level ? nullptr : find_rule(known.id);
  return known.document_level || (rule != nullptr && rule->document_level);
}

void judge(Comparison& pair) {
  const ReportLint &before = pair.before.scores->lint, &after = pair.after.scores->lint;
  if (before.score && after.score) {
    const double change = *after.score - *before.score;
    pair.harder = change > harder_points;
    const std::string points = dutch_decimal(std::abs(change), 1) + " punt" + (std::abs(change) < 1.05 ? "" : "en");
    pair.reason = pair.harder               ? "De nieuwe tekst is moeilijker: " + points + " erbij."
                  : change < -harder_points ? "De nieuwe tekst is makkelijker: " + points + " eraf."
                                            : "De nieuwe tekst is even moeilijk.";
    return;
  }
  const std::uint32_t old_faults = faults(pair.before), new_faults = faults(pair.after);
  pair.harder = new_faults > old_faults;
  pair.reason = "Er is geen score om te vergelijken. De nieuwe tekst heeft " +
                std::string(pair.harder               ? "meer fouten en waarschuwingen."
                            : new_faults < old_faults ? "minder fouten en waarschuwingen."
                                                      : "evenveel fouten en waarschuwingen.");
}

}  // namespace

Comparison compare(FileReport before, FileReport after) {
  Comparison pair;
  pair.before = std::move(before);
  pair.after = std::move(after);
  pair.compared = pair.before.status == FileStatus::checked && pair.after.status == FileStatus::checked;
  if (!pair.compared) return pair;
  judge(pair);

  // The same words first: they cannot be anything else.
  std::map<std::pair<std::string_view, std::string>, std::vector<std::size_t>> same;
  for (std::size_t i = pair.before.findings.size(); i-- > 0;) {
    const ReportFinding& finding = pair.before.findings[i];
    if (!finding.suppressed) same[{finding.rule->id, fold(finding.match)}].push_back(i);
  }
  std::map<std::string_view, Loose> loose;
  for (std::size_t i = 0; i < pair.after.findings.size(); ++i) {
    const ReportFinding& finding = pair.after.findings[i];
    if (finding.suppressed) continue;
    const auto found = same.find({finding.rule->id, fold(finding.match)});
    if (found != same.end() && !found->second.empty()) {
      found->second.pop_back();
      pair.remaining.push_back(i);
    } else {
      loose[finding.rule->id].after.push_back(i);
    }
  }
  for (const auto& [key, findings] : same)
    for (const std::size_t i : findings) loose[key.first].before.push_back(i);

  for (auto& [rule, rest] : loose) {
    std::vector<std::vector<std::string>> old_words;
    const bool few = rest.before.size() <= most_compared && rest.after.size() <= most_compared;
    std::ranges::sort(rest.before);
    for (const std::size_t i : rest.before) old_words.push_back(words_of(fold(pair.before.findings[i].match)));
    for (const std::size_t i : rest.after) {
      const std::vector<std::string> words = words_of(fold(pair.after.findings[i].match));
      std::size_t best = old_words.size();
      double most = 0.5;
      for (std::size_t j = 0; few && (words.size() == 1 || words.size() >= least_alike_words) && j < old_words.size();
           ++j)
        if (const double share = alike(old_words[j], words); share >= most && share > 0) {
          if (best != old_words.size() && share == most) continue;
          best = j;
          most = share;
        }
      if (about_whole_text(*pair.after.findings[i].rule) && !rest.before.empty()) best = 0;
      if (best == old_words.size()) {
        pair.added.push_back(i);
        continue;
      }
      pair.remaining.push_back(i);
      const auto at = static_cast<std::ptrdiff_t>(best);
      rest.before.erase(rest.before.begin() + at);
      old_words.erase(old_words.begin() + at);
    }
    pair.solved.insert(pair.solved.end(), rest.before.begin(), rest.before.end());
  }
  for (auto* findings : {&pair.solved, &pair.added, &pair.remaining}) std::ranges::sort(*findings);
  return pair;
}

}  // namespace duidelijk
