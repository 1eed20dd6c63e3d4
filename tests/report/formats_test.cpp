// The formats for other programs: recorded samples, escapes, columns, limits.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "report/markup.h"
#include "report/report_writer.h"
#include "report/sample_report.h"
#include "support/golden.h"
#include "support/schema.h"

using namespace duidelijk;
using nlohmann::json;

namespace {

const ReportRuleInfo sample_rules[] = {
    {"deel-lijdende-zinnen", "Veel lijdende zinnen", "zin", "Dit kost moeite.", "", "info", "medium"},
    {"jargon", "Moeilijke woorden", "woord", "Niet elke lezer kent dit woord.",
     "Kies een *gewoon* woord.\n\n- {max-words=3} Bel [indien] nodig.\n- {geen instelling} {a=}\n", "warning", "high"},
    {"lange-zin", "Lange zin", "zin", "", "", "warning", "high"},
};

ReportStyle styled() {
  ReportStyle style;
  style.rules = sample_rules;
  style.exit_reason = "Uitkomst 2: 1 bestand of map is niet bekeken.";
  return style;
}

std::string sample(std::string_view format, const ReportStyle& style = styled()) {
  return written(format, {sample_report(), clean_report(), failed_report()}, style, 2);
}

/// A report whose every text is as nasty as texts get.
FileReport nasty_report() {
  const std::string evil = "a%b,c:d\r\n\"e\" 'f' <g> & | ]]> \x1b[1m \xC2\x9B =1+1";
  FileReport file = sample_report();
  file.path = "map/" + evil + "é.txt";
  for (ReportFinding& finding : file.findings) {
    auto rule = std::make_shared<ReportRule>(*finding.rule);
    rule->title += evil;
    finding.rule = rule;
    finding.message = "=" + evil;
    finding.match = "@" + evil;
    finding.why = "-" + evil;
    finding.fixes = {{evil, "unsafe", {{1, 2, evil, finding.start, finding.end}}}};
    finding.suppressed = nullptr;
  }
  return file;
}

/// The style and the script of a page stand in src/report/assets already.
std::string without_assets(std::string page) {
  for (const std::string element : {"style", "script"}) {
    const std::string open = "<" + element + ">\n", close = "</" + element + ">";
    const std::size_t begin = page.find(open), end = page.find(close);
    if (begin != std::string::npos && end != std::string::npos)
      page.replace(begin + open.size(), end - begin - open.size(), "…\n");
  }
  return page;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE("every format for programs has a golden file") {
  const struct {
    std::string format, extension;
  } table[] = {{"concise", "concise.txt"},
               {"jsonl", "jsonl"},
               {"sarif", "sarif"},
               {"github", "github.txt"},
               {"gitlab", "gitlab.json"},
               {"junit", "junit.xml"},
               {"checkstyle", "checkstyle.xml"},
               {"rdjson", "rdjson"},
               {"csv", "csv"},
               {"markdown", "md"},
               {"html", "html"}};
  std::set<std::string> tested{"text", "json"};
  for (const auto& row : table) {
    CAPTURE(row.format);
    check_golden("report/sample." + row.extension, without_assets(sample(row.format)));
    tested.insert(row.format);
  }
  for (const Reporter& reporter : reporters()) CHECK(tested.count(std::string(reporter.name)) == 1);
}

TEST_CASE("no format breaks on nasty text, or lets a terminal obey it") {
  for (const Reporter& reporter : reporters()) {
    CAPTURE(reporter.name);
    const std::string out = written(reporter.name, {nasty_report()}, styled());
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find("\xC2\x9B") == std::string::npos);
    CHECK(out.find("a%") != std::string::npos);
  }
  for (const char* format : {"json", "sarif", "gitlab", "rdjson"}) {
    CAPTURE(format);
    CHECK_FALSE(
        json::parse(written(format, {nasty_report(), nasty_report()}, styled()), nullptr, false).is_discarded());
    CHECK_FALSE(json::parse(written(format, {}, styled()), nullptr, false).is_discarded());
    CHECK_FALSE(
        json::parse(written(format, {clean_report(), sample_report()}, styled()), nullptr, false).is_discarded());
  }
}

TEST_CASE("formats hold to their published shapes, and the shapes can say no") {
  const struct {
    std::string format, pointer;
  } table[] = {{"sarif", "/runs/0/results/1/locations/0/physicalLocation/region/startColumn"},
               {"sarif", "/runs/0/results/1/message"},
               {"rdjson", "/diagnostics/1/severity"},
               {"rdjson", "/diagnostics/1/location/range/start/line"},
               {"gitlab", "/1/location/lines/begin"},
               {"gitlab", "/1/severity"}};
  for (const auto& row : table) {
    CAPTURE(row.format);
    CAPTURE(row.pointer);
    const std::string shape = "tests/report/shapes/" + row.format + ".json";
    CHECK(schema_errors(sample(row.format), shape) == "");
    CHECK(schema_errors(written(row.format, {nasty_report(), clean_report(), failed_report()}, styled()), shape) == "");
    CHECK(schema_errors(written(row.format, {}, styled()), shape) == "");
    json broken = json::parse(sample(row.format));
    broken[json::json_pointer(row.pointer)] = false;
    CHECK(schema_errors(broken.dump(), shape) != "");
  }
}

TEST_CASE("each line of JSON lines holds to the schema, and the schema can say no") {
  const std::string lines = sample("jsonl");
  std::set<std::string> types;
  for (std::size_t at = 0, end; (end = lines.find('\n', at)) != std::string::npos; at = end + 1) {
    const std::string line = lines.substr(at, end - at);
    CAPTURE(line);
    CHECK(schema_errors(line, "schema/lines-1.json") == "");
    json broken = json::parse(line);
    types.insert(broken["type"].get<std::string>());
    broken["type"] = "iets";
    CHECK(schema_errors(broken.dump(), "schema/lines-1.json") != "");
  }
  CHECK(types == std::set<std::string>{"start", "file", "finding", "summary"});
  CHECK(schema_errors(R"({"type":"finding","path":"a.txt"})", "schema/lines-1.json") != "");
}

TEST_CASE("one line for the log, whatever the text says") {
  for (const char* format : {"concise", "github", "jsonl"}) {
    CAPTURE(format);
    const std::string out = written(format, {nasty_report()}, styled());
    const std::size_t lines = nasty_report().findings.size() + (std::string_view(format) == "jsonl" ? 3 : 0);
    CHECK(count(out, "\n") == lines);
    CHECK(count(out, "\r") == 0);
  }
  const std::string command = written("github", {nasty_report()}, styled());
  CHECK(command.find("file=map/a%25b%2Cc%3Ad") != std::string::npos);
  CHECK(command.find("::=a%25b,c:d") != std::string::npos);
  const std::string lines = written("jsonl", {nasty_report()}, styled());
  for (std::size_t at = 0, end; (end = lines.find('\n', at)) != std::string::npos; at = end + 1)
    CHECK_FALSE(json::parse(lines.substr(at, end - at), nullptr, false).is_discarded());
}

TEST_CASE("a spreadsheet sees text, no formulas") {
  const std::string out = written("csv", {nasty_report()}, styled());
  CHECK(count(out, "\r\n") == nasty_report().findings.size() + 1);
  CHECK(out.find(",=") == std::string::npos);
  CHECK(out.find(",\"=") == std::string::npos);
  CHECK(out.find(",\"'=a%b,c:d") != std::string::npos);
  ReportStyle excel = styled();
  excel.csv_excel = true;
  const std::string semicolons = written("csv", {sample_report()}, excel);
  CHECK(semicolons.starts_with("\xEF\xBB\xBFpath;line;column"));
  CHECK(sample("csv").starts_with("path,line,column"));
}

TEST_CASE("each reader gets its own columns") {
  // "indien" after "Geachte José 😀, ": byte 21, UTF-16 unit 18, code point 17.
  const json sarif = json::parse(sample("sarif"))["runs"][0];
  CHECK(sarif["columnKind"] == "utf16CodeUnits");
  const json& region = sarif["results"][1]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startColumn"] == 18);
  CHECK(region["endColumn"] == 24);
  CHECK(sarif["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"] == region);
  const json rdjson = json::parse(sample("rdjson"))["diagnostics"][1];
  CHECK(rdjson["location"]["range"]["start"]["column"] == 21);
  CHECK(rdjson["suggestions"][0]["range"] == rdjson["location"]["range"]);
  CHECK(sample("concise").find(":1:17: warning: Vervang 'indien'") != std::string::npos);
  CHECK(sample("github").find("line=1,endLine=1,col=18,endColumn=24::Vervang 'indien'") != std::string::npos);
  CHECK(sample("checkstyle").find("line=\"1\" column=\"17\" severity=\"warning\"") != std::string::npos);
  CHECK(sample("csv").find(",1,17,1,23,warning,jargon,") != std::string::npos);
}

TEST_CASE("GitHub gets columns only for a finding on one line") {
  FileReport file = sample_report();
  file.findings.list().resize(1);
  file.findings[0].end.line = 2;
  const std::string out = written("github", {file}, styled());
  CHECK(out.find("line=1,endLine=2::") != std::string::npos);
  CHECK(out.find("col=") == std::string::npos);
}

TEST_CASE("SARIF: rules, suppressions, what could not be read") {
  const json run = json::parse(sample("sarif"))["runs"][0];
  const json& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 3);
  for (const json& result : run["results"])
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(rules[0]["defaultConfiguration"]["level"] == "note");
  CHECK(rules[0]["properties"]["problem.severity"] == "recommendation");
  CHECK(rules[1]["help"]["markdown"] == "Kies een *gewoon* woord.\n\n- Bel [indien] nodig.\n- {geen instelling} \n");
  CHECK(rules[2]["fullDescription"]["text"] == "Lange zin");
  CHECK(run["results"][5]["suppressions"][0]["justification"] == "staat zo in de wet");
  CHECK_FALSE(run["results"][4].contains("suppressions"));
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == failed_report().reason);
  const json fine = json::parse(written("sarif", {clean_report()}, styled(), 0))["runs"][0];
  CHECK(fine["invocations"][0]["executionSuccessful"] == true);
  CHECK(fine["results"].empty());
  ReportStyle no_rules;
  CHECK_FALSE(
      json::parse(written("sarif", {sample_report()}, no_rules))["runs"][0]["results"][0].contains("ruleIndex"));
}

TEST_CASE("SARIF against a baseline: what is new, and it goes before what is known") {
  CHECK_FALSE(json::parse(sample("sarif"))["runs"][0]["results"][0].contains("baselineState"));
  FileReport file = sample_report();
  ReportFinding known = file.findings[1], fresh = file.findings[0];
  known.severity = "error";
  known.suppressed = std::make_shared<const Suppressed>(Suppressed{"external", ""});
  fresh.severity = "info";
  fresh.suppressed = nullptr;
  file.findings.list().assign(5000, known);
  file.findings.push_back(fresh);
  ReportStyle style = styled();
  style.against_baseline = true;
  const json results = json::parse(written("sarif", {file}, style))["runs"][0]["results"];
  REQUIRE(results.size() == 5000);
  CHECK(results[0]["baselineState"] == "unchanged");
  CHECK(results[4999]["baselineState"] == "new");
}

TEST_CASE("more findings than a reader takes: the worst stay, and it says so") {
  FileReport file = sample_report();
  const ReportFinding warning = file.findings[1], info = file.findings[0];
  ReportFinding error = warning;
  error.severity = "error";
  error.message = "Dit is een fout.";
  file.findings.list().assign(3000, info);
  file.findings.list().insert(file.findings.end(), 3000, warning);
  file.findings.push_back(error);
  const json run = json::parse(written("sarif", {file}, styled()))["runs"][0];
  CHECK(run["results"].size() == 5000);
  CHECK(run["results"][0]["level"] == "note");  // still in the order of the file
  CHECK(run["results"].back()["level"] == "error");
  const json& said = run["invocations"][0]["toolExecutionNotifications"][0];
  CHECK(said["message"]["text"].get<std::string>().find("1.001 punten") != std::string::npos);
  const std::string github = written("github", {file}, styled());
  CHECK(github.starts_with("::error "));
  CHECK(count(github, "\n::warning ") == 3000);
  CHECK(count(github, "\n::notice ") == 1999);
  CHECK(github.find("Er zijn nog 1.001 punten") != std::string::npos);
  const std::string markdown = written("markdown", {file}, styled());
  CHECK(count(markdown, "| Waarschuwing |") == 199);
  CHECK(markdown.find("| jargon | 3.001 |") != std::string::npos);
  CHECK(markdown.find("Er zijn nog 5.801 punten") != std::string::npos);
}

TEST_CASE("JUnit: counts add up; a clean file passes; a tip is no failure") {
  const std::string out = sample("junit");
  CHECK(out.find("tests=\"5\" failures=\"4\" errors=\"0\" skipped=\"0\"") != std::string::npos);
  CHECK(count(out, "<failure ") == 4);
  CHECK(count(out, "<system-out>") == 1);
  CHECK(count(out, "<testcase ") == 7);
  CHECK(count(out, "<skipped ") == 1);
  FileReport failed = failed_report();
  failed.status = FileStatus::failed;
  CHECK(written("junit", {failed}, styled()).find("errors=\"1\"") != std::string::npos);
}

TEST_CASE("GitLab: fingerprints are there, suppressed findings are not") {
  const json issues = json::parse(sample("gitlab"));
  REQUIRE(issues.size() == 5);
  CHECK(issues[0]["severity"] == "info");
  CHECK(issues[1]["severity"] == "minor");
  CHECK(issues[1]["fingerprint"] == "0123456789abcdef");
  CHECK(issues[1]["location"]["lines"]["begin"] == 1);
}

TEST_CASE("paths as addresses") {
  const struct {
    std::string path, uri;
  } table[] = {
      {"brief.txt", "brief.txt"},
      {"./map/brief één.txt", "map/brief%20%C3%A9%C3%A9n.txt"},
      {"a:b.txt", "./a:b.txt"},
      {"map/a:b.txt", "map/a:b.txt"},
      {"/map/a%b.txt", "file:///map/a%25b.txt"},
      {"../a#b?.txt", "../a%23b%3F.txt"},
      {"./", "./"},
  };
  for (const auto& row : table) {
    CAPTURE(row.path);
    CHECK(uri_of(row.path) == row.uri);
  }
}

TEST_CASE("XML holds what it can") {
  CHECK(xml_text("a<b>&\"'\n\t\r é😀") == "a&lt;b&gt;&amp;&quot;&apos;&#10;&#9;&#13; é😀");
  CHECK(xml_text(std::string_view("x\0y\x1b\xEF\xBF\xBE", 7)) == "x\uFFFDy\uFFFD\uFFFD");
}

TEST_CASE("a file with very many findings comes in pieces, with a separator before the first") {
  FileReport file = sample_report();
  const std::vector<ReportFinding> few = file.findings.list();
  while (file.findings.size() < 6000) file.findings.list().insert(file.findings.end(), few.begin(), few.end());
  const auto shared = std::make_shared<const FileReport>(file);
  ReportStyle style = styled();
  style.verbose = true;  // repeats one by one
  for (const Reporter& reporter : reporters()) {
    if (reporter.file == nullptr) continue;
    CAPTURE(reporter.name);
    std::string together, twice;
    std::size_t pieces = 0, longest = 0;
    ReportWriter writer(reporter, style);
    writer.add(writer.part(shared, 3), [&](std::string_view piece) {
      together += piece;
      longest = std::max(longest, piece.size());
      ++pieces;
    });
    CHECK(pieces > 2);
    CHECK(longest < together.size() / 2);
    CHECK(together == file_text(reporter.name, file, style, 3));
    writer.add(writer.part(shared, 3), [&](std::string_view piece) { twice += piece; });
    CHECK(twice == std::string(reporter.separator) + together);
  }
}

TEST_CASE("a report that chooses keeps what there is room for, and counts the rest") {
  FileReport file = sample_report();
  const std::vector<ReportFinding> few = file.findings.list();
  while (file.findings.size() < 300) file.findings.list().insert(file.findings.end(), few.begin(), few.end());
  const std::string out = written("markdown", {file, file}, {});
  CHECK(out.find("\nEr zijn nog ") != std::string::npos);
  CHECK(std::ranges::count(out.substr(out.find("| Ernst |")), '\n') == 200 + 2 + 2);
}
