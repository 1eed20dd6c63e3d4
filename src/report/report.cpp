// SPDX-License-Identifier: EUPL-1.2
#include "report/report.h"

#include "core/message.h"

namespace duidelijk {

void Summary::add(const FileReport& file) {
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
  for (const ReportFinding& finding : file.findings) {
    if (finding.suppressed)
      ++(finding.suppressed->kind == "external" ? baselined : suppressed);
    else if (finding.severity == "error")
      ++errors;
    else if (finding.severity == "warning")
      ++warnings;
    else
      ++infos;
    if (!finding.suppressed) ++rules[finding.rule->id];
  }
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
