// SPDX-License-Identifier: EUPL-1.2
#include "tools/derive.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "tools/features.h"

namespace duidelijk::tools {
namespace {

constexpr std::string_view vowels = "aeiouy";

bool is_singular_noun(const Words& words, const std::string& form) {
  const auto at = words.forms().find(form);
  return at != words.forms().end() && std::ranges::any_of(at->second.readings, [&form](const FullReading& r) {
           return r.tag == Tag::noun && r.features.number == Number::sing && r.lemma == form;
         });
}

bool ends_in_vowel_and_consonant(std::string_view base) {
  return base.size() > 2 && vowels.find(base.back()) == vowels.npos &&
         vowels.find(base[base.size() - 2]) != vowels.npos && vowels.find(base[base.size() - 3]) == vowels.npos;
}

/// Singulars that the spelling rules allow for a plural, surest first.
std::vector<std::string> singulars(const std::string& plural) {
  std::vector<std::string> out;
  const auto strip = [&](std::string_view ending, std::string_view add) {
    if (plural.size() > ending.size() + 1 && plural.ends_with(ending))
      out.push_back(plural.substr(0, plural.size() - ending.size()) + std::string(add));
  };
  strip("heden", "heid");
  strip("mensen", "mens");
  strip("lieden", "man");
  strip("lui", "man");
  strip("'s", "");
  strip("s", "");
  if (plural.ends_with("en") && plural.size() > 4) {
    std::string base = plural.substr(0, plural.size() - 2);
    const char last = base.back();
    if (base.size() > 2 && last == base[base.size() - 2] && vowels.find(last) == vowels.npos)
      out.push_back(base.substr(0, base.size() - 1));
    std::string voiceless = base;
    if (last == 'v') voiceless.back() = 'f';
    if (last == 'z') voiceless.back() = 's';
    if (ends_in_vowel_and_consonant(voiceless)) {
      std::string longer = voiceless;
      longer.insert(longer.size() - 1, 1, longer[longer.size() - 2]);
      out.push_back(longer);
    }
    out.push_back(voiceless);
    if (voiceless != base) out.push_back(base);
  }
  strip("ën", "");
  strip("eren", "");
  strip("ers", "");
  strip("n", "");
  strip("a", "um");
  strip("i", "us");
  strip("ci", "cus");
  return out;
}

}  // namespace

void add_irregular_plurals(const Table& table, Words& words) {
  for (const Row& row : table.rows()) {
    const std::string &plural = row.cells[0], &singular = row.cells[1];
    if (plural != fold(plural) || singular != fold(singular)) table.fail(row, "write lower case");
    words.add_reading(plural, Tag::noun, noun(Number::plur), singular);
    if (plural.size() < 5) continue;
    for (const auto& [form, word] : words.forms()) {
      if (form.size() < plural.size() + 2 || !form.ends_with(plural)) continue;
      const std::string whole = form.substr(0, form.size() - plural.size()) + singular;
      if (is_singular_noun(words, whole)) words.add_reading(form, Tag::noun, noun(Number::plur), whole);
    }
  }
}

void add_plurals(Words& words) {
  for (auto& [form, word] : words.forms()) {
    // Its own singular so far: a line of its own that may well be a plural.
    const bool only_itself = std::ranges::all_of(word.readings, [&form = form](const FullReading& r) {
      return r.tag != Tag::noun || (r.features.number == Number::sing && r.lemma == form);
    });
    const bool plural_line =
        word.readings.size() == 1 && word.readings[0].tag == Tag::noun && only_itself && !word.inflects;
    if (!word.readings.empty() && !plural_line) continue;
    if (!form.ends_with("n") && !form.ends_with("s") && !form.ends_with("a") && !form.ends_with("i")) continue;
    for (const std::string& singular : singulars(form)) {
      if (singular.size() < 3 || !is_singular_noun(words, singular)) continue;
      if (plural_line) word.readings.clear();
      word.readings.push_back({Tag::noun, noun(Number::plur), singular, usual_order(Tag::noun, noun(Number::plur))});
      break;
    }
  }
}

void add_adjective_forms(Words& words) {
  std::vector<std::pair<std::string, FullReading>> found;
  for (const auto& [form, word] : words.forms())
    for (const FullReading& reading : word.readings) {
      const bool positive = reading.tag == Tag::adj && reading.features.degree == Degree::pos;
      const bool participle = reading.tag == Tag::verb && reading.features.verb_form == VerbForm::part;
      if (!reading.features.inflected && positive && form == reading.lemma) {
        const std::string end = form.ends_with("s") ? "t" : "st";
        found.emplace_back(form + end, FullReading{Tag::adj, adjective(Degree::sup, false), form, -1});
        found.emplace_back(form + end + "e", FullReading{Tag::adj, adjective(Degree::sup, true), form, -1});
      }
      if (positive && reading.features.inflected && form.ends_with("e")) {
        found.emplace_back(form + "r", FullReading{Tag::adj, adjective(Degree::cmp, false), reading.lemma, -1});
        found.emplace_back(form + "re", FullReading{Tag::adj, adjective(Degree::cmp, true), reading.lemma, -1});
        found.emplace_back(form + "n", FullReading{Tag::adj, adjective(Degree::pos, true), reading.lemma, -1});
      }
      if (participle && (reading.features.inflected || form.ends_with("en"))) {
        const std::string people = form.ends_with("en") ? form + "en" : form + "n";
        Features features = reading.features;
        features.inflected = true;
        found.emplace_back(people, FullReading{Tag::verb, features, reading.lemma, -1});
        if (form.ends_with("en")) found.emplace_back(form + "e", FullReading{Tag::verb, features, reading.lemma, -1});
      }
    }
  for (const auto& [form, reading] : found) {
    if (!words.known(form) || words.has(form, Tag::noun)) {
      // "ouder", "waarder": a noun of its own is likelier than a rare comparative, except for people ("jongeren").
      if (!words.known(form) || !form.ends_with("n")) continue;
    }
    if (!words.has(form, reading.tag)) words.add_reading(form, reading.tag, reading.features, reading.lemma);
  }
}

void add_capitalised(Words& words) {
  std::vector<std::pair<std::string, std::string>> adjectives;  // form, lemma
  for (const auto& [form, word] : words.forms()) {
    if (!word.capital || word.lower || !form.ends_with("e")) continue;
    const std::string base = form.substr(0, form.size() - 1);
    std::vector<std::string> bases{base};
    if (base.ends_with("es")) bases.push_back(base.substr(0, base.size() - 1) + "es");
    for (const std::string& candidate : bases) {
      const bool ending = candidate.ends_with("s") || candidate.ends_with("sch");
      const auto at = words.forms().find(candidate);
      if (!ending || at == words.forms().end() || !at->second.capital || at->second.lower) continue;
      adjectives.emplace_back(form, candidate);
      break;
    }
  }
  for (const auto& [form, lemma] : adjectives) {
    words.add_reading(lemma, Tag::adj, adjective(Degree::pos, false), lemma);
    words.add_reading(form, Tag::adj, adjective(Degree::pos, true), lemma);
  }
  for (auto& [form, word] : words.forms()) {
    if (!word.capital || word.lower || words.has(form, Tag::propn)) continue;
    // The treebanks call people after a place names: "Italianen". Their lemma is that of the noun.
    const std::string lemma =
        word.readings.empty() || word.readings[0].tag != Tag::noun ? form : word.readings[0].lemma;
    words.add_reading(form, Tag::propn, Features(), lemma);
  }
}

void inherit_from_heads(const Lexicon& lexicon, Words& words) {
  for (auto& [form, word] : words.forms()) {
    if (!word.readings.empty() || (word.capital && !word.lower)) continue;
    const std::optional<Split> split = lexicon.split(form);
    if (!split) continue;
    const std::size_t begin = split->parts[split->count - 1u].begin;
    const auto head = words.forms().find(form.substr(begin));
    if (head == words.forms().end()) continue;
    for (const FullReading& reading : head->second.readings)
      if (reading.tag == Tag::noun || reading.tag == Tag::adj)
        word.readings.push_back({reading.tag, reading.features, form.substr(0, begin) + reading.lemma, reading.order});
  }
}

void guess_by_ending(Words& words) {
  constexpr std::string_view noun_endings[] = {"heid", "ing",   "schap", "teit",  "isme", "ment", "tie",  "sie",
                                               "nis",  "dom",   "sel",   "iek",   "age",  "ade",  "eur",  "aar",
                                               "ij",   "graaf", "loog",  "ist",   "ium",  "ie",   "emie", "ose",
                                               "itis", "ine",   "zijn",  "stand", "ant",  "ent",  "uur",  "or"};
  constexpr std::string_view adjective_endings[] = {"lijk",   "baar",  "isch",   "loos",    "zaam",
                                                    "achtig", "matig", "vormig", "waardig", "jarig",
                                                    "delig",  "ief",   "aal",    "eel",     "air"};
  for (auto& [form, word] : words.forms()) {
    if (!word.readings.empty() || !word.lower || form.size() < 6) continue;
    const auto ends = [&form = form](std::string_view ending) {
      return form.ends_with(ending) && form.size() > ending.size() + 1;
    };
    if (std::ranges::any_of(adjective_endings, ends))
      word.readings.push_back({Tag::adj, adjective(Degree::pos, false), form, 11});
    else if (form.ends_with("e") && std::ranges::any_of(adjective_endings, [&form = form](std::string_view ending) {
               return form.ends_with(std::string(ending) + "e");
             }))
      word.readings.push_back({Tag::adj, adjective(Degree::pos, true), form.substr(0, form.size() - 1), 13});
    else if (std::ranges::any_of(noun_endings, ends))
      word.readings.push_back({Tag::noun, noun(Number::sing), form, 10});
  }
}

}  // namespace duidelijk::tools
