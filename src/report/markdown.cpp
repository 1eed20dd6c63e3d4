// A summary for people on a page of a CI server: totals, rules, and the worst findings in a table.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "core/message.h"
#include "core/utf8.h"
#include "report/lines.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

/// Text that means nothing but itself, in a cell of a table.
std::string cell(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>|#&~";
  std::string out;
  for (const char sign : printable(text)) {
    if (marks.find(sign) != std::string_view::npos) out += '\\';
    out += sign;
  }
  return out;
}

std::string totals_of(const Summary& summary) {
  std::vector<std::string> numbers;
  if (summary.errors > 0) numbers.push_back(counted_severity(summary.errors, "error"));
  if (summary.warnings > 0) numbers.push_back(counted_severity(summary.warnings, "warning"));
  if (summary.infos > 0) numbers.push_back(counted_severity(summary.infos, "info"));
  return counted(summary.checked, "tekst", "teksten") + " bekeken, " +
         counted(static_cast<std::int64_t>(summary.words), "woord", "woorden") + ": " +
         (numbers.empty() ? "niets op aan te merken" : listed(numbers, "en")) + ".";
}

}  // namespace

void markdown_items(const FileReport& file, const ReportStyle&, const ItemSink& sink) {
  if (file.status != FileStatus::checked)
    sink(ReportItem::Rank::unread,
         [&] { return "- " + cell(plain_path(file.path)) + ": " + cell(file.reason) + '\n'; });
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    sink(rank_of(finding), [&] {
      std::string row = "| " + utf8::capitalised(severity_name(finding.severity));
      row += " | " + cell(plain_path(file.path)) + ':' + std::to_string(finding.start.line);
      row += " | " + cell(finding.rule->id) + " | " + cell(finding.message) + " |\n";
      return row;
    });
  });
}

std::string markdown_whole(const ReportItems& items, const Summary& summary, const ReportStyle& style) {
  std::string out = "## Duidelijke taal\n\n" + totals_of(summary) + '\n';
  if (!style.exit_reason.empty()) out += '\n' + style.exit_reason + '\n';
  if (!items.unread.empty()) {
    out += "\n### Niet bekeken\n\n";
    for (const std::string& unread : items.unread) out += unread;
  }
  if (items.findings.empty()) return out;
  std::vector<std::pair<std::string, std::uint32_t>> rules(summary.rules.begin(), summary.rules.end());
  std::ranges::stable_sort(rules, std::greater{}, &std::pair<std::string, std::uint32_t>::second);
  out += "\n### Per regel\n\n| Regel | Aantal |\n| --- | ---: |\n";
  for (const auto& [rule, number] : rules) out += "| " + cell(rule) + " | " + dutch_number(number) + " |\n";
  out += "\n### Vondsten\n\n| Ernst | Plaats | Regel | Advies |\n| --- | --- | --- | --- |\n";
  for (const std::string& row : items.findings) out += row;
  if (items.left_out > 0)
    out += "\nEr zijn nog " + dutch_number(static_cast<std::int64_t>(items.left_out)) +
           " punten. De ergste staan hierboven.\n";
  return out;
}

}  // namespace duidelijk
