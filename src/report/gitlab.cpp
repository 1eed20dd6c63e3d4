// GitLab code quality: https://docs.gitlab.com/ci/testing/code_quality/
// SPDX-License-Identifier: EUPL-1.2
#include "report/json_writer.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

std::string_view severity_of(std::string_view severity) {
  return severity == "error" ? "major" : severity == "warning" ? "minor" : "info";
}

}  // namespace

std::string gitlab_header(const ReportStyle&) { return "[\n"; }

// A fingerprint tells equal findings in one file apart already, and holds the path.
std::string gitlab_file(const FileReport& file, std::size_t, const ReportStyle&) {
  std::string out;
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    if (!out.empty()) out += ",\n";
    JsonWriter json(out);
    json.open('{');
    json.member("description", finding.message);
    json.member("check_name", finding.rule->id);
    json.member("fingerprint", fingerprint_text(finding.fingerprint));
    json.member("severity", severity_of(finding.severity));
    json.key("location");
    json.open('{');
    json.member("path", plain_path(file.path));
    json.key("lines");
    json.open('{');
    json.member("begin", finding.start.line);
    json.member("end", finding.end.line);
    json.close('}');
    json.close('}');
    json.close('}');
  });
  return out;
}

std::string gitlab_footer(const Summary&, const ReportStyle&) { return "\n]\n"; }

}  // namespace duidelijk
