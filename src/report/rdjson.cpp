// Reviewdog diagnostics: columns are bytes of UTF-8 from 1, ends are exclusive.
// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "report/json_writer.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

void write_position(JsonWriter& json, std::string_view key, const Place& place) {
  json.key(key);
  json.open('{');
  json.member("line", place.line);
  json.member("column", place.byte_column);
  json.close('}');
}

void write_range(JsonWriter& json, const Place& start, const Place& end) {
  json.key("range");
  json.open('{');
  write_position(json, "start", start);
  write_position(json, "end", end);
  json.close('}');
}

std::string_view severity_of(std::string_view severity) {
  return severity == "error" ? "ERROR" : severity == "warning" ? "WARNING" : "INFO";
}

/// Every suggestion stands for itself there, so an alternative of several edits cannot be one.
bool can_be_suggested(const ReportFix& fix) { return fix.edits.size() == 1; }

void write_diagnostic(JsonWriter& json, const FileReport& file, const ReportFinding& finding) {
  json.open('{');
  json.member("message", finding.message);
  json.key("location");
  json.open('{');
  json.member("path", plain_path(file.path));
  write_range(json, finding.start, finding.end);
  json.close('}');
  json.member("severity", severity_of(finding.severity));
  json.key("code");
  json.open('{');
  json.member("value", finding.rule->id);
  if (!finding.rule->url.empty()) json.member("url", finding.rule->url);
  json.close('}');
  json.key("suggestions");
  json.open('[');
  for (const ReportFix& fix : finding.fixes) {
    if (!can_be_suggested(fix)) continue;
    json.open('{');
    write_range(json, fix.edits.front().start, fix.edits.front().end);
    json.member("text", fix.edits.front().text);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace

std::string rdjson_header(const ReportStyle&) {
  return "{\"source\":{\"name\":\"duidelijk\"},\n\"severity\":\"WARNING\",\n\"diagnostics\":[\n";
}

void stream_rdjson(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string out;
  bool first = true;
  if (file.status != FileStatus::checked) {
    first = false;
    JsonWriter json(out);
    json.open('{');
    json.member("message", "Niet bekeken. " + file.reason);
    json.key("location");
    json.open('{');
    json.member("path", plain_path(file.path));
    json.close('}');
    json.member("severity", "ERROR");
    json.close('}');
  }
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    if (!std::exchange(first, false)) out += ",\n";
    JsonWriter json(out);
    write_diagnostic(json, file, finding);
    pass_on(out, sink);
  });
  sink(out);
}

std::string rdjson_footer(const Summary&, const ReportStyle&) { return "\n]}\n"; }

}  // namespace duidelijk
