// SPDX-License-Identifier: EUPL-1.2
#include "report/report.h"

#include <doctest/doctest.h>

#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "report/groups.h"
#include "report/json_writer.h"
#include "report/privacy.h"
#include "report/reporters.h"
#include "report/sample_report.h"
#include "support/golden.h"
#include "support/schema.h"

using namespace duidelijk;

namespace {

std::string whole(const Reporter& reporter, const std::vector<FileReport>& files, const ReportStyle& style) {
  return written(reporter.name, files, style);
}

std::string json_of(const std::vector<FileReport>& files) { return whole(*find_reporter("json"), files, {}); }

ReportStyle plain() {
  ReportStyle style;
  style.exit_reason = "Uitkomst 0: geen fouten gevonden.";
  return style;
}

}  // namespace

TEST_CASE("each format has a golden file") {
  const std::vector<FileReport> files{sample_report(), clean_report(), failed_report()};
  check_golden("report/sample.txt", whole(*find_reporter("text"), files, plain()));
  check_golden("report/sample.json", json_of(files));
  ReportStyle narrow = plain();
  narrow.width = 50;
  narrow.verbose = true;
  check_golden("report/sample-narrow-verbose.txt", whole(*find_reporter("text"), {sample_report()}, narrow));
  CHECK(find_reporter("xml") == nullptr);
}

TEST_CASE("JSON holds to the schema, and the schema can say no") {
  const std::string json = json_of({sample_report(), clean_report(), failed_report()});
  CHECK(schema_errors(json, "schema/report-1.json") == "");
  CHECK(schema_errors(json_of({}), "schema/report-1.json") == "");
  for (const char* pointer : {"/schemaVersion", "/files/0/findings/0/severity", "/files/0/findings/0/range/start/line",
                              "/files/0/counts/words", "/files/1/scores/lint", "/summary/files"}) {
    CAPTURE(pointer);
    nlohmann::json broken = nlohmann::json::parse(json);
    broken[nlohmann::json::json_pointer(pointer)] = "onzin";
    CHECK(schema_errors(broken.dump(), "schema/report-1.json") != "");
  }
}

TEST_CASE("JSON says what was found") {
  const nlohmann::json json = nlohmann::json::parse(json_of({sample_report(), failed_report()}));
  const nlohmann::json& finding = json["files"][0]["findings"][1];
  CHECK(finding["match"] == "indien");
  CHECK(finding["range"]["start"]["column"] == 17);
  CHECK(finding["range"]["start"]["utf16Column"] == 18);
  CHECK(finding["fixes"][0]["edits"][0]["text"] == "als");
  CHECK(json["files"][0]["findings"][5]["suppressed"]["reason"] == "staat zo in de wet");
  CHECK(json["files"][1]["counts"].is_null());
  CHECK(json["summary"]["warnings"] == 4);
  CHECK(json["summary"]["infos"] == 1);
  CHECK(json["summary"]["suppressed"] == 1);
  CHECK(json["summary"]["skipped"] == 1);
}

TEST_CASE("JSON strings hold every character and no control character") {
  const struct {
    std::string_view text, json;
  } table[] = {
      {"", R"("")"},
      {"één 😀", R"("één 😀")"},
      {"a\"b\\c", R"("a\"b\\c")"},
      {"\n\r\t\x1b\x7f", R"("\n\r\t\u001b\u007f")"},
      {"x\xC2\x9By\xC2\xA0", "\"x\\u009by\xC2\xA0\""},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    std::string out;
    append_json_string(out, row.text);
    CHECK(out == row.json);
    CHECK(nlohmann::json::parse(out) == std::string(row.text));
  }
}

TEST_CASE("a text whose findings were known is not praised") {
  FileReport file = sample_report();
  for (ReportFinding& finding : file.findings)
    finding.suppressed = std::make_shared<const Suppressed>(Suppressed{"external", ""});
  CHECK(written("text", {file}, {}).find("niets nieuws.") != std::string::npos);
  for (ReportFinding& finding : file.findings)
    finding.suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", ""});
  CHECK(written("text", {file}, {}).find("Mooi!") != std::string::npos);
}

TEST_CASE("equal findings are one entry, and suppressed ones none") {
  const FileReport file = sample_report();
  const Groups groups(file, true);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].rule->id == "jargon");  // three warnings
  CHECK(groups[0].findings == 3);
  REQUIRE(groups[0].repeats.size() == 2);
  CHECK(groups[0].repeats[0].size() == 2);
  CHECK(groups[1].rule->id == "lange-zin");
  CHECK(groups[2].severity == "info");
  CHECK(Groups(file, false)[0].repeats.size() == 3);
  CHECK(Groups(clean_report(), true).empty());
}

TEST_CASE("a finding in a message file names its key") {
  FileReport file = sample_report();
  file.format = "json";
  for (ReportFinding& finding : file.findings) finding.key = "form.hulp[1]";
  CHECK(place_name(file, file.findings[0]) == "regel " + line_name(file.findings[0].start) + " (form.hulp[1])");
  CHECK(written("text", {file}, {}).find("│ Sleutel: form.hulp[1]\n") != std::string::npos);
  CHECK(written("html", {file}, {}).find("(form.hulp[1])") != std::string::npos);
  const std::string json = json_of({file});
  CHECK(json.find("\"place\":{\"key\":\"form.hulp[1]\"},\"fixes\"") != std::string::npos);
  CHECK(schema_errors(json, "schema/report-1.json") == "");
  remove_text(file);
  CHECK(json_of({file}).find("form.hulp") == std::string::npos);
}

TEST_CASE("work begins where it gains most: gain times severity times number") {
  const auto rule = [](const std::string& id, int gain) {
    ReportRule made;
    made.id = id;
    made.gain = gain;
    return std::make_shared<const ReportRule>(made);
  };
  const std::string line = "Een woord of twee.";
  struct {
    int gain;
    std::string_view severity;
    int number;
  } const table[] = {{1, "warning", 3}, {5, "info", 1}, {2, "error", 1}, {5, "warning", 1}, {1, "info", 6}};
  FileReport file;
  for (std::size_t i = 0; i < std::size(table); ++i) {
    const auto one = rule("regel-" + std::to_string(i), table[i].gain);
    for (int n = 0; n < table[i].number; ++n)
      file.findings.push_back(sample_finding(one, table[i].severity, 1, line, "woord", "Let op."));
  }
  std::string ids;
  const Groups groups(file, true);
  for (const Group* group : by_gain(groups)) ids += group->rule->id.back();
  CHECK(ids == "23041");  // 32, 20, 12, 6, 5
}

TEST_CASE("no escape from the text reaches the terminal") {
  FileReport file = sample_report();
  const std::string evil = "\x1b[31mrood\x1b]0;titel\x07 \xC2\x9B";
  for (ReportFinding& finding : file.findings) {
    finding.line.text = evil + std::string(finding.line.text.view());
    finding.message += evil;
    finding.match += evil;
    finding.why = evil;
    finding.about += evil;
    finding.fixes.push_back({evil, "display", {}});
    if (finding.suppressed) finding.suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", evil});
  }
  file.path += evil;
  file.notes.push_back({evil, 3});
  for (const bool verbose : {false, true}) {
    ReportStyle style = plain();
    style.verbose = verbose;
    const std::string out = whole(*find_reporter("text"), {file}, style);
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find('\x07') == std::string::npos);
    CHECK(out.find("\xC2\x9B") == std::string::npos);
    CHECK(out.find("rood") != std::string::npos);
  }
  CHECK(json_of({file}).find('\x1b') == std::string::npos);
}

TEST_CASE("colour only when asked, and then the words are the same") {
  ReportStyle style = plain();
  const std::string without = file_text("text", sample_report(), style);
  CHECK(without.find('\x1b') == std::string::npos);
  style.colour = true;
  std::string with = file_text("text", sample_report(), style);
  CHECK(with.find('\x1b') != std::string::npos);
  for (std::size_t at; (at = with.find('\x1b')) != std::string::npos;) with.erase(at, with.find('m', at) - at + 1);
  CHECK(with == without);
}

TEST_CASE("quiet leaves out all but the findings") {
  ReportStyle style = plain();
  style.quiet = true;
  CHECK(whole(*find_reporter("text"), {clean_report()}, style) == "");
  const std::string out = whole(*find_reporter("text"), {sample_report()}, style);
  CHECK(out.find("Begin hiermee") == std::string::npos);
  CHECK(out.find("Vervang 'indien'") != std::string::npos);
  CHECK(file_text("text", sample_report(), plain()).find("Begin hiermee") != std::string::npos);
}

TEST_CASE("a run over several texts ends with what comes back and with the hardest texts") {
  const auto text = [](int number) {
    FileReport file = sample_report();
    file.path = "brief" + std::to_string(number) + ".txt";
    file.scores.emplace();
    file.scores->lint.score = 40 + number * 7 % 13;  // all different
    file.scores->lint.level = 2;
    return file;
  };
  Summary together, halves[2];
  for (int i = 0; i < 13; ++i) {
    together.add(text(i));
    halves[i < 6 ? 0 : 1].add(text(i));
  }
  halves[0].add(halves[1]);
  REQUIRE(together.hardest.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CAPTURE(i);
    CHECK(together.hardest[i].score == 52 - static_cast<double>(i));
    CHECK(halves[0].hardest[i].path == together.hardest[i].path);
  }
  CHECK(together.hardest.front().findings == 5);
  const std::string out = text_footer(together, plain());
  CHECK(out.find("Wat komt het vaakst terug?\n  - [jargon]: 39 keer") != std::string::npos);
  CHECK(out.find("De moeilijkste teksten\n  - " + together.hardest.front().path +
                 ": score 52, niveau 2 van 4, 2,0 bevindingen per 100") != std::string::npos);
  CHECK(out.find("13 teksten bekeken") != std::string::npos);
  Summary few;
  few.add(text(1));
  few.add(text(2));
  CHECK(text_footer(few, plain()).find("De moeilijkste teksten") == std::string::npos);
  Summary clean;
  for (int i = 0; i < 5; ++i) clean.add(clean_report());
  CHECK(clean.hardest.empty());
  CHECK(text_footer(clean, plain()).find("vaakst") == std::string::npos);
}
