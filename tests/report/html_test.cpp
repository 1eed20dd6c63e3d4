// SPDX-License-Identifier: EUPL-1.2
#include "report/html.h"

#include <doctest/doctest.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "report/chart.h"
#include "report/comparison_html.h"
#include "report/history.h"
#include "report/html_blocks.h"
#include "report/html_document.h"
#include "report/html_parts.h"
#include "report/marked_text.h"
#include "report/privacy.h"
#include "sample_report.h"

namespace duidelijk {
namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++number;
  return number;
}

/// The words of finding `number`: all stretches that carry it, without tags.
std::string words_of(const std::string& html, const std::string& number) {
  std::string out;
  for (std::size_t at = html.find("<mark"); at != std::string::npos; at = html.find("<mark", at + 1)) {
    const std::size_t list = html.find("data-f=\"", at) + 8, close = html.find('"', list),
                      end = html.find("</mark>", close);
    if ((" " + html.substr(list, close - list) + " ").find(" " + number + " ") == std::string::npos) continue;
    out += html.substr(close + 2, end - close - 2);
  }
  return out;
}

TEST_CASE("marks lie in, over and across each other, and each keeps its words") {
  const std::string text = "Wij <verstrekken> u conform de wet een brief.";
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return TextSpan{at, at + static_cast<std::uint32_t>(words.size())};
  };
  const std::vector<TextMark> marks{{span(text), 1, "warning", "Lange zin"},
                                    {span("<verstrekken> u conform"), 2, "info", "A"},
                                    {span("u conform de wet"), 3, "error", "B"},
                                    {span("conform"), 4, "info", "C"}};
  const std::uint32_t anchors[] = {4};
  const auto marked = [&text](TextSpan block, std::span<const TextMark> some, std::span<const std::uint32_t> places) {
    std::string out;
    BlockMarks(some.size(), [some](std::size_t i) {
      return some[i];
    }).write(text, block, places, "d1", [&out](std::string_view piece) { out += piece; });
    return out;
  };
  const std::string html = marked(span(text), marks, anchors);
  CHECK(words_of(html, "1") == "Wij &lt;verstrekken&gt; u conform de wet een brief.");
  CHECK(words_of(html, "2") == "&lt;verstrekken&gt; u conform");
  CHECK(words_of(html, "3") == "u conform de wet");
  CHECK(words_of(html, "4") == "conform");
  for (const std::string number : {"1", "2", "3", "4"}) CHECK(count(html, "id=\"d1-m" + number + "\"") == 1);
  CHECK(count(html, "id=\"d1-t4\"") == 1);
  CHECK(marked(span("Wij"), {}, {}) == "Wij");
}

TEST_CASE("a mark that ends between two blocks is in the first one alone") {
  const std::string text = "Een.\n\nTwee.";
  BlockMarks marks(1, [](std::size_t) { return TextMark{{0, 5}, 1, "info", "A"}; });
  std::string out;
  const auto sink = [&out](std::string_view piece) { out += piece; };
  marks.write(text, {0, 4}, {}, "d1", sink);
  marks.write(text, {6, 11}, {}, "d1", sink);
  CHECK(words_of(out, "1") == "Een.");
  CHECK(out.ends_with("Twee."));
}

/// "Wij sturen u conform de wet een brief." with a finding on one word, one on all, one on the whole text.
FileReport sample_letter() {
  FileReport file;
  file.path = "brief <1>.txt";
  file.format = "tekst";
  file.counts = ReportCounts{8, 1, 1, 0, 0, 0};
  const std::string line = "Wij sturen u conform de wet een brief.";
  file.text = std::make_shared<const ReportText>(ReportText{
      "Beste lezer\n\n" + line, {{{0, 11}, BlockKind::heading, 1, false}, {{13, 51}, BlockKind::paragraph, 0, false}}});
  ReportFinding word = sample_finding(sample_rule("jargon", "Moeilijk & ouderwets"), "info", 3, line, "conform",
                                      "Vervang 'conform' door 'volgens'.", "conform");
  word.in_text = {26, 33};
  word.fixes.push_back({"volgens", "unsafe", {}});
  ReportFinding sentence =
      sample_finding(sample_rule("lange-zin", "Lange zin"), "warning", 3, line, line, "Maak er twee zinnen van.");
  sentence.in_text = {13, 51};
  ReportFinding whole = sample_finding(sample_rule("deel-lijdend", "Veel lijdende zinnen", true), "warning", 1, line,
                                       "Wij", "Schrijf vaker wie iets doet.");
  whole.in_text = {13, 16};
  ReportFinding hidden =
      sample_finding(sample_rule("jargon", "Moeilijk & ouderwets"), "info", 3, line, "brief", "Weg ermee.");
  hidden.in_text = {45, 50};
  hidden.suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", "vaste term"});
  file.findings = {whole, sentence, word, hidden};
  return file;
}

TEST_CASE("a document has each finding once: in place, over the whole text, or among those that do not count") {
  const std::string html = html_document(sample_letter(), 4);
  CHECK(count(html, "<li class=\"") == 3);
  CHECK(count(html, "data-rule=\"jargon\"") == 2);
  CHECK(count(html, "class=\"suppressed\"") == 1);
  CHECK(count(html, "id=\"d5-f") == 3);
  CHECK(count(html, "id=\"d5-m") == 2);
  CHECK(words_of(html, "3") == "conform");
  CHECK(words_of(html, "2") == "Wij sturen u conform de wet een brief.");
  CHECK(count(html, "data-text=\"volgens\"") == 1);
  CHECK(html.find("brief &lt;1&gt;.txt") != std::string::npos);
  CHECK(html.find("<1>") == std::string::npos);
  CHECK(html.find("vaste term") != std::string::npos);
}

TEST_CASE("a document without its text keeps rules and places, and no word of the letter") {
  FileReport file = sample_letter();
  file.actions.emplace().tasks.push_back({"task", "Bel ons morgen.", "", {}, {}, {}});
  file.findings[1].where =
      std::make_shared<const OfficePlace>(OfficePlace{"document.xml", "Bezwaar maken", 1, 0, 0, 0});
  remove_text(file);
  CHECK_FALSE(file.actions.has_value());
  CHECK(file.findings[1].where->heading.empty());
  const std::string html = html_document(file, 0);
  for (const std::string_view word : {"conform", "volgens", "sturen", "Beste", "vaste", "twee zinnen"}) {
    CAPTURE(word);
    CHECK(html.find(word) == std::string::npos);
  }
  CHECK(count(html, "data-rule=\"jargon\"") == 2);
  CHECK(html.find("regel 3") != std::string::npos);
  CHECK(html.find("Over de hele tekst") < html.find("<h3>Bevindingen</h3>"));
  CHECK(html.find("De woorden van de tekst zelf staan niet in dit verslag.") != std::string::npos);
}

TEST_CASE("a letter says on top what its reader must do, and where it stands") {
  FileReport file = sample_letter();
  ReportActions& actions = file.actions.emplace();
  const auto task = [](const std::string& text, const std::string& condition) {
    return ReportAction{"task", text, condition, {0, 3, 1, 1, 1, 0}, {}, {13, 51}};
  };
  actions.tasks = {task("Bel ons.", "Heeft u vragen?"), task("Of mail.", "Heeft u vragen?")};
  actions.deadlines = {{"deadline", "voor 1 mei", "", {}, {}, {}}, {"deadline", "Voor 1 mei", "", {}, {}, {}}};
  CHECK(html_document(file, 0).find("Wat moet de lezer doen?") == std::string::npos);  // no letter
  actions.letter = true;
  const std::string html = html_document(file, 0);
  CHECK(count(html, "<li>Heeft u vragen? Bel ons. <span class=\"rule\">(<a href=\"#d1-t13\">regel 3</a>)") == 1);
  CHECK(count(html, "<li>Of mail.") == 1);
  CHECK(count(html, "<dt>Op tijd</dt><dd>voor 1 mei</dd>") == 1);
  CHECK(count(html, "id=\"d1-t13\"") == 1);
  CHECK(html.find("Bedrag") == std::string::npos);
}

TEST_CASE("a place has the name that its reader can find") {
  FileReport file = sample_letter();
  CHECK(place_name(file, file.findings[1]) == "regel 3");
  file.findings[1].start.page = 2;
  CHECK(place_name(file, file.findings[1]) == "regel 3 van bladzijde 2");
  file = sample_letter();
  file.format = "docx";
  CHECK(place_name(file, file.findings[1]) == "alinea 3");
  file.findings[1].where = std::make_shared<const OfficePlace>(OfficePlace{"document.xml", "Uw <recht>", 1, 0, 0, 0});
  CHECK(place_name(file, file.findings[1]) == "alinea 3 (onder 'Uw <recht>')");
  CHECK(html_document(file, 0).find("alinea 3 (onder &apos;Uw &lt;recht&gt;&apos;)") != std::string::npos);
}

TEST_CASE("compare tells what was solved, what is new, and the time that readers save") {
  ComparisonReport report;
  Comparison& pair = report.pairs.emplace_back();
  pair.before = pair.after = sample_letter();
  pair.before.scores.emplace();
  pair.after.scores.emplace();
  pair.compared = true;
  pair.solved = {1};
  pair.added = {0};
  pair.remaining = {2};
  const struct {
    std::uint32_t before, after, readers;
    std::string says;
  } table[] = {{130, 128, 1200, "Bij 1.200 lezers scheelt dat samen 10 minuten leestijd."},
               {148, 130, 1200, "Bij 1.200 lezers scheelt dat samen 1 uur en 31 minuten leestijd."},
               {500, 262, 1200, "Bij 1.200 lezers scheelt dat samen 20 uur leestijd."},
               {128, 130, 1200, "Bij 1.200 lezers kost dat samen 10 minuten leestijd meer."},
               {130, 128, 0, ""},
               {130, 130, 1200, ""}};
  for (const auto& row : table) {
    CAPTURE(row.before);
    CAPTURE(row.after);
    pair.before.counts->words = row.before;
    pair.after.counts->words = row.after;
    const std::string html = comparison_html(report, row.readers);
    CHECK((html.find("leestijd") != std::string::npos) == !row.says.empty());
    CHECK(html.find(row.says) != std::string::npos);
    CHECK(count(html, "<details open>\n<summary>Nieuw (1)</summary>") == 1);
    CHECK(count(html, "<summary>Opgelost (1)</summary>") == 1);
    CHECK(count(html, "<summary>Nog steeds (1)</summary>") == 1);
    CHECK(words_of(html, "1").starts_with("Wij sturen u"));
  }
}

TEST_CASE("cells stand in the rows of their table") {
  const ReportText text{"a\n\nb\n\nc\n\nd",
                        {{{0, 1}, BlockKind::table_cell, 1, false, true, 1},
                         {{3, 4}, BlockKind::table_cell, 1, false, true, 4},
                         {{6, 7}, BlockKind::table_cell, 2, false, false, 4},
                         {{9, 10}, BlockKind::paragraph, 0, false}}};
  const auto groups = html_groups(text.blocks);
  REQUIRE(groups.size() == 2);
  CHECK(html_group(text, groups[0], [&](const Block& block) { return std::string(slice(text.text, block.text)); }) ==
        "<div class=\"rows\" role=\"group\" aria-label=\"Tabel\">\n<table>\n<thead>\n<tr><th scope=\"col\">a</th><th "
        "scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td></td><td>c</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE("items have the number that the writer gave them") {
  ReportText text{"a\n\nb\n\nc",
                  {{{0, 1}, BlockKind::list_item, 1, false},
                   {{3, 4}, BlockKind::list_item, 2, false},
                   {{6, 7}, BlockKind::list_item, 1, false}}};
  text.labels.add(0, "7.");
  text.labels.add(6, "8.");
  CHECK(html_group(text, text.blocks, [&](const Block& block) { return std::string(slice(text.text, block.text)); }) ==
        "<ol><li class=\"numbered\"><span class=\"label\">7.</span> a<ul><li>b</li></ul></li><li "
        "class=\"numbered\"><span class=\"label\">8.</span> c</li></ol>\n");
}

TEST_CASE("masking reaches the text, the words and the advice") {
  FileReport file = sample_letter();
  const std::string line = "Bel Jan op 06-12345678 conform afspraak.";
  file.text = std::make_shared<const ReportText>(
      ReportText{line, {{{0, static_cast<std::uint32_t>(line.size())}, BlockKind::paragraph, 0, false}}});
  ReportFinding part =
      sample_finding(sample_rule("getal", "Getal"), "info", 1, line, "12345678", "Lees '12345678' na.");
  part.in_text = {14, 22};
  part.suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", "afgesproken met 06-12345678"});
  file.findings = {part};
  file.actions.emplace().contacts.push_back({"phone", "06-12345678", line, {}, {}, {}});
  mask_personal_data(file);
  CHECK(file.actions->contacts[0].text == "XX-XXXXXXXX");
  CHECK(file.findings[0].match == "XXXXXXXX");
  CHECK(file.findings[0].suppressed->reason == "afgesproken met XX-XXXXXXXX");
  CHECK(file.text->text == "Bel Jan op XX-XXXXXXXX conform afspraak.");
  CHECK(*file.findings[0].context == "Bel Jan op XX-XXXXXXXX conform afspraak.");
  CHECK(file.findings[0].line.text == "Bel Jan op XX-XXXXXXXX conform afspraak.");
}

TEST_CASE("a report is one page, or is split where it grows too large, and every link leads somewhere") {
  Summary summary;
  for (const std::size_t most : {std::size_t{1} << 20, std::size_t{4000}}) {
    CAPTURE(most);
    HtmlReport report("verslag", most);
    std::string pages;
    std::size_t files = 0;
    for (std::size_t i = 0; i < 5; ++i) {
      const FileReport file = sample_letter();
      summary.add(file);
      if (const std::optional<HtmlFile> page =
              report.add(html_part(std::make_shared<const FileReport>(file), i, 1000))) {
        page->write([&pages](std::string_view piece) { pages += piece; });
        ++files;
      }
    }
    if (const std::optional<HtmlFile> page = report.last_page()) {
      page->write([&pages](std::string_view piece) { pages += piece; });
      ++files;
    }
    std::string main;
    report.main_page(summary, "", "", [&main](std::string_view piece) { main += piece; });
    CHECK((files > 1) == (most == 4000));
    for (int document = 1; document <= 5; ++document) {
      const std::string id = "id=\"d" + std::to_string(document) + "\"";
      CHECK(count(main + pages, id) == 1);
      CHECK(count(main, "#d" + std::to_string(document) + "\"") >= 1);
    }
    CHECK((main.find("href=\"verslag-1.html#d1\"") != std::string::npos) == (most == 4000));
  }
}

TEST_CASE("a report asks nothing of the network") {
  HtmlReport report("");
  report.add(html_part(std::make_shared<const FileReport>(sample_letter()), 0, 1000));
  std::string page;
  report.main_page({}, "", "", [&page](std::string_view piece) { page += piece; });
  for (const std::string_view part : {"http:", "https:", "@import", "url(", "<link", "src="}) {
    CAPTURE(part);
    CHECK(page.find(part) == std::string::npos);
  }
}

TEST_CASE("the trend needs two runs, and shows each number in a table") {
  HistoryCounter counter;
  FileReport file = sample_letter();
  file.scores.emplace();
  file.scores->lint.score = 41.25;
  file.scores->lint.level = 2;
  counter.add(file);
  HistoryEntry entry = counter.entry();
  entry.date = "2026-11-22T10:00:00Z";
  CHECK(history_line(entry) ==
        "{\"schema\":\"duidelijk-history-1\",\"date\":\"2026-11-22T10:00:00Z\",\"commit\":null,\"files\":1,\"words\":8,"
        "\"errors\":0,\"warnings\":2,\"infos\":1,\"meanLint\":41.25,\"levels\":[0,1,0,0]}\n");
  CHECK(trend_charts({entry}).empty());
  const std::string charts = trend_charts({entry, entry, entry});
  CHECK(count(charts, "<svg") == 3);
  CHECK(count(charts, "<td class=\"n\">41,3</td>") == 3);
}

}  // namespace
}  // namespace duidelijk
