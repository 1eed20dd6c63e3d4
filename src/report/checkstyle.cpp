// Checkstyle XML, which many CI servers read.
// SPDX-License-Identifier: EUPL-1.2
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

std::string error_of(std::uint32_t line, std::uint32_t column, std::string_view severity, std::string_view message,
                     std::string_view source) {
  std::string out = "    <error";
  out += xml_attribute("line", std::to_string(line)) + xml_attribute("column", std::to_string(column));
  out += xml_attribute("severity", severity) + xml_attribute("message", message) + xml_attribute("source", source);
  return out += "/>\n";
}

}  // namespace

std::string checkstyle_header(const ReportStyle&) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
}

void stream_checkstyle(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string out = "  <file";
  out += xml_attribute("name", plain_path(file.path)) + ">\n";
  if (file.status != FileStatus::checked)
    out += error_of(1, 1, "error", "Niet bekeken. " + file.reason, "duidelijk.niet-bekeken");
  file.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed)
      out += error_of(finding.start.line, finding.start.column, finding.severity, finding.message,
                      "duidelijk." + finding.rule->id);
    pass_on(out, sink);
  });
  sink(out += "  </file>\n");
}

std::string checkstyle_footer(const Summary&, const ReportStyle&) { return "</checkstyle>\n"; }

}  // namespace duidelijk
