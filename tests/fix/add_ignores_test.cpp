// Comments that switch findings off: where they come, and that the text stays the same.
// SPDX-License-Identifier: EUPL-1.2
#include "fix/add_ignores.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "read/readers.h"

using namespace duidelijk;

namespace {

/// A finding of "jargon" on every "vis" in the text that a reader sees, and one of "zin" on every "zin".
FileReport report_on(const std::string& bytes, const std::string& path) {
  FileReport report;
  report.path = path;
  const Reader* reader = find_reader(path, bytes);
  report.format = reader->name;
  const Result<Document> document = reader->read(bytes);
  REQUIRE(document);
  for (const auto& [word, id] : {std::pair("vis", "jargon"), std::pair("zin", "zin")})
    for (std::size_t at = 0; (at = document->text.find(word, at)) != std::string::npos; ++at) {
      ReportFinding& finding = report.findings.emplace_back();
      finding.rule = std::make_shared<const ReportRule>(ReportRule{id, id, "woord", "high", "", "", false});
      finding.context = std::make_shared<const std::string>();
      finding.in_text = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)};
      for (const Suppression& suppression : document->suppressions)
        if (suppression.scope.begin <= finding.in_text.begin && finding.in_text.end <= suppression.scope.end)
          finding.suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", ""});
    }
  return report;
}

}  // namespace

TEST_CASE("a comment before each block with findings, and no other change") {
  const std::string one = "<!-- duidelijk-ignore-next jargon: wet -->",
                    two = "<!-- duidelijk-ignore-next jargon, zin: wet -->";
  const struct {
    std::string path, before, after;
  } table[] = {
      {"a.md", "Een vis.\n", one + "\nEen vis.\n"},
      {"a.md", "Een vis en een vis.\n\nNiets.\n", one + "\nEen vis en een vis.\n\nNiets.\n"},
      {"a.md", "Een vis en een zin.\n", two + "\nEen vis en een zin.\n"},
      {"a.md", "Ja.\r\n\r\nEen vis.\r\n", "Ja.\r\n\r\n" + one + "\r\nEen vis.\r\n"},
      {"a.md", "Ja.\n\n## Een vis\n\nNee.\n", "Ja.\n\n" + one + "\n## Een vis\n\nNee.\n"},
      {"a.md", "- een\n- vis\n- drie\n", "- een\n  " + one + "\n- vis\n- drie\n"},
      {"a.md", "1. een\n2. [ ] vis\n", "1. een\n   " + one + "\n2. [ ] vis\n"},
      {"a.md", "> een\n>\n> vis\n", "> een\n>\n> " + one + "\n> vis\n"},
      {"a.md", "| a | b |\n|---|---|\n| vis | nee |\n", "| a | b |\n|---|---|\n| " + one + "vis | nee |\n"},
      {"a.md", "**Vet** en vis.\n", one + "\n**Vet** en vis.\n"},
      {"a.html", "<p>Een vis.</p><p>Nee.</p>", "<p>" + one + "Een vis.</p><p>Nee.</p>"},
      {"a.html", "<ul><li>een<li>vis</ul>", "<ul><li>een<li>" + one + "vis</ul>"},
      {"a.html", "<img alt=\"een vis\"><p>vis</p>", "<img alt=\"een vis\"><p>" + one + "vis</p>"},
      {"a.html", "<p>Niets.</p>", "<p>Niets.</p>"},
      {"a.mdx", "Een vis.\n", "Een vis.\n"},
      {"a.txt", "Een vis.\n", "Een vis.\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.path);
    CAPTURE(row.before);
    const FileReport report = report_on(row.before, row.path);
    const Result<AddedIgnores> added = add_ignores(row.before, report, "wet");
    REQUIRE(added);
    CHECK(added->bytes == row.after);
    std::uint32_t left = 0;
    for (const ReportFinding& finding : report_on(added->bytes, row.path).findings) left += !finding.suppressed;
    CHECK(left == added->left);
    CHECK(added->findings == report.findings.size() - left);
    const Result<AddedIgnores> again = add_ignores(added->bytes, report_on(added->bytes, row.path), "wet");
    REQUIRE(again);
    CHECK(again->bytes == added->bytes);
  }
}
