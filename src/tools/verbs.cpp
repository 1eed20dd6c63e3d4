// SPDX-License-Identifier: EUPL-1.2
#include "tools/verbs.h"

#include <algorithm>
#include <string_view>

#include "tools/features.h"

namespace duidelijk::tools {
namespace {

constexpr std::string_view vowels = "aeiouy";
constexpr std::string_view unstressed[] = {"be", "ver", "ont", "her", "er", "ge", "mis"};
// May stand apart or not: "hij houdt onder" – "hij onderhoudt".
constexpr std::string_view wavering[] = {"over", "onder", "door", "om", "voor", "weer", "vol", "aan", "achter", "mis"};

constexpr int order_sure = 10;  // before the usual order of nouns and adjectives

bool is_vowel(char c) { return vowels.find(c) != std::string_view::npos; }

/// "loop", "lop" for "lopen", likeliest first: the spelling of a stem cannot be read off the infinitive alone.
std::vector<std::string> stems_of(const std::string& infinitive) {
  if (!infinitive.ends_with("n") || infinitive.size() < 3) return {};
  if (!infinitive.ends_with("en") && !infinitive.ends_with("ën"))
    return {infinitive.substr(0, infinitive.size() - 1)};  // gaan → gaa; only irregular verbs
  if (infinitive.ends_with("iëren")) return {infinitive.substr(0, infinitive.size() - 5) + "eer"};  // definieer
  if (infinitive.ends_with("ëren")) return {infinitive.substr(0, infinitive.size() - 5) + "ëer"};   // creëer
  if (infinitive.ends_with("ën")) return {infinitive.substr(0, infinitive.size() - 3)};
  std::string base = infinitive.substr(0, infinitive.size() - 2);
  if (base.empty()) return {};
  std::vector<std::string> stems;
  const std::size_t n = base.size();
  if (n >= 2 && base[n - 1] == base[n - 2] && !is_vowel(base[n - 1])) {
    base.pop_back();
    return {base};
  }
  const char last = base[n - 1];
  const bool voiced = last == 'v' || last == 'z';
  const bool open = n >= 2 && !is_vowel(last) && std::string_view("aeou").find(base[n - 2]) != std::string_view::npos;
  const bool diphthong = open && n >= 3 && is_vowel(base[n - 3]);  // "boeken"; but "be-ogen", "cre-eren"
  if (voiced) base[n - 1] = last == 'v' ? 'f' : 's';
  if (open && last != 'w' && last != 'j') {
    std::string longer = base;
    longer.insert(n - 1, 1, base[n - 2]);
    stems = diphthong ? std::vector<std::string>{base, longer} : std::vector<std::string>{longer, base};
  } else {
    stems.push_back(base);
  }
  if (is_vowel(last) && last != 'i') stems.push_back(base + "e");
  return stems;
}

/// 't kofschip, on the last letter of the infinitive before -en.
bool takes_t(const std::string& infinitive) {
  const std::string base = infinitive.substr(0, infinitive.size() - 2);
  return base.ends_with("ch") ||
         (!base.empty() && std::string_view("tkfspxc").find(base.back()) != std::string_view::npos);
}

/// "ge" in front of a stem, with the dots that Dutch wants: geëist, geïnd.
std::string with_ge(const std::string& stem) {
  if (stem.starts_with("ei") || stem.starts_with("eu")) return "geë" + stem.substr(1);
  if (stem.starts_with("e")) return "geë" + stem.substr(1);
  if (stem.starts_with("i") && !stem.starts_with("ij")) return "geï" + stem.substr(1);
  if (stem.starts_with("u") && !stem.starts_with("ui")) return "geü" + stem.substr(1);
  return "ge" + stem;
}

bool begins_unstressed(const std::string& infinitive) {
  return std::ranges::any_of(unstressed, [&](std::string_view prefix) {
    return infinitive.starts_with(prefix) && infinitive.size() > prefix.size() + 3;
  });
}

bool is_wavering(std::string_view particle) { return std::ranges::find(wavering, particle) != std::end(wavering); }

class VerbMaker {
 public:
  VerbMaker(const std::set<std::string>& particles, Words& words) : particles_(particles), words_(words) {}

  void add_irregular(const IrregularVerb& verb_row) {
    add_table(verb_row.infinitive, verb_row, "", false);
    for (const std::string& infinitive : words_.infinitives) {
      if (infinitive.size() <= verb_row.infinitive.size() || !infinitive.ends_with(verb_row.infinitive)) continue;
      const std::string prefix = infinitive.substr(0, infinitive.size() - verb_row.infinitive.size());
      if (done_.contains(infinitive) || !is_prefix(prefix) || !attested(verb_row, prefix)) continue;
      add_table(infinitive, verb_row, prefix, true);
    }
  }
  void note(const std::string& infinitive) { done_.insert(infinitive); }

  void add_regular(const std::string& infinitive) {
    if (done_.contains(infinitive)) return;
    const std::string stem = choose_stem(infinitive);
    if (stem.empty()) return;
    add_present(infinitive, stem);
    add_weak_past(infinitive, stem);
  }

  void add_infinitive(const std::string& infinitive) {
    words_.add_reading(infinitive, Tag::verb, verb(VerbForm::inf), infinitive);
    words_.add_reading(infinitive, Tag::verb, verb(VerbForm::fin, Tense::pres, Number::plur), infinitive);
  }

  void find_particle(const std::string& infinitive) {
    for (std::size_t size = std::min<std::size_t>(infinitive.size() - 1, 16); size >= 2; --size) {
      const std::string particle = infinitive.substr(0, size);
      const std::string base = infinitive.substr(size);
      if (!particles_.contains(particle) || !words_.infinitives.contains(base)) continue;
      if (is_wavering(particle) && !participle_stands_apart(infinitive, particle, base)) continue;
      words_.separable[infinitive] = static_cast<std::uint8_t>(size);
      return;
    }
  }

 private:
  bool is_prefix(const std::string& prefix) const {
    if (particles_.contains(prefix)) return true;
    for (const std::string_view start : unstressed) {
      if (prefix == start) return true;
      if (prefix.ends_with(start) && particles_.contains(prefix.substr(0, prefix.size() - start.size()))) return true;
    }
    return false;
  }

  /// Whether a list has an irregular form with this prefix: "ontmoeten" is not made from "moeten".
  bool attested(const IrregularVerb& row, const std::string& prefix) const {
    const auto known = [&](const std::string& form) {
      return words_.known(prefix + form) || (form.starts_with("ge") && words_.known(prefix + form.substr(2)));
    };
    return std::ranges::any_of(row.past, known) || std::ranges::any_of(row.participle, known);
  }

  bool participle_stands_apart(const std::string& infinitive, const std::string& particle,
                               const std::string& base) const {
    if (begins_unstressed(base)) return true;
    const auto own = words_.participles.find(infinitive);
    if (own == words_.participles.end()) return false;
    return std::ranges::any_of(own->second, [&](const std::string& p) { return p.starts_with(particle + "ge"); });
  }

  void add_if(bool only_known, const std::string& form, const Features& features, const std::string& infinitive,
              int order = -1) {
    if (!only_known || words_.known(form)) words_.add_reading(form, Tag::verb, features, infinitive, order);
  }

  bool has_ge(const std::string& form) const {
    if (form.starts_with("ge")) return true;
    for (std::size_t at = form.find("ge"); at != std::string::npos; at = form.find("ge", at + 1))
      if (particles_.contains(form.substr(0, at))) return true;
    return false;
  }

  void add_participle(bool only_known, const std::string& form, const std::string& infinitive) {
    if (only_known && !words_.known(form)) return;
    // A form with "ge" that is not an infinitive is hardly ever anything but a participle.
    const bool sure = has_ge(form) && !words_.infinitives.contains(form);
    Features features = verb(VerbForm::part, Tense::past);
    words_.add_reading(form, Tag::verb, features, infinitive, sure ? order_sure : -1);
    words_.participles[infinitive].insert(form);
    features.inflected = true;
    const int order = sure ? order_sure : -1;
    if (form.ends_with("aan"))
      add_if(false, form.substr(0, form.size() - 2) + "ne", features, infinitive, order);
    else if (form.ends_with("ien") || !form.ends_with("n"))
      add_if(false, form + "e", features, infinitive, order);
  }

  void add_table(const std::string& infinitive, const IrregularVerb& row, const std::string& prefix, bool derived) {
    words_.infinitives.insert(infinitive);
    done_.insert(infinitive);
    for (const std::string& form : row.past)
      add_if(derived, prefix + form, verb(VerbForm::fin, Tense::past, Number::sing), infinitive, order_sure);
    for (const std::string& form : row.past_plural)
      add_if(derived, prefix + form, verb(VerbForm::fin, Tense::past, Number::plur), infinitive);
    for (const std::string& form : row.participle) {
      add_participle(derived, prefix + form, infinitive);
      if (derived && form.starts_with("ge")) add_participle(true, prefix + form.substr(2), infinitive);
    }
    if (!row.present.empty()) {
      for (const std::string& form : row.present)
        add_if(derived, prefix + form, verb(VerbForm::fin, Tense::pres, Number::sing), infinitive);
    } else {
      const std::string stem = choose_stem(infinitive);
      if (!stem.empty()) add_present(infinitive, stem);
    }
  }

  std::string choose_stem(const std::string& infinitive) const {
    const std::vector<std::string> stems = stems_of(infinitive);
    for (const std::string& stem : stems)
      if (words_.verb_stems.contains(stem)) return stem;
    for (const std::string& stem : stems)
      if (words_.verb_thirds.contains(stem + "t") || words_.verb_thirds.contains(stem)) return stem;
    for (const std::string& stem : stems)
      if (words_.known(stem)) return stem;
    return stems.empty() ? "" : stems.front();
  }

  void add_present(const std::string& infinitive, const std::string& stem) {
    const Features features = verb(VerbForm::fin, Tense::pres, Number::sing);
    add_if(true, stem, features, infinitive);
    if (!stem.ends_with("t")) add_if(true, stem + "t", features, infinitive);
  }

  void add_weak_past(const std::string& infinitive, const std::string& stem) {
    const bool voiceless = takes_t(infinitive);
    for (const std::string_view past : {voiceless ? "te" : "de", voiceless ? "de" : "te"}) {
      const std::string form = stem + std::string(past);
      if (!words_.known(form)) continue;
      add_if(true, form, verb(VerbForm::fin, Tense::past, Number::sing), infinitive);
      add_if(false, form + "n", verb(VerbForm::fin, Tense::past, Number::plur), infinitive);
      break;
    }
    for (const std::string_view end : {voiceless ? "t" : "d", voiceless ? "d" : "t"}) {
      const std::string tail = stem.ends_with(end) ? stem : stem + std::string(end);
      if (add_weak_participles(infinitive, tail)) break;
    }
  }

  bool add_weak_participles(const std::string& infinitive, const std::string& tail) {
    bool found = false;
    const auto try_form = [&](const std::string& form) {
      if (!words_.known(form)) return;
      add_participle(true, form, infinitive);
      found = true;
    };
    try_form(with_ge(tail));
    if (begins_unstressed(infinitive)) try_form(tail);
    for (std::size_t size = 2; size + 3 < infinitive.size() && size <= 16; ++size) {
      const std::string particle = infinitive.substr(0, size);
      if (!particles_.contains(particle)) continue;
      try_form(particle + with_ge(tail.substr(size)));
      if (is_wavering(particle) || begins_unstressed(infinitive.substr(size))) try_form(tail);
    }
    return found;
  }

  const std::set<std::string>& particles_;
  Words& words_;
  std::set<std::string> done_;  // infinitives with a table of their own
};

std::vector<std::string> alternatives(const std::string& cell) {
  return cell == "-" ? std::vector<std::string>{} : split_text(cell, '|');
}

}  // namespace

std::vector<IrregularVerb> read_irregular_verbs(const Table& table) {
  std::vector<IrregularVerb> verbs;
  for (const Row& row : table.rows()) {
    if (!row.cells[0].ends_with("n")) table.fail(row, "not an infinitive: '" + row.cells[0] + "'");
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      for (const std::string& form : alternatives(row.cells[i]))
        if (form.empty() || form != fold(form)) table.fail(row, "not a form in lower case: '" + form + "'");
    verbs.push_back({row.cells[0], alternatives(row.cells[1]), alternatives(row.cells[2]), alternatives(row.cells[3]),
                     alternatives(row.cells[4])});
  }
  return verbs;
}

void add_verbs(const std::vector<IrregularVerb>& irregular, const std::set<std::string>& particles, Words& words) {
  VerbMaker maker(particles, words);
  for (const IrregularVerb& row : irregular) maker.note(row.infinitive);
  // The longest base first: "bevelen" before "velen".
  std::vector<const IrregularVerb*> order;
  for (const IrregularVerb& row : irregular) order.push_back(&row);
  std::ranges::stable_sort(order,
                           [](const auto* a, const auto* b) { return a->infinitive.size() > b->infinitive.size(); });
  for (const IrregularVerb* row : order) maker.add_irregular(*row);
  const std::set<std::string> infinitives = words.infinitives;
  for (const std::string& infinitive : infinitives) {
    maker.add_infinitive(infinitive);
    maker.add_regular(infinitive);
  }
  for (const std::string& infinitive : infinitives) maker.find_particle(infinitive);
}

}  // namespace duidelijk::tools
