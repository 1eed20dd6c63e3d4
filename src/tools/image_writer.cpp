// SPDX-License-Identifier: EUPL-1.2
#include "tools/image_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "lexicon/layout.h"

namespace duidelijk::tools {
namespace {

constexpr std::size_t max_readings = 6;
constexpr std::uint32_t filter_log2 = 22;

// Endings and bound words that are never the head of a compound, though the list has them as words.
constexpr std::string_view no_heads[] = {
    "heid", "lijk", "baar", "ing",  "ten",  "den",      "ster",  "tje",    "tie",   "ties", "iteit",  "loos", "schap",
    "dom",  "ig",   "isch", "age",  "ende", "lijke",    "bare",  "ingen",  "heden", "sten", "ste",    "ers",  "eren",
    "ren",  "sen",  "gen",  "den",  "nen",  "ker",      "ter",   "der",    "ers",   "ent",  "ant",    "ist",  "aar",
    "ies",  "tjes", "jes",  "eel",  "elen", "schappen", "teren", "delijk", "ante",  "enis", "nis",    "end",  "ende",
    "aal",  "iek",  "ieke", "iaal", "eur",  "eren",     "deren", "stel",   "sel",   "ling", "lingen", "ring", "teit"};
// Modifiers of two letters, and those that are no nouns.
constexpr std::string_view other_modifiers[] = {
    "tv",      "ov",     "eu",      "pc",       "cv",       "co",         "ex",     "ict",   "it",     "wc",
    "vn",      "cd",     "dvd",     "voor",     "na",       "hoofd",      "her",    "niet",  "oud",    "mede",
    "zelf",    "thuis",  "digi",    "bio",      "auto",     "over",       "onder",  "boven", "buiten", "binnen",
    "tussen",  "achter", "tegen",   "mee",      "samen",    "wan",        "on",     "oer",   "aarts",  "anti",
    "pro",     "micro",  "macro",   "mini",     "maxi",     "multi",      "semi",   "super", "ultra",  "vice",
    "inter",   "intra",  "extra",   "hyper",    "mono",     "neo",        "non",    "para",  "poly",   "post",
    "pre",     "re",     "sub",     "tele",     "trans",    "turbo",      "video",  "audio", "agro",   "eco",
    "euro",    "foto",   "geo",     "hydro",    "infra",    "kilo",       "mega",   "giga",  "milli",  "centi",
    "moto",    "psycho", "radio",   "socio",    "stereo",   "tele",       "thermo", "een",   "twee",   "drie",
    "vier",    "vijf",   "zes",     "zeven",    "acht",     "negen",      "tien",   "elf",   "twaalf", "honderd",
    "duizend", "langs",  "rond",    "door",     "uit",      "in",         "op",     "aan",   "af",     "bij",
    "om",      "toe",    "weer",    "terug",    "vooruit",  "achteruit",  "nieuw",  "groot", "klein",  "hoog",
    "laag",    "lang",   "kort",    "vrij",     "vol",      "snel",       "zwart",  "wit",   "rood",   "groen",
    "blauw",   "jong",   "sociaal", "speciaal", "privé",    "woon",       "werk",   "speel", "leer",   "lees",
    "schrijf", "spreek", "bel",     "stem",     "loop",     "rij",        "zit",    "slaap", "eet",    "drink",
    "koop",    "huur",   "leef",    "kies",     "draag",    "zorg",       "denk",   "doe",   "meld",   "steun",
    "reken",   "teken",  "studeer", "parkeer",  "adviseer", "controleer", "e"};
constexpr std::string_view two_letters[] = {"tv", "ov", "eu", "pc", "cv", "co", "ex", "it", "wc", "vn", "cd", "na",
                                            "on", "in", "op", "af", "om", "re", "ei", "as", "os", "ui", "ijs"};

template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

/// Bytes that grow, with tables at multiples of eight.
class Bytes {
 public:
  template <class T>
  std::uint32_t add(const std::vector<T>& items) {
    while (bytes_.size() % 8 != 0) bytes_.push_back({});
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    if (items.empty()) return offset;
    bytes_.resize(bytes_.size() + items.size() * sizeof(T));
    std::memcpy(bytes_.data() + offset, static_cast<const void*>(items.data()), items.size() * sizeof(T));
    return offset;
  }
  void put_front(const layout::Header& header) { std::memcpy(bytes_.data(), &header, sizeof header); }
  std::vector<std::byte> take() && { return std::move(bytes_); }

 private:
  std::vector<std::byte> bytes_;
};

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto ends = std::ranges::mismatch(a, b);
  std::size_t size = static_cast<std::size_t>(ends.in1 - a.begin());
  while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0u) == 0x80) --size;
  while (size > 0 && size < b.size() && (static_cast<unsigned char>(b[size]) & 0xC0u) == 0x80) --size;
  return size;
}

class ImageWriter {
 public:
  std::vector<std::byte> write(const Words& words, const ImageTables& tables) {
    rule_number("", "");  // row 0: the form is its own lemma
    filter_.assign(std::size_t{1} << (filter_log2 - 6), 0);
    for (const auto& [form, word] : words.forms()) add_form(form, word, words);
    for (const AbbreviationSource& a : tables.abbreviations)
      abbreviations_.push_back({text(a.key), text(a.expansion), text(a.plainer), a.explain, a.may_end_sentence, {}});
    particles_ = texts(tables.particles);
    adverbs_ = texts(tables.adverbs);
    units_ = texts(tables.units);
    nouns_ = typed(tables.nouns);
    endings_ = typed(tables.endings);
    return finish();
  }

 private:
  layout::Text text(std::string_view content) {
    const auto [at, added] = texts_.try_emplace(std::string(content), strings_.size());
    if (added) strings_ += content;
    return {static_cast<std::uint32_t>(at->second), static_cast<std::uint32_t>(content.size())};
  }

  std::vector<layout::Text> texts(const std::set<std::string>& words) {
    std::vector<layout::Text> out;
    for (const std::string& word : words) out.push_back(text(word));
    return out;
  }

  std::vector<layout::TypedText> typed(const std::map<std::string, NounType>& words) {
    std::vector<layout::TypedText> out;
    for (const auto& [word, type] : words) out.push_back({text(word), static_cast<std::uint8_t>(type), {}});
    return out;
  }

  void add_form(const std::string& form, const WordForm& word, const Words& words) {
    const std::size_t index = class_of_.size();
    if (form.size() > 255) throw std::runtime_error("form too long: " + form);
    if (index % layout::block_size == 0) {
      block_offset_.push_back(static_cast<std::uint32_t>(keys_.size()));
      block_start_.push_back(layout::start_of(form));
      keys_.push_back(static_cast<char>(form.size()));
      keys_.insert(keys_.end(), form.begin(), form.end());
    } else {
      const auto ends = std::ranges::mismatch(before_, form);
      const std::ptrdiff_t shared = ends.in1 - before_.begin();
      keys_.push_back(static_cast<char>(shared));
      keys_.push_back(static_cast<char>(static_cast<std::ptrdiff_t>(form.size()) - shared));
      keys_.insert(keys_.end(), form.begin() + shared, form.end());
    }
    before_ = form;
    class_of_.push_back(class_number(form, word, words));
    zipf_.push_back(static_cast<std::uint8_t>(std::lround(word.zipf * layout::zipf_scale)));
    flags_.push_back(flags_of(form, word));
    if ((flags_.back() & (layout::flag_modifier | layout::flag_noun_head | layout::flag_other_head)) != 0)
      add_to_filter(form);
  }

  std::uint8_t flags_of(const std::string& form, const WordForm& word) const {
    unsigned flags = 0;
    if (word.rank != 0) flags |= layout::flag_ranked;
    if (word.capital && !word.lower) flags |= layout::flag_name;
    if (word.capital && word.lower) flags |= layout::flag_may_be_name;
    bool noun = false, singular = false, other = false;
    for (const FullReading& reading : word.readings) {
      noun = noun || reading.tag == Tag::noun;
      singular =
          singular || (reading.tag == Tag::noun && (reading.features.number == Number::sing || form.ends_with("en")));
      other =
          other || reading.tag == Tag::adj || (reading.tag == Tag::verb && reading.features.verb_form != VerbForm::fin);
    }
    const std::size_t letters = utf8_letters(form);
    const bool plain = letters >= 3 || contains(two_letters, form);
    const bool lower = word.lower || !word.capital;
    if (plain && form.find('-') == form.npos &&
        ((lower && (singular || word.modifier)) || contains(other_modifiers, form)))
      flags |= layout::flag_modifier;
    if (word.linking_s && !word.modifier && !contains(other_modifiers, form)) flags |= layout::flag_linking_s;
    if (letters >= 3 && lower && !contains(no_heads, form)) {
      if (noun) flags |= layout::flag_noun_head;
      if (other && letters >= 4) flags |= layout::flag_other_head;
    }
    return static_cast<std::uint8_t>(flags);
  }

  static std::size_t utf8_letters(std::string_view form) {
    return static_cast<std::size_t>(
        std::ranges::count_if(form, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80; }));
  }

  void add_to_filter(std::string_view form) {
    std::uint64_t hash = layout::hash_seed;
    for (const char c : form) hash = layout::hash_step(hash, c);
    const layout::FilterBits bits = layout::filter_bits(hash, filter_log2);
    filter_[bits.first / 64] |= std::uint64_t{1} << (bits.first % 64);
    filter_[bits.second / 64] |= std::uint64_t{1} << (bits.second % 64);
  }

  std::uint16_t class_number(const std::string& form, const WordForm& word, const Words& words) {
    std::vector<Reading> readings;
    std::vector<FullReading> sorted = word.readings;
    std::ranges::stable_sort(sorted, {}, &FullReading::order);
    for (const FullReading& full : sorted) {
      if (readings.size() == max_readings) break;
      Reading reading;
      std::memset(static_cast<void*>(&reading), 0, sizeof reading);  // padding too: the image must be reproducible
      reading.tag = full.tag;
      reading.features = full.features;
      reading.lemma_rule = rule_number(form, full.lemma);
      readings.push_back(reading);
    }
    layout::Class row;
    const auto perfect = words.perfect.find(form);
    if (perfect != words.perfect.end()) row.perfect = static_cast<std::uint8_t>(perfect->second);
    const auto separable = words.separable.find(form);
    if (separable != words.separable.end()) row.separable = separable->second;
    std::string key(reinterpret_cast<const char*>(readings.data()), readings.size() * sizeof(Reading));  // NOLINT
    key += static_cast<char>(row.perfect);
    key += static_cast<char>(row.separable);
    const auto [at, added] = class_numbers_.try_emplace(key, classes_.size());
    if (added) {
      row.first_reading = static_cast<std::uint32_t>(readings_.size());
      row.readings = static_cast<std::uint8_t>(readings.size());
      readings_.insert(readings_.end(), readings.begin(), readings.end());
      classes_.push_back(row);
    }
    return narrow(at->second, "classes");
  }

  std::uint16_t rule_number(const std::string& form, const std::string& lemma) {
    // Without a cut, or with one behind which the lemma goes on: "in|ge|diend" → "in" + "dienen".
    const std::size_t plain = common_prefix(form, lemma);
    std::size_t cut_at = 0, cut_size = 0, kept = plain;
    for (const std::string_view infix : {"ge", "aller"})
      for (std::size_t at = form.find(infix); at != std::string::npos && at <= plain; at = form.find(infix, at + 1)) {
        std::string rest = form;
        rest.erase(at, infix.size());
        const std::size_t same = common_prefix(rest, lemma);
        if (same <= kept || at > 255) continue;
        cut_at = at;
        cut_size = infix.size();
        kept = same;
      }
    const std::size_t strip = form.size() - cut_size - kept;
    const auto key = std::make_tuple(strip, cut_at, cut_size, lemma.substr(kept));
    const auto [at, added] = rule_numbers_.try_emplace(key, rules_.size());
    if (added)
      rules_.push_back({text(lemma.substr(kept)), static_cast<std::uint8_t>(strip), static_cast<std::uint8_t>(cut_at),
                        static_cast<std::uint8_t>(cut_size), 0});
    return narrow(at->second, "lemma rules");
  }

  static std::uint16_t narrow(std::size_t number, const char* what) {
    if (number > 0xFFFF) throw std::runtime_error(std::string("too many ") + what);
    return static_cast<std::uint16_t>(number);
  }

  std::vector<std::byte> finish() {
    layout::Header header;
    header.forms = static_cast<std::uint32_t>(class_of_.size());
    header.blocks = static_cast<std::uint32_t>(block_offset_.size());
    header.classes = static_cast<std::uint32_t>(classes_.size());
    header.readings = static_cast<std::uint32_t>(readings_.size());
    header.rules = static_cast<std::uint32_t>(rules_.size());
    header.abbreviations = static_cast<std::uint32_t>(abbreviations_.size());
    header.particles = static_cast<std::uint32_t>(particles_.size());
    header.nouns = static_cast<std::uint32_t>(nouns_.size());
    header.endings = static_cast<std::uint32_t>(endings_.size());
    header.adverbs = static_cast<std::uint32_t>(adverbs_.size());
    header.units = static_cast<std::uint32_t>(units_.size());
    header.filter_bits = filter_log2;
    Bytes bytes;
    bytes.add(std::vector{header});
    header.block_start = bytes.add(block_start_);
    header.block_offset = bytes.add(block_offset_);
    header.keys = bytes.add(keys_);
    header.class_of = bytes.add(class_of_);
    header.zipf = bytes.add(zipf_);
    header.flags = bytes.add(flags_);
    header.class_table = bytes.add(classes_);
    header.reading_table = bytes.add(readings_);
    header.rule_table = bytes.add(rules_);
    header.abbreviation_table = bytes.add(abbreviations_);
    header.particle_table = bytes.add(particles_);
    header.noun_table = bytes.add(nouns_);
    header.ending_table = bytes.add(endings_);
    header.adverb_table = bytes.add(adverbs_);
    header.unit_table = bytes.add(units_);
    header.filter = bytes.add(filter_);
    header.strings = bytes.add(std::vector<char>(strings_.begin(), strings_.end()));
    bytes.put_front(header);
    return std::move(bytes).take();
  }

  std::vector<std::uint64_t> block_start_;
  std::vector<std::uint32_t> block_offset_;
  std::vector<char> keys_;
  std::vector<std::uint16_t> class_of_;
  std::vector<std::uint8_t> zipf_, flags_;
  std::vector<layout::Class> classes_;
  std::vector<Reading> readings_;
  std::vector<layout::LemmaRule> rules_;
  std::vector<layout::AbbreviationRow> abbreviations_;
  std::vector<layout::Text> particles_, adverbs_, units_;
  std::vector<layout::TypedText> nouns_, endings_;
  std::vector<std::uint64_t> filter_;
  std::string strings_, before_;
  std::unordered_map<std::string, std::size_t> texts_, class_numbers_;
  std::map<std::tuple<std::size_t, std::size_t, std::size_t, std::string>, std::size_t> rule_numbers_;
};

}  // namespace

std::vector<std::byte> write_image(const Words& words, const ImageTables& tables) {
  return ImageWriter().write(words, tables);
}

}  // namespace duidelijk::tools
