// SPDX-License-Identifier: EUPL-1.2
#include "report/report.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/message.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_hard_texts = 10;

/// Texts of the same score stay in their order, so that the number of threads changes nothing.
void insert(std::vector<HardText>& hardest, HardText text) {
  const auto place = std::ranges::upper_bound(hardest, text.score, std::greater{}, &HardText::score);
  if (place == hardest.end() && hardest.size() == most_hard_texts) return;
  hardest.insert(place, std::move(text));
  if (hardest.size() > most_hard_texts) hardest.pop_back();
}

}  // namespace

void Summary::add(const FileReport& file) {
  const std::uint32_t before = errors + warnings + infos;
  ++files;
  switch (file.status) {
    case FileStatus::checked:
      ++checked;
      break;
    case FileStatus::skipped:
      ++skipped;
      chosen += file.chosen ? 1 : 0;
      break;
    case FileStatus::failed:
      ++failed;
      break;
  }
  if (file.counts) words += file.counts->words;
  file.findings.for_each([this](const ReportFinding& finding) {
    if (finding.suppressed)
      ++(finding.suppressed->kind == "external" ? baselined : suppressed);
    else if (finding.severity == "error")
      ++errors;
    else if (finding.severity == "warning")
      ++warnings;
    else
      ++infos;
    if (!finding.suppressed) ++rules[finding.rule->id];
  });
  const std::uint32_t findings = errors + warnings + infos - before;
  if (findings == 0 || !file.scores || !file.scores->lint.score) return;
  insert(hardest, {file.path, *file.scores->lint.score, file.scores->lint.level, findings,
                   file.counts ? file.counts->words : 0});
}

void Summary::add(const Summary& other) {
  files += other.files;
  checked += other.checked;
  skipped += other.skipped;
  chosen += other.chosen;
  failed += other.failed;
  errors += other.errors;
  warnings += other.warnings;
  infos += other.infos;
  suppressed += other.suppressed;
  baselined += other.baselined;
  words += other.words;
  for (const auto& [rule, number] : other.rules) rules[rule] += number;
  for (const HardText& text : other.hardest) insert(hardest, text);
}

std::string line_name(const Place& place) {
  const std::string line = std::to_string(place.line);
  return place.page == 0 ? line : line + " van bladzijde " + std::to_string(place.page);
}

std::string place_name(const FileReport& file, const Place& place) {
  const bool office = file.format == "docx" || file.format == "odt";
  return (office ? "alinea " : "regel ") + line_name(place);
}

std::string place_name(const FileReport& file, const ReportFinding& finding) {
  const std::string place = place_name(file, finding.start);
  if (!finding.key.empty()) return place + " (" + finding.key + ")";
  if (!finding.where || finding.where->heading.empty()) return place;
  return place + " (onder '" + finding.where->heading + "')";
}

std::string fingerprint_text(std::uint64_t fingerprint) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 0; i < 16; ++i) out[15 - i] = digits[(fingerprint >> (4 * i)) & 15];
  return out;
}

std::string severity_name(std::string_view severity) {
  return severity == "error" ? "fout" : severity == "warning" ? "waarschuwing" : "tip";
}

std::string counted_severity(std::uint32_t number, std::string_view severity) {
  return counted(number, severity_name(severity),
                 severity == "error"     ? "fouten"
                 : severity == "warning" ? "waarschuwingen"
                                         : "tips");
}

}  // namespace duidelijk
