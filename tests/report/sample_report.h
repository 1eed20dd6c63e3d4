// Fixed reports for the tests of the reporters.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/report_writer.h"

namespace duidelijk {

inline std::shared_ptr<const ReportRule> sample_rule(const std::string& id, const std::string& title,
                                                     bool document_level = false) {
  return std::make_shared<const ReportRule>(
      ReportRule{id, title, "zin", "high", "Dit kost de lezer moeite (" + title + ").", "", document_level});
}

/// A finding on the words `match` in the line `line`, which must hold them.
inline ReportFinding sample_finding(std::shared_ptr<const ReportRule> rule, std::string_view severity,
                                    std::uint32_t number, const std::string& line, const std::string& match,
                                    const std::string& message, const std::string& about = "") {
  ReportFinding finding;
  finding.rule = std::move(rule);
  finding.severity = severity;
  finding.message = message;
  finding.about = about;
  finding.match = match;
  finding.context = std::make_shared<const std::string>(line);
  finding.fingerprint = 0x0123456789abcdef;
  finding.line.text = line;
  const LineIndex lines(line);
  const auto at = static_cast<std::uint32_t>(line.find(match));
  finding.start = lines.at(at);
  finding.end = lines.at(at + static_cast<std::uint32_t>(match.size()));
  finding.start.line = finding.end.line = number;
  finding.start.byte += 1000 * number;
  finding.end.byte += 1000 * number;
  return finding;
}

inline FileReport sample_report() {
  const auto zin = sample_rule("lange-zin", "Lange zin");
  const auto jargon = sample_rule("jargon", "Moeilijke woorden");
  const auto share = sample_rule("deel-lijdende-zinnen", "Veel lijdende zinnen", true);
  const std::string one = "Geachte José 😀, indien u bezwaar heeft, bel ons.";
  const std::string two =
      "Naar aanleiding van uw aanvraag, die wij op 5 maart jongstleden hebben ontvangen, delen wij u mee dat wij "
      "conform de regels hebben besloten indien nodig nader onderzoek te doen.";
  FileReport file;
  file.path = "brieven/brief één.txt";
  file.format = "text";
  file.notes = {{"Dit bestand is in Windows-1252 geschreven.", 0}};
  file.counts = ReportCounts{247, 18, 6, 7, 1, 5};
  file.findings.push_back(
      sample_finding(share, "info", 1, one, "Geachte José 😀", "4 van de 10 zinnen zijn lijdend. Zeg wie iets doet."));
  file.findings.push_back(
      sample_finding(jargon, "warning", 1, one, "indien", "Vervang 'indien' door 'als'.", "indien"));
  const ReportFinding& marked = file.findings.back();
  file.findings.back().fixes = {{"als", "unsafe", {{1018, 1024, "als", marked.start, marked.end}}},
                                {"wanneer", "display", {}}};
  file.findings.push_back(sample_finding(zin, "warning", 3, two, two.substr(0, two.size() - 1),
                                         "Deze zin heeft 28 woorden. Maak er twee zinnen van."));
  file.findings.push_back(
      sample_finding(jargon, "warning", 3, two, "conform", "Vervang 'conform' door 'volgens'.", "conform"));
  file.findings.push_back(
      sample_finding(jargon, "warning", 3, two, "indien", "Vervang 'indien' door 'als'.", "indien"));
  file.findings.push_back(
      sample_finding(jargon, "warning", 12, one, "indien", "Vervang 'indien' door 'als'.", "indien"));
  file.findings.back().suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", "staat zo in de wet"});
  return file;
}

inline FileReport clean_report() {
  FileReport file;
  file.path = "schoon.txt";
  file.format = "text";
  file.counts = ReportCounts{12, 2, 1, 0, 0, 0};
  return file;
}

inline FileReport failed_report() {
  FileReport file;
  file.path = "foto.png";
  file.status = FileStatus::skipped;
  file.reason = "Dit is geen tekst, maar een afbeelding.";
  return file;
}

/// What one file adds to a report.
inline std::string file_text(std::string_view format, const FileReport& file, const ReportStyle& style = {},
                             std::size_t index = 0) {
  std::string out;
  find_reporter(format)->file(file, index, style, [&out](std::string_view piece) { out += piece; });
  return out;
}

/// A whole run in one format.
inline std::string written(std::string_view format, const std::vector<FileReport>& files, ReportStyle style,
                           int exit_status = 0) {
  ReportWriter writer(*find_reporter(format), style);
  Summary summary;
  std::string out = writer.start();
  for (std::size_t i = 0; i < files.size(); ++i) {
    writer.add(writer.part(std::make_shared<const FileReport>(files[i]), i),
               [&out](std::string_view piece) { out += piece; });
    summary.add(files[i]);
  }
  writer.finish(summary, style.exit_reason, exit_status, [&out](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace duidelijk
