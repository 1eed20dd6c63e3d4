// SPDX-License-Identifier: EUPL-1.2
#include "core/tag.h"

#include <algorithm>
#include <iterator>

namespace duidelijk {
namespace {

constexpr std::array<std::string_view, tag_count> tag_names{"_",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                                            "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                                            "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(tag_names[static_cast<std::size_t>(Tag::x)] == "X");

constexpr std::array<std::string_view, relation_count> relation_names{
    "dep",      "acl",         "acl:relcl", "advcl",      "advmod",      "amod",         "appos",  "aux",
    "aux:pass", "case",        "cc",        "cc:preconj", "ccomp",       "compound:prt", "conj",   "cop",
    "csubj",    "csubj:outer", "det",       "expl",       "expl:pv",     "fixed",        "flat",   "iobj",
    "mark",     "nmod",        "nmod:poss", "nsubj",      "nsubj:outer", "nsubj:pass",   "nummod", "obj",
    "obl",      "obl:agent",   "obl:arg",   "orphan",     "parataxis",   "punct",        "root",   "xcomp"};
static_assert(relation_names[static_cast<std::size_t>(Relation::xcomp)] == "xcomp");

constexpr std::string_view verb_forms[] = {"", "Fin", "Inf", "Part"};
constexpr std::string_view tenses[] = {"", "Past", "Pres"};
constexpr std::string_view numbers[] = {"", "Plur", "Sing"};
constexpr std::string_view persons[] = {"", "1", "2", "3"};
constexpr std::string_view pron_types[] = {"", "Dem", "Ind", "Int", "Prs", "Rcp", "Rel"};
constexpr std::string_view degrees[] = {"", "Cmp", "Pos", "Sup", "Dim"};
constexpr std::string_view definites[] = {"", "Def", "Ind"};
constexpr std::string_view genders[] = {"", "Com", "Com,Neut", "Neut"};
constexpr std::string_view cases[] = {"", "Acc", "Dat", "Gen", "Nom"};

template <class Enum, std::size_t size>
std::optional<Enum> find_in(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

template <class Enum, std::size_t size>
Enum value_in(const std::string_view (&names)[size], std::string_view name) {
  const auto at = std::ranges::find(names, name);
  return at == std::end(names) ? Enum{} : static_cast<Enum>(at - std::begin(names));
}

}  // namespace

std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }
std::optional<Tag> find_tag(std::string_view name) { return find_in<Tag>(tag_names, name); }
std::optional<Relation> find_relation(std::string_view name) { return find_in<Relation>(relation_names, name); }

std::string to_string(const Features& f) {
  std::string out;
  const auto add = [&out](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += '|';
    out += name;
    out += '=';
    out += value;
  };
  const bool finite = f.verb_form == VerbForm::fin;
  add("Abbr", f.abbr ? "Yes" : "");
  add("Case", cases[static_cast<std::size_t>(f.grammatical_case)]);
  add("Definite", definites[static_cast<std::size_t>(f.definite)]);
  add("Degree", degrees[static_cast<std::size_t>(f.degree)]);
  add("Foreign", f.foreign ? "Yes" : "");
  add("Gender", genders[static_cast<std::size_t>(f.gender)]);
  add("Number", numbers[static_cast<std::size_t>(f.number)]);
  add("Person", persons[static_cast<std::size_t>(f.person)]);
  add("Poss", f.poss ? "Yes" : "");
  add("PronType", pron_types[static_cast<std::size_t>(f.pron_type)]);
  add("Reflex", f.reflex ? "Yes" : "");
  add("Tense", finite ? tenses[static_cast<std::size_t>(f.tense)] : std::string_view());
  add("VerbForm", verb_forms[static_cast<std::size_t>(f.verb_form)]);
  return out.empty() ? "_" : out;
}

Features parse_features(std::string_view column) {
  Features f;
  while (!column.empty()) {
    const auto bar = column.find('|');
    const std::string_view pair = column.substr(0, bar);
    column = bar == column.npos ? std::string_view() : column.substr(bar + 1);
    const auto equals = pair.find('=');
    if (equals == pair.npos) continue;
    const std::string_view name = pair.substr(0, equals), value = pair.substr(equals + 1);
    if (name == "VerbForm") f.verb_form = value_in<VerbForm>(verb_forms, value);
    if (name == "Tense") f.tense = value_in<Tense>(tenses, value);
    if (name == "Number") f.number = value_in<Number>(numbers, value);
    if (name == "Person") f.person = value_in<Person>(persons, value);
    if (name == "PronType") f.pron_type = value_in<PronType>(pron_types, value);
    if (name == "Degree") f.degree = value_in<Degree>(degrees, value);
    if (name == "Definite") f.definite = value_in<Definite>(definites, value);
    if (name == "Gender") f.gender = value_in<Gender>(genders, value);
    if (name == "Case") f.grammatical_case = value_in<Case>(cases, value);
    if (name == "Poss") f.poss = value == "Yes";
    if (name == "Reflex") f.reflex = value == "Yes";
    if (name == "Foreign") f.foreign = value == "Yes";
    if (name == "Abbr") f.abbr = value == "Yes";
  }
  return f;
}

}  // namespace duidelijk
