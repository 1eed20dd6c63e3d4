// Any bytes, read as plain text, Markdown or HTML, give an analysis that keeps its promises and a report that holds
// together. SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "analyse/analyse.h"
#include "check/check.h"
#include "core/utf8.h"
#include "read/readers.h"
#include "report/reporters.h"
#include "support/dump.h"

namespace duidelijk {
namespace {

std::string written(decltype(Reporter::file) file, const FileReport& report, const ReportStyle& style) {
  std::string out;
  file(report, 0, style, [&out](std::string_view piece) { out += piece; });
  return out;
}

[[noreturn]] void fail(const char* path, const std::string& what) {
  std::fprintf(stderr, "%s: %s\n", path, what.c_str());
  std::abort();
}

/// What is wrong with a report, or nothing.
std::string broken_report(const FileReport& report, std::size_t bytes) {
  for (const ReportFinding& finding : report.findings) {
    if (finding.start.byte > finding.end.byte || finding.end.byte > bytes) return "a finding leaves the file";
    if (finding.message.empty() || !utf8::valid(finding.message)) return "a message is empty or no UTF-8";
    for (const ReportFix& fix : finding.fixes)
      for (const ReportEdit& edit : fix.edits)
        if (edit.start_byte > edit.end_byte || edit.end_byte > bytes) return "an edit leaves the file";
  }
  const ReportStyle style;
  if (!utf8::valid(written(stream_text, report, style))) return "the text report is no UTF-8";
  if (!utf8::valid(written(stream_json, report, style))) return "the JSON report is no UTF-8";
  return "";
}

}  // namespace
}  // namespace duidelijk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace duidelijk;
  static const Settings settings = [] {
    Settings all = default_settings();
    all.sentences = true;
    return all;
  }();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const Result<Document> document = read_markdown(bytes)) {
    const Analysis analysis = analyse(*document, Lexicon::built_in(), Stage::clauses);
    if (const std::string broken = tests::broken_promise(analysis); !broken.empty()) fail("analysis", broken);
  }
  for (const char* path : {"a.txt", "a.md", "a.html"}) {
    const FileReport report = check(bytes, path, settings, Lexicon::built_in());
    if (const std::string broken = broken_report(report, size); !broken.empty()) fail(path, broken);
  }
  return 0;
}
