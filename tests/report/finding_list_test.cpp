// SPDX-License-Identifier: EUPL-1.2
#include "report/finding_list.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "report/packed_findings.h"
#include "report/reporters.h"
#include "sample_report.h"

namespace duidelijk {
namespace {

/// Everything that a report says about the findings, and what JSON leaves out.
std::string told(const FileReport& file) {
  std::string out = file_text("json", file) + file_text("text", file);
  file.findings.for_each([&out](const ReportFinding& finding) {
    out += finding.about + std::to_string(finding.content) + ' ' + std::to_string(finding.in_text.begin) + ' ' +
           std::to_string(finding.in_text.end) + std::string(finding.line.text.view()) +
           std::to_string(finding.line.column) + std::to_string(static_cast<int>(finding.line.more)) + '\n';
    for (const ReportFix& fix : finding.fixes)
      for (const ReportEdit& edit : fix.edits)
        out += std::to_string(edit.start.line) + ':' + std::to_string(edit.end.utf16_column) + '\n';
  });
  return out;
}

FileReport packed(FileReport file) {
  const auto all = std::make_shared<PackedFindings>(nullptr);
  file.findings.for_each([&all](const ReportFinding& finding) { all->add(finding, std::nullopt); });
  file.findings = FindingList(std::shared_ptr<const PackedFindings>(all));
  return file;
}

TEST_CASE("packed findings come back as they were, one by one and as a list") {
  FileReport file = sample_report();
  file.findings[0].where =
      std::make_shared<const OfficePlace>(OfficePlace{"word/document.xml", "Uw recht", 3, 2, 300, 70000});
  file.findings[1].start.byte = 60u << 20;
  file.findings[1].in_text = {127, 16385};
  file.findings[1].content = ~std::uint64_t{0};
  file.findings[1].key = "form.hulp[1]";
  const FileReport small = packed(file);
  REQUIRE(small.findings.size() == file.findings.size());
  CHECK(told(small) == told(file));
  for (std::size_t i = file.findings.size(); i-- > 0;) CHECK(small.findings.at(i)->message == file.findings[i].message);
  for (std::size_t i = 0; i < file.findings.size(); ++i) {
    CAPTURE(i);
    CHECK(small.findings[i].key == file.findings[i].key);
    CHECK(small.findings[i].start == file.findings[i].start);
    CHECK(small.findings[i].end == file.findings[i].end);
    CHECK((small.findings[i].suppressed != nullptr) == (file.findings[i].suppressed != nullptr));
    CHECK((small.findings[i].where == file.findings[i].where));
  }
}

TEST_CASE("words of the text are kept as a place in it, and the text may come later") {
  const auto text = std::make_shared<std::string>();
  const auto source = std::make_shared<std::string>();
  const auto all = std::make_shared<PackedFindings>(text);
  const std::string sentence = "Dien uw verzoek in.";
  ReportFinding finding =
      sample_finding(sample_rule("jargon", "Moeilijk woord"), "warning", 2, sentence, "verzoek", "Anders.");
  finding.in_text = {11, 18};
  finding.line.text = SharedText(source, 3, 19);
  all->add(finding, TextSpan{3, 22});
  all->add(finding, TextSpan{3, 22});
  finding.match = "los";
  finding.context = std::make_shared<const std::string>("los van de tekst");
  all->add(finding, std::nullopt);
  *text = *source = "Ja." + sentence;
  const FindingList list{std::shared_ptr<const PackedFindings>(all)};
  CHECK(list[0].match == "verzoek");
  CHECK(*list[0].context == sentence);
  CHECK(list[0].line.text == sentence);
  CHECK(list[1].context == list[0].context);  // neighbours share it
  CHECK(list[2].match == "los");
  CHECK(*list[2].context == "los van de tekst");
}

TEST_CASE("packed findings give the same reports") {
  FileReport file = sample_report();
  for (std::size_t copies = 0; copies < 400; ++copies) file.findings.push_back(sample_report().findings[copies % 3]);
  REQUIRE(file.findings.size() > 400);
  const FileReport small = packed(file);
  for (const Reporter& reporter : reporters())
    for (const bool verbose : {false, true}) {
      CAPTURE(reporter.name);
      ReportStyle style;
      style.verbose = verbose;
      CHECK(written(reporter.name, {small}, style) == written(reporter.name, {file}, style));
    }
}

TEST_CASE("what is taken out or changed while packed is taken out or changed") {
  FileReport list = sample_report(), small = packed(sample_report());
  for (FileReport* file : {&list, &small})
    file->findings.keep_if([](ReportFinding& finding) {
      finding.message += " Kijk maar.";
      finding.match = "x";
      return finding.severity != "info";
    });
  CHECK(list.findings.size() < sample_report().findings.size());
  CHECK(told(small) == told(list));
}

TEST_CASE("packed findings are sorted by place, then by rule") {
  const auto all = std::make_shared<PackedFindings>(nullptr);
  for (const auto& [id, line] : {std::pair("b", 2u), std::pair("c", 1u), std::pair("a", 2u), std::pair("a", 1u)})
    all->add(sample_finding(sample_rule(id, "Regel"), "warning", line, "Een zin.", "zin", "Let op."), std::nullopt);
  all->sort();
  std::string order;
  FindingList(std::shared_ptr<const PackedFindings>(all)).for_each([&order](const ReportFinding& finding) {
    order += finding.rule->id + std::to_string(finding.start.line) + ' ';
  });
  CHECK(order == "a1 c1 a2 b2 ");
}

}  // namespace
}  // namespace duidelijk
