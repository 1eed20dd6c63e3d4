// SPDX-License-Identifier: EUPL-1.2
#include "report/statistics.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/reporters.h"
#include "report/sample_report.h"

using namespace duidelijk;

namespace {

const ReportRuleInfo known[] = {{"jargon", "Moeilijk woord", "woord", "", "", "info", "high"},
                                {"lange-zin", "Lange zin", "zin", "", "", "warning", "high"}};

Summary text_with(std::uint32_t warnings, std::uint32_t infos) {
  Summary summary;
  summary.checked = 1;
  summary.warnings = warnings;
  summary.infos = infos;
  summary.words = 1200;
  if (warnings > 0) summary.rules["lange-zin"] = warnings;
  if (infos > 0) summary.rules["jargon"] = infos;
  return summary;
}

}  // namespace

TEST_CASE("numbers per rule and per text, most first") {
  Statistics statistics;
  statistics.add("a.txt", text_with(1, 0));
  statistics.add("schoon.txt", text_with(0, 0));
  statistics.add("b\x1b.txt", text_with(2, 12));
  CHECK(statistics.tables(known) ==
        "Aantallen per regel\n"
        "  punten  teksten  regel\n"
        "      12        1  Moeilijk woord [jargon]\n"
        "       3        2  Lange zin [lange-zin]\n"
        "\n"
        "Aantallen per tekst\n"
        "  fouten  waarschuwingen  tips  woorden  tekst\n"
        "       0               2    12    1.200  b�.txt\n"
        "       0               1     0    1.200  a.txt\n"
        "  Zonder punten: 1 tekst.\n"
        "\n");
}

TEST_CASE("nothing found") {
  Statistics statistics;
  statistics.add("schoon.txt", text_with(0, 0));
  CHECK(statistics.tables(known) == "Aantallen: geen punten in 1 tekst.\n\n");
}

TEST_CASE("of very many texts the ones with most findings are named") {
  Statistics statistics;
  constexpr std::size_t texts = 5 * Statistics::most_texts + 1;
  for (std::size_t i = 0; i < texts; ++i) statistics.add("t" + std::to_string(i), text_with(i % 7 == 0 ? 9 : 1, 0));
  const std::string tables = statistics.tables(known);
  std::size_t rows = 0;
  for (std::size_t at = tables.find("  t"); at != std::string::npos; at = tables.find("  t", at + 1)) ++rows;
  CHECK(tables.find("  t0\n") != std::string::npos);
  CHECK(tables.find("  t7\n") != std::string::npos);
  CHECK(rows >= Statistics::most_texts);
  CHECK(rows <= Statistics::most_texts + 3);  // and the heads of the tables
  CHECK(tables.find("En nog 4.001 teksten met samen ") != std::string::npos);
}

TEST_CASE("the text report shows them before its last lines, also when it is quiet") {
  ReportStyle style;
  style.exit_reason = "Uitkomst 0.";
  style.statistics = "TABELLEN\n\n";
  const std::vector<FileReport> files{sample_report(), clean_report(), clean_report()};
  const std::string text = written("text", files, style);
  CHECK(text.find("TABELLEN") < text.find("3 teksten bekeken"));
  CHECK(text.find("Wat komt het vaakst terug") == std::string::npos);  // the tables say so
  style.quiet = true;
  CHECK(written("text", files, style).ends_with("TABELLEN\n\n"));
  CHECK(written("json", files, style).find("TABELLEN") == std::string::npos);
}
