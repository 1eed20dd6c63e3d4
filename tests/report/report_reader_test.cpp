// SPDX-License-Identifier: EUPL-1.2
#include "report/report_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "report/reporters.h"
#include "report/sample_report.h"

using namespace duidelijk;

namespace {

std::string written(const FileReport& file) {
  Summary summary;
  summary.add(file);
  return json_header({}) + file_text("json", file) + json_footer(summary, {});
}

}  // namespace

TEST_CASE("what is read back is written the same again") {
  FileReport skipped;
  skipped.path = "foto.png";
  skipped.status = FileStatus::skipped;
  skipped.reason = "Dit soort bestand kan duidelijk niet lezen.";
  FileReport scored = sample_report();
  scored.scores.emplace().lint = {41.25, 2, 4.5, 6.25, 3.125, 0.5};
  scored.scores->lix = 40.5;
  scored.findings[0].suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", "zo staat het in de wet"});
  for (const FileReport& file : {skipped, scored}) {
    const std::string json = written(file);
    const Result<std::vector<FileReport>> read = files_in_report(json);
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(written(read->front()) == json);
  }
}

TEST_CASE("no report, and reports with surprises") {
  for (const char* json :
       {"", "{", "[]", "null", "{\"files\":[]}", "{\"schemaVersion\":\"1.0\"}", "{\"a\":\"\xFF\"}"}) {
    CAPTURE(json);
    CHECK_FALSE(files_in_report(json));
  }
  const auto odd = files_in_report(
      "{\"schemaVersion\":\"9.0\",\"files\":[3,{\"path\":\"a.txt\",\"status\":\"checked\",\"later\":[],\"findings\":"
      "[{\"rule\":7,\"severity\":\"erg\",\"range\":[],\"fixes\":{}},null]}]}");
  REQUIRE(odd);
  REQUIRE(odd->size() == 2);
  CHECK((*odd)[0].status == FileStatus::failed);
  CHECK((*odd)[1].path == "a.txt");
  CHECK((*odd)[1].findings.size() == 2);
  CHECK((*odd)[1].findings[0].severity == "info");
  std::string deep = "{\"schemaVersion\":\"1.0\",\"files\":";
  deep.append(100000, '[');
  CHECK_FALSE(files_in_report(deep));
}
