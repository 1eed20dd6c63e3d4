// JUnit: a file is a test suite, a finding a failed test, a clean file a passed one.
// SPDX-License-Identifier: EUPL-1.2
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

std::string case_start(const FileReport& file, std::string_view name, std::string_view rule, std::uint32_t line) {
  std::string out = "    <testcase";
  out += xml_attribute("name", name) + xml_attribute("classname", rule);
  out += xml_attribute("file", plain_path(file.path));
  if (line > 0) out += xml_attribute("line", std::to_string(line));
  return out;
}

std::string case_of(const FileReport& file, const ReportFinding& finding) {
  const std::string place = std::to_string(finding.start.line) + ':' + std::to_string(finding.start.column);
  std::string out =
      case_start(file, finding.rule->id + " (" + place + ")", "duidelijk." + finding.rule->id, finding.start.line) +
      ">\n";
  const std::string details = xml_text(plain_path(file.path)) + ':' + place + "\n" + xml_text(finding.match);
  if (finding.severity == "info")
    out += "      <system-out>" + xml_text(finding.message) + "\n" + details + "</system-out>\n";
  else
    out += "      <failure" + xml_attribute("message", finding.message) + xml_attribute("type", finding.severity) +
           ">" + details + "</failure>\n";
  return out += "    </testcase>\n";
}

}  // namespace

std::string junit_header(const ReportStyle&) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"duidelijk\">\n";
}

void stream_junit(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string other;  // instead of findings
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    ++tests;
    if (finding.severity != "info") ++failures;
  });
  if (file.status != FileStatus::checked) {
    const bool failed = file.status == FileStatus::failed;
    ++tests;
    ++(failed ? errors : skipped);
    other = case_start(file, "niet bekeken", "duidelijk", 0) + ">\n      <" + (failed ? "error" : "skipped") +
            xml_attribute("message", file.reason) + (failed ? xml_attribute("type", "failed") : "") +
            "/>\n    </testcase>\n";
  } else if (tests == 0) {
    ++tests;
    other = case_start(file, "niets op aan te merken", "duidelijk", 0) + "/>\n";
  }
  std::string out = "  <testsuite";
  out += xml_attribute("name", plain_path(file.path)) + xml_attribute("tests", std::to_string(tests)) +
         xml_attribute("failures", std::to_string(failures)) + xml_attribute("errors", std::to_string(errors)) +
         xml_attribute("skipped", std::to_string(skipped)) + ">\n";
  file.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed) out += case_of(file, finding);
    pass_on(out, sink);
  });
  sink(out += other + "  </testsuite>\n");
}

std::string junit_footer(const Summary&, const ReportStyle&) { return "</testsuites>\n"; }

}  // namespace duidelijk
