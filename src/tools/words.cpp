// SPDX-License-Identifier: EUPL-1.2
#include "tools/words.h"

#include <algorithm>

#include "core/utf8.h"
#include "tools/features.h"
#include "tools/opentaal.h"

namespace duidelijk::tools {
namespace {

bool starts_with_capital(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char c = utf8::decode(text, at);
    if (utf8::is_letter(c.point)) return utf8::is_upper(c.point);
    at += c.size;
  }
  return false;
}

struct Kinds {
  bool noun, adjective, name, infinitive, verb, place;
};

Kinds kinds_of(const Stem& stem) {
  Kinds k{};
  k.verb = stem.has_any("V3pqabei");
  k.infinitive = stem.has("Vi");
  k.adjective = stem.has_any("AabcdeilmnopqrstuvwxyA") || stem.has("Zm") || stem.has("Zk");
  k.name = stem.has("PN");
  k.place = stem.has_any("PIJK");
  const bool plural = stem.has_any("Zabcdefghijux") || stem.has_any("Yabcdefg") || stem.has("Xe");
  const bool compound = stem.has_any("Cabcdehlx");
  k.noun = plural || (compound && !k.verb && !k.adjective);
  return k;
}

class Reader {
 public:
  Reader(const OpenTaal& opentaal, Words& words) : opentaal_(opentaal), words_(words) {}

  void run() {
    for (const Stem& stem : opentaal_.stems())
      if (!stem.has("Fw") && !stem.has("Cx")) add(stem);
  }

 private:
  void add(const Stem& stem) {
    const Kinds kinds = kinds_of(stem);
    const bool capital = starts_with_capital(stem.text);
    for (const Expansion& e : opentaal_.expand(stem)) {
      const std::string form = words_.add_written(e.form);
      if (form.empty()) continue;
      const std::string lemma = fold(e.prefix + stem.text);
      if (e.suffix.empty())
        add_stem(stem, kinds, capital, form);
      else
        add_suffixed(e.suffix, form, lemma);
      if (!e.suffix.empty() || !e.prefix.empty()) continue;
      WordForm& word = words_.forms()[form];
      word.modifier = word.modifier || stem.has_any("Cab");
      word.linking_s = word.linking_s || stem.has("Cd") || stem.has("Ch");
    }
  }

  void add_stem(const Stem& stem, const Kinds& kinds, bool capital, const std::string& form) {
    if (kinds.noun) words_.add_reading(form, Tag::noun, noun(Number::sing), form);
    if (stem.has_any("Zabcdefghijux") || stem.has_any("Yabcdefg")) words_.forms()[form].inflects = true;
    if (kinds.adjective) words_.add_reading(form, Tag::adj, adjective(Degree::pos, false), form);
    if (kinds.name || kinds.place || (capital && !kinds.noun && !kinds.adjective && !kinds.verb))
      words_.add_reading(form, Tag::propn, Features(), form);
    if (kinds.infinitive && !capital) words_.infinitives.insert(form);
    if (stem.has("V3")) words_.verb_stems.insert(form);
    if (stem.has_any("Vab")) words_.verb_thirds.insert(form);
  }

  void add_suffixed(const std::string& flag, const std::string& form, const std::string& stem) {
    const bool ends_in_n = form.ends_with("n");
    if (flag == "Zk" || flag == "Zj") {  // "de deskundige(n)": nouns for people, adjectives in the treebanks
      words_.add_reading(form, Tag::noun, noun(ends_in_n ? Number::plur : Number::sing),
                         flag == "Zk" && ends_in_n ? stem + "e"
                         : flag == "Zk"            ? form
                                                   : stem);
      if (flag == "Zk") words_.add_reading(form, Tag::adj, adjective(Degree::pos, true), stem);
    } else if (flag == "Zm") {
      const std::string singular = stem + "heid";
      words_.add_reading(form, Tag::noun, noun(form == singular ? Number::sing : Number::plur), singular);
    } else if (flag == "Xe") {
      words_.add_reading(form, Tag::noun, noun(Number::sing), form);
    } else if (flag[0] == 'Z') {
      words_.add_reading(form, Tag::noun, noun(Number::plur), stem);
    } else if (flag[0] == 'Y') {
      words_.add_reading(form, Tag::noun, noun(form.ends_with("s") ? Number::plur : Number::sing, true), stem);
    } else if (flag[0] == 'A') {
      add_adjective(flag[1], form, stem);
    } else if (flag == "PN") {
      words_.add_reading(form, Tag::propn, Features(), stem);
    } else if (flag == "PI") {
      words_.add_reading(form, Tag::adj, adjective(Degree::pos, true), form.substr(0, form.size() - 1));
      words_.add_reading(form, Tag::noun, noun(Number::sing), form);
    } else if (flag == "PJ" || flag == "PK") {
      const bool plural = form.ends_with("s");
      words_.add_reading(form, Tag::noun, noun(plural ? Number::plur : Number::sing),
                         plural ? form.substr(0, form.size() - 1) : form);
    } else if (flag == "Vi") {
      Features part = verb(VerbForm::part, Tense::pres);
      part.inflected = form.ends_with("e");
      words_.add_reading(form, Tag::verb, part, stem);
    } else if (flag == "V3") {
      words_.verb_thirds.insert(form);
    } else if (flag[0] == 'G') {
      words_.add_reading(form, Tag::propn, Features(), form);
    }
  }

  void add_adjective(char kind, const std::string& form, const std::string& stem) {
    const std::string_view comparative = "boqs", inflected_comparative = "cpxy", genitive = "iwtuv";
    if (kind == 'd' || kind == 'e')
      words_.add_reading(form, Tag::adj, adjective(Degree::sup, kind == 'e'), stem);
    else if (comparative.find(kind) != std::string_view::npos)
      words_.add_reading(form, Tag::adj, adjective(Degree::cmp, false), stem);
    else if (inflected_comparative.find(kind) != std::string_view::npos)
      words_.add_reading(form, Tag::adj, adjective(Degree::cmp, true), stem);
    else if (genitive.find(kind) != std::string_view::npos)
      words_.add_reading(form, Tag::adj, adjective(kind == 'i' ? Degree::pos : Degree::cmp, false), stem);
    else
      words_.add_reading(form, Tag::adj, adjective(Degree::pos, true), stem);
  }

  const OpenTaal& opentaal_;
  Words& words_;
};

}  // namespace

int usual_order(Tag tag, const Features& f) {
  if (tag == Tag::adj) return f.inflected || f.degree != Degree::pos ? 13 : 11;
  if (tag == Tag::noun) return f.number == Number::plur ? 14 : 12;
  if (tag == Tag::propn) return 20;
  if (tag != Tag::verb) return 16;
  if (f.verb_form == VerbForm::fin) return f.tense == Tense::past ? 15 : f.number == Number::plur ? 17 : 16;
  return f.verb_form == VerbForm::inf ? 13 : 15;
}

std::string Words::add_written(const std::string& written) {
  if (written.find_first_of(" ~/+\\") != std::string::npos || written.empty() || written.size() > 100) return "";
  bool letter = false;
  for (std::size_t at = 0; at < written.size();) {
    const utf8::Char c = utf8::decode(written, at);
    if (utf8::is_digit(c.point)) return "";
    letter = letter || utf8::is_letter(c.point);
    at += c.size;
  }
  if (!letter || written.front() == '-' || written.back() == '-') return "";
  const std::string form = fold(written);
  WordForm& word = forms_[form];
  (starts_with_capital(written) ? word.capital : word.lower) = true;
  return form;
}

void Words::add_reading(const std::string& form, Tag tag, const Features& features, const std::string& lemma,
                        int order) {
  WordForm& word = forms_[form];
  for (const FullReading& reading : word.readings)
    if (reading.tag == tag && reading.features == features && (reading.lemma == lemma)) return;
  word.readings.push_back({tag, features, lemma, order >= 0 ? order : usual_order(tag, features)});
}

bool Words::has(const std::string& form, Tag tag) const {
  const auto at = forms_.find(form);
  return at != forms_.end() &&
         std::ranges::any_of(at->second.readings, [tag](const FullReading& r) { return r.tag == tag; });
}

void add_opentaal(const OpenTaal& opentaal, Words& words) { Reader(opentaal, words).run(); }

}  // namespace duidelijk::tools
