// Which findings a baseline knows, whatever moves.
// SPDX-License-Identifier: EUPL-1.2
#include "baseline/baseline.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace duidelijk;

namespace {

FileReport report_with(const std::vector<std::pair<std::string, std::uint64_t>>& findings) {
  FileReport report;
  for (const auto& [rule, content] : findings) {
    ReportFinding& finding = report.findings.emplace_back();
    auto made = std::make_shared<ReportRule>();
    made->id = rule;
    finding.rule = made;
    finding.severity = "warning";
    finding.content = content;
  }
  return report;
}

std::size_t fresh(const FileReport& report) {
  std::size_t number = 0;
  for (const ReportFinding& finding : report.findings) number += finding.suppressed ? 0u : 1u;
  return number;
}

}  // namespace

TEST_CASE("what is written is read again; lines are sorted and hold no text") {
  Baseline baseline;
  add_findings(report_with({{"lange-zin", 2}, {"jargon", 0xffffffffffffffff}, {"lange-zin", 1}}), "web/é.md", baseline);
  add_findings(report_with({{"jargon", 7}}), "a.md", baseline);
  const std::string text = baseline_text(baseline);
  CHECK(text ==
        "{\n\"schemaVersion\":\"1.0\",\n\"entries\":[\n"
        "{\"path\":\"a.md\",\"rule\":\"jargon\",\"count\":1,\"fingerprints\":[\"0000000000000007\"]},\n"
        "{\"path\":\"web/é.md\",\"rule\":\"jargon\",\"count\":1,\"fingerprints\":[\"ffffffffffffffff\"]},\n"
        "{\"path\":\"web/é.md\",\"rule\":\"lange-zin\",\"count\":2,\"fingerprints\":[\"0000000000000001\","
        "\"0000000000000002\"]}]}\n");
  const Result<Baseline> again = parse_baseline(text);
  REQUIRE(again);
  CHECK(baseline_text(*again) == text);
}

TEST_CASE("what is no baseline says so") {
  for (const char* text :
       {"", "{", "[]", "{\"entries\":[]}", "{\"schemaVersion\":\"2.0\",\"entries\":[]}",
        "{\"schemaVersion\":\"1.0\",\"entries\":[{\"path\":\"a\"}]}", "{\"schemaVersion\":\"1.0\",\"entries\":[3]}",
        "{\"schemaVersion\":\"1.0\",\"entries\":[{\"path\":\"a\",\"rule\":\"b\",\"fingerprints\":[\"x\"]}]}"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_baseline(text));
  }
  CHECK(parse_baseline("{\"schemaVersion\":\"1.7\",\"entries\":[],\"more\":1}"));
}

TEST_CASE("known findings are marked; new ones are not; what is gone is named") {
  Baseline baseline;
  add_findings(report_with({{"lange-zin", 1}, {"lange-zin", 2}, {"jargon", 1}}), "a.md", baseline);
  add_findings(report_with({{"jargon", 5}}), "oud.md", baseline);
  add_findings(report_with({{"jargon", 9}}), "later.md", baseline);
  const std::set<std::string> there{"a.md", "nieuw.md", "later.md"};
  KnownFindings known(baseline, [&there](const std::string& path) { return there.contains(path); });

  FileReport same = report_with({{"jargon", 1}, {"lange-zin", 2}, {"lange-zin", 3}, {"jargon", 2}});
  known.mark(same, "a.md");
  CHECK(fresh(same) == 2);
  CHECK(same.findings[0].suppressed->kind == "external");
  CHECK_FALSE(same.findings[2].suppressed);

  FileReport renamed = report_with({{"jargon", 5}, {"jargon", 5}, {"jargon", 9}});
  known.mark(renamed, "nieuw.md");
  CHECK(fresh(renamed) == 2);  // one had another name; one is twice now; later.md is still there

  const std::vector<StaleEntry> stale = known.stale();
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].path == "a.md");
  CHECK(stale[0].rule == "lange-zin");
  CHECK(stale[0].count == 1);
  const Baseline pruned = known.pruned();
  CHECK(pruned.at({"a.md", "lange-zin"}) == std::vector<std::uint64_t>{2});
  CHECK(pruned.contains({"later.md", "jargon"}));  // did not go by
}

TEST_CASE("a file that is gone is stale, and suppressed findings are left alone") {
  Baseline baseline;
  add_findings(report_with({{"jargon", 5}}), "weg.md", baseline);
  KnownFindings known(baseline, [](const std::string&) { return false; });
  REQUIRE(known.stale().size() == 1);
  CHECK(known.stale()[0].gone);
  CHECK(known.pruned().empty());
  FileReport report = report_with({{"jargon", 5}});
  report.findings[0].suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", "reden"});
  known.mark(report, "a.md");
  CHECK(report.findings[0].suppressed->kind == "inSource");
  CHECK(known.stale().size() == 1);
  Baseline none;
  add_findings(report, "a.md", none);
  CHECK(none.empty());
}
