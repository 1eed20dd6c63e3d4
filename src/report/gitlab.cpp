// GitLab code quality: https://docs.gitlab.com/ci/testing/code_quality/
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

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
void stream_gitlab(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string out;
  bool first = true;
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    if (!std::exchange(first, false)) out += ",\n";
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
    pass_on(out, sink);
  });
  sink(out);
}

std::string gitlab_footer(const Summary&, const ReportStyle&) { return "\n]\n"; }

}  // namespace duidelijk
