// Every entry of the lists in every form that the lexicon knows is found, and silent where its list says so.
// The sentences are made here, from the lists as they are.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"
#include "lexicon/inflect.h"
#include "pages/phrase_table.h"
#include "rules/kinds/phrases.h"

using namespace duidelijk;

namespace {

struct Sample {
  std::string text;
  std::uint32_t entry = 0;
  std::uint32_t at = 0;  // where the term stands in the text
};

std::vector<WordList> lists() {
  std::vector<WordList> all;
  for (const auto& file : std::filesystem::directory_iterator(DUIDELIJK_SOURCE_DIR "/wordlists/jargon")) {
    if (file.path().extension() != ".tsv") continue;
    std::ifstream in(file.path(), std::ios::binary);
    all.push_back(parse_word_list(std::string(std::istreambuf_iterator<char>(in), {}), file.path().string()).list);
  }
  return all;
}

/// The forms of a lemma that the lexicon has for a word class.
std::vector<std::string> forms_of(const std::string& lemma, Tag tag) {
  const Lexicon& lexicon = Lexicon::built_in();
  std::vector<std::string> forms{lemma};
  for (const std::uint32_t index : lexicon.inflections(lemma)) {
    const std::string form = lexicon.form(index);
    for (const Reading& reading : lexicon.entry(index).readings)
      if ((reading.tag == tag || (tag == Tag::verb && reading.tag == Tag::aux)) &&
          lexicon.lemma(form, reading) == lemma) {
        forms.push_back(form);
        break;
      }
  }
  return forms;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// The term as it stands in a text, a word in each gap.
std::string plain(std::string_view term) {
  return replaced(replaced(replaced(std::string(term), "~", ""), "=", ""), "…", "daar");
}

std::vector<std::byte> table_of(const std::vector<WordList>& lists) {
  std::vector<const WordList*> all;
  for (const WordList& list : lists) all.push_back(&list);
  return build_phrase_table(all);
}

void add_forms(const ListEntry& entry, std::uint32_t number, std::vector<Sample>& cases) {
  const Lexicon& lexicon = Lexicon::built_in();
  const bool inflects = entry.word_class == WordClass::noun || entry.word_class == WordClass::verb ||
                        entry.word_class == WordClass::adjective;
  cases.push_back({plain(entry.term), number, 0});
  if (entry.term.starts_with('=')) return;
  if (entry.term.find(' ') == std::string::npos && inflects) {
    const std::string lemma = plain(entry.term);
    const Tag tag = entry.word_class == WordClass::noun   ? Tag::noun
                    : entry.word_class == WordClass::verb ? Tag::verb
                                                          : Tag::adj;
    for (const std::string& form : forms_of(lemma, tag)) cases.push_back({form, number, 0});
    const auto size = lexicon.separable_particle(lemma);
    if (tag != Tag::verb || !size) return;
    const std::string particle = lemma.substr(0, *size), base = lemma.substr(*size);
    const Paradigm verb = paradigm_of(lexicon, base, Tag::verb);
    cases.push_back({particle + " te " + base, number, 0});
    for (const Shape shape : {Shape::first, Shape::third, Shape::plural, Shape::past, Shape::past_plural})
      if (!verb[shape].empty()) cases.push_back({verb[shape] + " dit daar " + particle, number, 0});
    return;
  }
  const std::size_t mark = entry.term.find('~');
  if (mark == std::string::npos || entry.term.find('~', mark + 1) != std::string::npos) return;
  const std::size_t end = std::min(entry.term.find(' ', mark), entry.term.size());
  const std::string lemma(entry.term.substr(mark + 1, end - mark - 1));
  const std::string before = plain(entry.term.substr(0, mark)), after = plain(entry.term.substr(end));
  const Paradigm verb = paradigm_of(lexicon, lemma, Tag::verb);
  if (!verb.known() || lexicon.separable_particle(lemma)) return;
  for (const Shape shape : {Shape::infinitive, Shape::third, Shape::past, Shape::participle})
    if (!verb[shape].empty()) cases.push_back({before + verb[shape] + after, number, 0});
  if (mark == 0) return;
  cases.push_back({before + "te " + lemma + after, number, 0});
  for (const Shape shape : {Shape::first, Shape::third, Shape::plural, Shape::past, Shape::past_plural})
    if (!verb[shape].empty())
      cases.push_back({verb[shape] + " u dit " + before.substr(0, before.size() - 1) + after, number, 0});
}

/// A term that the table finds, and where it begins in its text.
struct Place {
  std::uint32_t entry = 0, at = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// What the table finds in each text, one block each.
std::vector<std::vector<Place>> found(const PhraseTable& table, const std::vector<WordList>& lists,
                                      const std::vector<Sample>& cases) {
  Source source;
  for (const Sample& one : cases) source.text += one.text + " .\n";
  DocumentBuilder build(std::move(source));
  std::uint32_t at = 0;
  for (const Sample& one : cases) {
    build.begin_block(BlockKind::paragraph);
    build.copy({at, at + static_cast<std::uint32_t>(one.text.size()) + 2});
    at += static_cast<std::uint32_t>(one.text.size()) + 3;
  }
  const Document document = std::move(build).take();
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  std::vector<std::string_view> names;
  for (const WordList& list : lists) names.push_back(list.name);
  std::vector<std::vector<Place>> entries(cases.size());
  for (const PhraseMatch& match : find_phrases(table, names, analysis, Stage::tokens)) {
    const auto block = std::ranges::upper_bound(document.blocks, analysis.span_of(match.tokens).begin, {},
                                                [](const Block& one) { return one.text.begin; }) -
                       document.blocks.begin() - 1;
    const auto number = static_cast<std::size_t>(block);
    entries[number].push_back({match.entry, analysis.span_of(match.tokens).begin - document.blocks[number].text.begin});
  }
  return entries;
}

}  // namespace

TEST_CASE("each form of each entry is found") {
  const std::vector<WordList> all = lists();
  const std::vector<std::byte> block = table_of(all);
  const PhraseTable table(block);
  std::vector<Sample> cases;
  std::uint32_t number = 0;
  for (const WordList& list : all)
    for (const ListEntry& entry : list.entries) add_forms(entry, number++, cases);
  REQUIRE(number == table.entry_count());
  MESSAGE(table.entry_count(), " entries in ", cases.size(), " forms");
  CHECK(cases.size() > 9'000);
  const auto entries = found(table, all, cases);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    // A longer term of the lists may hold this one: then that is what the writer reads.
    if (!entries[i].empty()) continue;
    FAIL_CHECK(cases[i].text << " (" << table.text(table.entry(cases[i].entry).term) << ')');
  }
}

TEST_CASE("each silent context is silent") {
  const std::vector<WordList> all = lists();
  const std::vector<std::byte> block = table_of(all);
  const PhraseTable table(block);
  std::vector<Sample> cases;
  std::uint32_t number = 0;
  for (const WordList& list : all)
    for (const ListEntry& entry : list.entries) {
      for (const std::string_view silent : list.silent_of(entry)) {
        const std::size_t here = silent.starts_with('_') ? 0 : silent.find(" _") + 1;
        const std::string before = replaced(std::string(silent.substr(0, here)), "*", "iets");
        cases.push_back({before + plain(entry.term) + replaced(std::string(silent.substr(here + 1)), "*", "iets"),
                         number, static_cast<std::uint32_t>(before.size())});
      }
      ++number;
    }
  MESSAGE(cases.size(), " silent contexts");
  CHECK(cases.size() > 100);
  const auto entries = found(table, all, cases);
  for (std::size_t i = 0; i < cases.size(); ++i)
    if (std::ranges::find(entries[i], Place{cases[i].entry, cases[i].at}) != entries[i].end())
      FAIL_CHECK(cases[i].text << " (" << table.text(table.entry(cases[i].entry).term) << ')');
}
