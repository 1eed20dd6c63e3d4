// SPDX-License-Identifier: EUPL-1.2
#include "pages/phrase_table.h"

#include <doctest/doctest.h>

#include <string>

using namespace duidelijk;

namespace {

/// A list of one entry, and its table.
struct Made {
  ParsedList parsed;
  std::vector<std::byte> block;
};

Made made_of(const std::string& term, WordClass word_class, const std::string& silent = "") {
  const std::string name(word_class_names[static_cast<std::size_t>(word_class)]);
  Made made{parse_word_list("# titel: Proef\n# waarom: Daarom.\n" + term + '\t' + name + "\tvervang\t!beter\t" +
                                silent + "\tinfo\t\teigen\n",
                            "proef.tsv", ListOwner::user),
            {}};
  REQUIRE(made.parsed.complaints.empty());
  const WordList* list = &made.parsed.list;
  made.block = build_phrase_table({&list, 1});
  return made;
}

/// "form:kennis lemma:stellen gap", the anchor between < >.
std::string dump(const PhraseTable& table, std::uint32_t number) {
  const PhraseLayout::Phrase phrase = table.phrase(number);
  std::string out;
  for (std::uint32_t i = 0; i < phrase.slot_count; ++i) {
    const PhraseLayout::Slot slot = table.slot(phrase.slots + i);
    const SlotKind kind = static_cast<SlotKind>(slot.kind);
    std::string text = kind == SlotKind::gap ? "gap" : std::string(table.text(table.key(slot.key).form));
    if (kind == SlotKind::lemma) text = "~" + text;
    if (i == phrase.anchor) text = "<" + text + ">";
    out += (out.empty() ? "" : " ") + text;
  }
  return out;
}

std::vector<std::string> anchored(const PhraseTable& table, std::string_view word) {
  std::vector<std::string> all;
  const auto key = table.find_key(word);
  if (!key) return all;
  const PhraseLayout::Key row = table.key(*key);
  for (std::uint32_t i = 0; i < row.anchor_count; ++i) all.push_back(dump(table, table.anchor(row.anchors + i)));
  return all;
}

}  // namespace

TEST_CASE("phrases are found by their longest fixed word") {
  struct {
    std::string term;
    WordClass word_class;
    std::string_view anchor;
    std::vector<std::string> phrases;
  } const table[] = {
      {"Indien", WordClass::conjunction, "indien", {"<indien>"}},
      {"verstrekken", WordClass::verb, "verstrekken", {"<~verstrekken>"}},
      {"=middelen", WordClass::noun, "middelen", {"<middelen>"}},
      {"met betrekking tot", WordClass::preposition, "betrekking", {"met <betrekking> tot"}},
      {"~dienen … te", WordClass::expression, "dienen", {"<~dienen> gap te"}},
      {"in kennis ~stellen van",
       WordClass::expression,
       "kennis",
       {"in <kennis> ~stellen van", "~stellen gap in <kennis> van"}},
  };
  for (const auto& row : table) {
    CAPTURE(row.term);
    const Made made = made_of(row.term, row.word_class);
    const PhraseTable phrases(made.block);
    CHECK(anchored(phrases, row.anchor) == row.phrases);
    CHECK(phrases.find_key("bestaatniet") == std::nullopt);
    CHECK(phrases.find_list("proef") == 0u);
    CHECK(phrases.find_list("ander") == std::nullopt);
    CHECK(phrases.text(phrases.list(0).why) == "Daarom.");
    CHECK(phrases.text(phrases.alternative(phrases.entry(0).alternatives).text) == "beter");
  }
}

TEST_CASE("silent contexts keep what stands before and after") {
  struct {
    std::string silent;
    std::string_view before, after;
  } const table[] = {{"de _", "de ", ""}, {"_ glas", "", " glas"}, {"bij * _ van", "bij * ", " van"}};
  for (const auto& row : table) {
    CAPTURE(row.silent);
    const Made made = made_of("enkel", WordClass::adjective, row.silent);
    const PhraseTable phrases(made.block);
    REQUIRE(phrases.entry(0).silent_count == 1);
    CHECK(phrases.text(phrases.silent(0).before) == row.before);
    CHECK(phrases.text(phrases.silent(0).after) == row.after);
  }
}

TEST_CASE("many entries: each is found by its own word") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "woord" + std::to_string(i * 7) + "\tbeter\n";
  const ParsedList parsed = parse_word_list(text, "veel.tsv", ListOwner::user);
  REQUIRE(parsed.complaints.empty());
  const WordList* list = &parsed.list;
  const std::vector<std::byte> block = build_phrase_table({&list, 1});
  const PhraseTable table(block);
  REQUIRE(table.entry_count() == 3000);
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const std::string word = "woord" + std::to_string(i * 7);
    CAPTURE(word);
    const auto key = table.find_key(word);
    REQUIRE(key);
    REQUIRE(table.key(*key).anchor_count == 1);
    CHECK(table.phrase(table.anchor(table.key(*key).anchors)).entry == i);
  }
  CHECK_FALSE(table.find_key("woord1"));
}

TEST_CASE("no lists give an empty table") {
  const std::vector<std::byte> block = build_phrase_table({});
  const PhraseTable phrases(block);
  CHECK(phrases.entry_count() == 0);
  CHECK(phrases.find_key("indien") == std::nullopt);
}
