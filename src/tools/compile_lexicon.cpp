// Makes the image of the lexicon from OpenTaal and the tables under wordlists/. Runs during the build.
//   compile_lexicon NL.DIC NL.AFF WORDS WORDLISTS OUT
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>

#include "core/utf8.h"
#include "lexicon/lexicon.h"
#include "tools/derive.h"
#include "tools/image_writer.h"
#include "tools/opentaal.h"
#include "tools/table.h"
#include "tools/verbs.h"
#include "tools/words.h"

namespace duidelijk::tools {
namespace {

constexpr float zipf_known = 2.3F;

struct Sources {
  std::string dic, aff, words, tables;
};

std::string folded_cell(const Table& table, const Row& row, std::size_t column) {
  const std::string& cell = row.cells[column];
  if (cell != fold(cell)) table.fail(row, "write '" + fold(cell) + "', not '" + cell + "'");
  return cell;
}

void add_word_list(const std::string& path, Words& words) {
  std::istringstream in(read_file(path));
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    if (!utf8::valid(text)) throw SourceError(path + ":" + std::to_string(line) + ": not valid UTF-8");
    words.add_written(utf8::nfc(text));
  }
}

/// Features of closed classes: only names and values that we know, written as UD does.
Features checked_features(const Table& table, const Row& row) {
  const Features features = parse_features(row.cells[2]);
  const std::string back = to_string(features);
  if (back != row.cells[2]) table.fail(row, "features '" + row.cells[2] + "' read as '" + back + "'");
  return features;
}

void add_closed_classes(const Table& table, Words& words) {
  int order = 0;
  std::string before;
  for (const Row& row : table.rows()) {
    const std::string form = folded_cell(table, row, 0);
    const std::optional<Tag> tag = find_tag(row.cells[1]);
    if (!tag || *tag == Tag::unknown) table.fail(row, "unknown word class '" + row.cells[1] + "'");
    const Features features = checked_features(table, row);
    const std::string lemma = row.cells[3].empty() ? form : folded_cell(table, row, 3);
    order = form == before ? order + 1 : 0;
    before = form;
    words.add_reading(form, *tag, features, lemma, order);
    words.forms()[form].lower = true;
  }
  // What helps another verb can stand alone: "is er", "heeft geld", "moet naar huis". One reading more, after the
  // others.
  for (const Row& row : table.rows())
    if (row.cells[1] == "AUX")
      words.add_reading(row.cells[0], Tag::verb, parse_features(row.cells[2]),
                        row.cells[3].empty() ? row.cells[0] : row.cells[3], 9);
}

void add_frequency(const Table& table, Words& words) {
  for (const Row& row : table.rows()) {
    const std::string form = folded_cell(table, row, 0);
    char* end = nullptr;
    const unsigned long rank = std::strtoul(row.cells[1].c_str(), &end, 10);
    if (*end != '\0' || rank == 0 || rank > 0xFFFF) table.fail(row, "rank must be a number from 1 to 65535");
    words.forms()[form].rank = static_cast<std::uint16_t>(rank);
  }
}

/// Zipf value of a rank in a list of subtitle words; fitted on the counts that belong to that list.
float zipf_of_rank(std::uint16_t rank) {
  const double x = std::log10(static_cast<double>(rank));
  return static_cast<float>(8.0816 - 0.8428 * x - 0.0845 * x * x + 0.0035 * x * x * x);
}

void set_zipf(Words& words) {
  const auto rank_of = [&words](const std::string& form) -> std::uint16_t {
    const auto at = words.forms().find(form);
    return at == words.forms().end() ? std::uint16_t{0} : at->second.rank;
  };
  for (auto& [form, word] : words.forms()) {
    word.zipf = word.rank != 0 ? zipf_of_rank(word.rank) : zipf_known;
    if (word.rank != 0) continue;
    for (const FullReading& reading : word.readings)
      if (const std::uint16_t rank = rank_of(reading.lemma)) word.zipf = std::max(word.zipf, zipf_of_rank(rank));
  }
}

std::map<std::string, Perfect> read_perfect(const Table& table) {
  std::map<std::string, Perfect> perfect;
  for (const Row& row : table.rows()) {
    const std::string& value = row.cells[1];
    if (value != "hebben" && value != "zijn" && value != "beide")
      table.fail(row, "must be 'hebben', 'zijn' or 'beide', not '" + value + "'");
    perfect[folded_cell(table, row, 0)] =
        value == "zijn" ? Perfect::zijn : (value == "beide" ? Perfect::both : Perfect::hebben);
  }
  return perfect;
}

/// What the table says, and hebben for all other verbs.
void add_perfect(const Table& table, const std::map<std::string, Perfect>& perfect, Words& words) {
  for (const Row& row : table.rows())
    if (!words.infinitives.contains(row.cells[0]))
      table.fail(row, "no verb that the lists know: '" + row.cells[0] + "'");
  words.perfect = perfect;
  for (const std::string& infinitive : words.infinitives) words.perfect.try_emplace(infinitive, Perfect::hebben);
}

std::vector<AbbreviationSource> read_abbreviations(const Table& table) {
  std::vector<AbbreviationSource> abbreviations;
  for (const Row& row : table.rows()) {
    if (row.cells[1].empty()) table.fail(row, "no expansion");
    abbreviations.push_back({row.cells[0], row.cells[1], row.cells[4], table.yes(row, 2), table.yes(row, 3)});
  }
  return abbreviations;
}

std::set<std::string> read_words(const Table& table) {
  std::set<std::string> words;
  for (const Row& row : table.rows()) words.insert(folded_cell(table, row, 0));
  return words;
}

std::map<std::string, NounType> read_types(const Table& table) {
  std::map<std::string, NounType> types;
  for (const Row& row : table.rows()) {
    const std::string& type = row.cells[1];
    if (type != "concrete" && type != "abstract" && type != "undefined")
      table.fail(row, "must be 'concrete', 'abstract' or 'undefined', not '" + type + "'");
    types[folded_cell(table, row, 0)] = type == "concrete"   ? NounType::concrete
                                        : type == "abstract" ? NounType::abstract_
                                                             : NounType::undefined;
  }
  return types;
}

std::map<std::string, Gender> read_genders(const Table& table) {
  std::map<std::string, Gender> genders;
  for (const Row& row : table.rows()) {
    const std::string& article = row.cells[1];
    if (article != "de" && article != "het" && article != "beide")
      table.fail(row, "must be 'de', 'het' or 'beide', not '" + article + "'");
    genders[folded_cell(table, row, 0)] = article == "de"    ? Gender::com
                                          : article == "het" ? Gender::neut
                                                             : Gender::com_neut;
  }
  return genders;
}

std::vector<std::byte> compile(const Sources& sources) {
  const Table closed(sources.tables + "/closed_classes.tsv", {"form", "class", "features", "lemma"}, 4);
  const Table frequency(sources.tables + "/frequency.tsv", {"form", "rank"});
  const Table irregular(sources.tables + "/irregular_verbs.tsv",
                        {"infinitive", "past", "past_plural", "participle", "present"});
  const Table plurals(sources.tables + "/irregular_plurals.tsv", {"plural", "singular"}, 2);
  const Table perfect(sources.tables + "/perfect_zijn.tsv", {"infinitive", "auxiliary"});
  const Table particle_table(sources.tables + "/particles.tsv", {"particle"});
  const Table abbreviation_table(sources.tables + "/abbreviations.tsv",
                                 {"abbreviation", "expansion", "explain", "may_end_sentence", "plainer"});
  ImageTables tables;
  tables.particles = read_words(particle_table);
  tables.abbreviations = read_abbreviations(abbreviation_table);
  tables.nouns = read_types(Table(sources.tables + "/nouns.tsv", {"noun", "class"}));
  tables.endings = read_types(Table(sources.tables + "/noun_suffixes.tsv", {"suffix", "class"}));
  tables.genders = read_genders(Table(sources.tables + "/noun_gender.tsv", {"noun", "article"}));
  tables.adverbs = read_words(Table(sources.tables + "/manner_adverbs.tsv", {"adverb"}));
  tables.units = read_words(Table(sources.tables + "/units.tsv", {"unit", "name"}));
  const std::vector<IrregularVerb> irregular_verbs = read_irregular_verbs(irregular);
  const std::map<std::string, Perfect> perfect_verbs = read_perfect(perfect);

  // Our own tables first: they are the quickest to check, and their order of readings counts.
  Words words;
  add_closed_classes(closed, words);
  add_frequency(frequency, words);
  add_opentaal(OpenTaal(sources.dic, sources.aff), words);
  add_word_list(sources.words, words);
  add_verbs(irregular_verbs, tables.particles, words);
  add_perfect(perfect, perfect_verbs, words);
  add_irregular_plurals(plurals, words);
  add_plurals(words);
  add_adjective_forms(words);
  add_capitalised(words);
  const std::vector<std::byte> first = write_image(words, tables);
  inherit_from_heads(Lexicon(first), words);
  guess_by_ending(words);
  set_zipf(words);
  return write_image(words, tables);
}

}  // namespace
}  // namespace duidelijk::tools

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: compile_lexicon NL.DIC NL.AFF WORDS WORDLISTS OUT\n", stderr);
    return 2;
  }
  try {
    const std::vector<std::byte> image = duidelijk::tools::compile({argv[1], argv[2], argv[3], argv[4]});
    std::ofstream out(argv[5], std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(image.data()), static_cast<std::streamsize>(image.size()));  // NOLINT
    out.close();
    if (!out) {
      std::fprintf(stderr, "%s:1: cannot write this file\n", argv[5]);
      return 1;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
