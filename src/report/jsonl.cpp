// JSON lines: a start, a line for each file and each finding, a summary. Never more than one file in memory.
// SPDX-License-Identifier: EUPL-1.2
#include "report/json_parts.h"
#include "report/json_writer.h"
#include "report/reporters.h"

namespace duidelijk {

std::string jsonl_header(const ReportStyle&) {
  return "{\"type\":\"start\",\"schemaVersion\":\"1.0\",\"tool\":{\"name\":\"duidelijk\",\"version\":"
         "\"" DUIDELIJK_VERSION "\"}}\n";
}

void stream_jsonl(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.member("type", "file");
    write_file_members(json, file, false, sink);
    json.close('}');
  }
  out += '\n';
  file.findings.for_each([&](const ReportFinding& finding) {
    pass_on(out, sink);
    JsonWriter json(out);
    json.open('{');
    json.member("type", "finding");
    json.member("path", file.path);
    write_finding_members(json, finding);
    json.close('}');
    out += '\n';
  });
  sink(out);
}

std::string jsonl_footer(const Summary& summary, const ReportStyle&) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.member("type", "summary");
  write_summary_members(json, summary);
  json.close('}');
  return out += '\n';
}

}  // namespace duidelijk
