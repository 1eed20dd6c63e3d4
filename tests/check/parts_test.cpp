// SPDX-License-Identifier: EUPL-1.2
#include "check/parts.h"

#include <doctest/doctest.h>

#include <string>

#include "check/check.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

/// A document of blocks that stand apart by a blank line.
Document document_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  Document document;
  for (const auto& [kind, text] : blocks) {
    if (!document.text.empty()) document.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    document.blocks.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, kind});
  }
  return document;
}

TEST_CASE("a part ends before a heading, else before a paragraph, never before what goes on") {
  const std::string ten(10, 'a');
  constexpr BlockKind paragraph = BlockKind::paragraph, heading = BlockKind::heading, item = BlockKind::list_item;
  Document document = document_of({{paragraph, ten}, {paragraph, ten}, {heading, ten}, {paragraph, ten}});
  CHECK(parts_of(document, 20) == std::vector<TextSpan>{{0, 24}, {24, 46}});
  CHECK(parts_of(document, 100) == std::vector<TextSpan>{{0, 46}});
  document = document_of({{paragraph, ten}, {paragraph, ten}, {item, ten}, {paragraph, ten}});
  CHECK(parts_of(document, 20) == std::vector<TextSpan>{{0, 36}, {36, 46}});
  document = document_of({{paragraph, ten}, {item, ten}, {item, ten}, {item, ten}});
  CHECK(parts_of(document, 12) == std::vector<TextSpan>{{0, 24}, {24, 46}});
  for (Block& block : document.blocks) block.continues_previous = block.kind == item;
  CHECK(parts_of(document, 12) == std::vector<TextSpan>{{0, 46}});
  CHECK(parts_of(Document(), 12) == std::vector<TextSpan>{{0, 0}});
}

TEST_CASE("parts of a text with very many signs or blocks are smaller, those of prose are not") {
  std::string prose;
  while (prose.size() < 3000) prose += "Een zin met een komma, en met een punt. ";
  CHECK(part_limit(document_of({{BlockKind::paragraph, prose}})) == part_bytes);
  CHECK(part_limit(document_of({{BlockKind::paragraph, std::string(3000, '(')}})) == part_bytes / 8);
  CHECK(part_limit(document_of({{BlockKind::paragraph, "ja"}, {BlockKind::paragraph, "ja"}})) == part_bytes * 6 / 32);
  CHECK(part_limit(Document()) == part_bytes);
  while (prose.size() <= part_bytes) prose += prose;
  CHECK(part_limit(document_of({{BlockKind::paragraph, prose}})) == part_bytes / 2);
}

TEST_CASE("a giant block is cut behind a sentence, else behind white space, else behind a character") {
  struct Row {
    std::string text;
    std::vector<TextSpan> parts;
  };
  const std::vector<Row> rows = {
      {"Een twee. Drie vier vijf zes zeven.", {{0, 10}, {10, 20}, {20, 35}}},
      {"een twee drie vier vijf", {{0, 9}, {9, 23}}},
      {std::string(25, '<'), {{0, 10}, {10, 25}}},
      {"éééééééé", {{0, 10}, {10, 16}}},
      {"aéééééééé", {{0, 9}, {9, 17}}},
      {"een twee drie v", {{0, 15}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Document document = document_of({{BlockKind::paragraph, row.text}});
    const std::vector<TextSpan> parts = parts_of(document, 10);
    CHECK(parts == row.parts);
    for (const TextSpan part : parts) {
      const Document one = part_of(document, part);
      REQUIRE(one.blocks.size() == 1);
      CHECK(one.blocks[0].text == TextSpan{0, part.size()});
    }
  }
}

TEST_CASE("what lies across the border of a part is in both") {
  Document document = document_of({{BlockKind::paragraph, "een twee drie vier vijf"}});
  document.links = {{4, 13}};
  CHECK(part_of(document, {0, 9}).links == std::vector<TextSpan>{{4, 9}});
  CHECK(part_of(document, {9, 23}).links == std::vector<TextSpan>{{0, 4}});
}

TEST_CASE("a part has its own blocks, links and placeholders") {
  Document document = document_of({{BlockKind::paragraph, "een twee"}, {BlockKind::heading, "drie vier"}});
  document.links = {{0, 3}, {10, 14}};
  document.placeholders = {{4, 8}, {15, 19}};
  const Document part = part_of(document, {10, 19});
  CHECK(part.text == "drie vier");
  REQUIRE(part.blocks.size() == 1);
  CHECK(part.blocks[0] == Block{{0, 9}, BlockKind::heading});
  CHECK(part.links == std::vector<TextSpan>{{0, 4}});
  CHECK(part.placeholders == std::vector<TextSpan>{{5, 9}});
}

TEST_CASE("all places in a hit move together") {
  Hit hit;
  hit.span = {1, 9};
  hit.term = {4, 9};
  hit.suggestions.push_back({"weg", Applicability::safe, {{{1, 3}, ""}}});
  move_by(100, hit);
  CHECK(hit.span == TextSpan{101, 109});
  CHECK(hit.term == TextSpan{104, 109});
  CHECK(hit.suggestions[0].edits[0].span == TextSpan{101, 103});
  hit.term = {};
  move_by(1, hit);
  CHECK(hit.term.empty());
}

TEST_CASE("a text of many parts has the findings of each, at their places, and one about the whole") {
  // Long words: the parts are large and quick to analyse.
  const std::string paragraph =
      "U krijgt binnenkort bericht over het water. Het nummer is " + std::string(2000, 'a') + ".\n\n";
  Settings settings = default_settings();
  std::erase_if(settings.rules, [](const ActiveRule& active) {
    return active.rule->id != "vage-tijd" && active.rule->id != "aanhef-en-slot";
  });
  REQUIRE(settings.rules.size() >= 1);
  settings.scores = settings.sentences = settings.actions = false;
  std::string text;
  std::size_t copies = 0;
  for (; text.size() < 5 * std::size_t{part_bytes} / 2; ++copies) text += paragraph;
  const FileReport report = check(text, "lang.txt", settings, Lexicon::built_in());
  REQUIRE(report.counts);
  CHECK(report.counts->sentences == 2 * copies);
  CHECK(report.counts->paragraphs == copies);
  std::size_t found = 0, about_all = 0, misplaced = 0;
  for (const ReportFinding& finding : report.findings) {
    if (finding.rule->document_level) {
      ++about_all;
      continue;
    }
    ++found;
    misplaced += text.compare(finding.start.byte, finding.match.size(), finding.match) != 0;
  }
  CHECK(found == copies);
  CHECK(misplaced == 0);
  CHECK(about_all <= 1);

  const FileReport together = check(text, "lang.txt", settings, Lexicon::built_in(), 3);
  CHECK(together.counts->sentences == report.counts->sentences);
  REQUIRE(together.findings.size() == report.findings.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    different += together.findings[i].fingerprint != report.findings[i].fingerprint ||
                 together.findings[i].start.byte != report.findings[i].start.byte;
  CHECK(different == 0);
}

}  // namespace
}  // namespace duidelijk
