// Changed lines, from what git says.
// SPDX-License-Identifier: EUPL-1.2
#include "app/git.h"

#include <doctest/doctest.h>

#include <string>

using namespace duidelijk;

TEST_CASE("hunks become lines") {
  const auto files = parse_diff(
      "diff --git a.md a.md\nindex 1..2 100644\n--- a.md\n+++ a.md\n@@ -3 +3,2 @@ kop\n-oud\n+nieuw\n+++ meer\n"
      "@@ -10,2 +11,0 @@\n-weg\n-weg\n@@ -20,0 +20 @@\n+erbij\n\\ No newline at end of file\n"
      "diff --git een b.md een b.md\n--- een b.md\t\n+++ een b.md\t\n@@ -0,0 +1 @@\n+x\n"
      "diff --git q q\n--- /dev/null\n+++ \"q\\303\\251\\\"\\tx.md\"\n@@ -0,0 +1,3 @@\n+a\n+b\n+c\n");
  REQUIRE(files.size() == 3);
  const ChangedLines& a = files.at("a.md");
  REQUIRE(a.ranges.size() == 2);
  const struct {
    std::uint32_t first, last;
    bool changed;
  } table[] = {{1, 2, false},  {1, 3, true},   {3, 3, true},   {4, 9, true},
               {5, 19, false}, {20, 20, true}, {21, 99, false}};
  for (const auto& row : table) {
    CAPTURE(row.first);
    CHECK(a.touches(row.first, row.last) == row.changed);
  }
  CHECK(files.at("een b.md").touches(1, 1));
  CHECK(files.at("q\xC3\xA9\"\tx.md").touches(3, 9));
  CHECK(parse_diff("").empty());
  CHECK(parse_diff("@@ -1 +1 @@\n+los\n").empty());
}
