// SPDX-License-Identifier: EUPL-1.2
#include "analyse/features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "analyse/hash.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_form = 64;  // bytes; what follows says nothing new

/// U+00E0–U+00FF without their marks; half of the treebank is ASCII, so a mark must not make another word of it.
constexpr std::string_view plain_latin = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";

/// Figures become 0 and accents fall away: what may differ between two writers of the same word.
std::string plain(std::string_view form) {
  std::string out;
  form = form.substr(0, longest_form);
  while (!form.empty() && !utf8::valid(form)) form.remove_suffix(1);  // the cut may have split a character
  for (std::size_t at = 0; at < form.size();) {
    const utf8::Char c = utf8::decode(form, at);
    if (c.point >= U'0' && c.point <= U'9') {
      out += '0';
    } else if (c.point >= 0xE0 && c.point <= 0xFF) {
      out += plain_latin[c.point - 0xE0];
    } else {
      out += form.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// 1500–2099 stand for a year more often than not.
bool looks_like_year(std::string_view form) {
  if (form.size() != 4 || !std::ranges::all_of(form, [](char c) { return c >= '0' && c <= '9'; })) return false;
  const std::string_view century = form.substr(0, 2);
  return century == "20" || (century >= "15" && century <= "19");
}

std::uint64_t packed(const Features& features) { return std::bit_cast<std::uint32_t>(features); }
static_assert(sizeof(Features) == sizeof(std::uint32_t));

void affix_keys(std::string_view form, std::vector<Key>& keys) {
  std::size_t end = form.size(), length = 0;
  while (end > 0 && length < 5) {
    end -= utf8::decode_before(form, end).size;
    ++length;
    if (end == 0) break;  // the whole form has a key of its own
    keys.push_back(Hash(static_cast<char>('0' + length)).add(form.substr(end)).key());
  }
  std::size_t start = 0;
  length = 0;
  while (start < form.size() && length < 4) {
    start += utf8::decode(form, start).size;
    ++length;
    if (start >= form.size()) break;
    if (length >= 2) keys.push_back(Hash(static_cast<char>('A' + length)).add(form.substr(0, start)).key());
  }
}

/// The class of a reading as the treebank would name it: the features that a form shows.
std::uint64_t class_of(const Reading& reading) {
  return static_cast<std::uint64_t>(reading.tag) << 32 | packed(reading.features);
}

bool has_stem(Tag tag) { return tag == Tag::noun || tag == Tag::verb || tag == Tag::aux || tag == Tag::adj; }

/// All readings together, whatever their order.
Key ambiguity_key(char kind, const Entry& entry) {
  std::array<std::uint64_t, 8> classes{};
  const std::size_t count = std::min(entry.readings.size(), classes.size());
  std::transform(entry.readings.begin(), entry.readings.begin() + static_cast<std::ptrdiff_t>(count), classes.begin(),
                 class_of);
  std::sort(classes.begin(), classes.begin() + static_cast<std::ptrdiff_t>(count));
  Hash all(kind);
  for (std::size_t i = 0; i < count; ++i) all.add(classes[i]);
  return all.key();
}

/// What the lexicon says: each reading, all of them together, the lemmas they lead to.
void reading_keys(std::string_view form, const Entry& entry, const Lexicon& lexicon, std::vector<Key>& keys) {
  std::string before;
  for (const Reading& reading : entry.readings) {
    keys.push_back(Hash('r').add(class_of(reading)).key());
    if (!has_stem(reading.tag)) continue;
    const std::string lemma = lexicon.lemma(form, reading);
    if (lemma != before) keys.push_back(Hash('l').add(plain(lemma)).key());
    // With zijn a participle is a perfect or a passive; which of them hangs on the auxiliary of the verb.
    if (reading.features.verb_form == VerbForm::part)
      keys.push_back(Hash('p').add(static_cast<std::uint64_t>(lexicon.perfect(lemma))).key());
    before = lemma;
  }
  keys.push_back(ambiguity_key('R', entry));
}

void lexicon_keys(const Word& word, const Lexicon& lexicon, std::vector<Key>& keys) {
  const bool read = word.entry && !word.entry->readings.empty();
  if (read) reading_keys(word.form, *word.entry, lexicon, keys);
  if (word.entry) {
    const auto flags = (word.entry->name ? 1u : 0u) + (word.entry->may_be_name ? 2u : 0u);
    if (flags != 0) keys.push_back(Hash('n').add(std::uint64_t{flags}).key());
  }
  constexpr std::size_t shortest_compound = 8;
  if (word.form.size() < shortest_compound || (read && !word.entry->has(Tag::noun))) return;
  const std::optional<Split> split = lexicon.split(word.form);
  if (!split || split->count < 2) return;
  const std::string_view head = split->head(word.form);
  keys.push_back(Hash('h').add(plain(head)).key());
  if (read) return;
  if (const std::optional<Entry> entry = lexicon.find(head)) keys.push_back(ambiguity_key('H', *entry));
}

}  // namespace

void word_keys(const Word& word, const Lexicon& lexicon, std::vector<Key>& keys) {
  const std::string form = plain(word.form);
  keys.push_back(Hash('w').add(form).key());
  if (looks_like_year(word.form)) keys.push_back(Hash('y').key());
  if (has_digit(word.form)) return;
  affix_keys(form, keys);
  lexicon_keys(word, lexicon, keys);
}

void written_keys(std::string_view written, bool first, std::vector<Key>& keys) {
  // One letter for each run of capitals, small letters, figures and other signs: "IJsselmeer-2" is "Aa-0".
  std::string shape;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < written.size() && at < longest_form;) {
    const utf8::Char c = utf8::decode(written, at);
    char sign = '.';
    if (c.point < 0x80) {
      const char byte = static_cast<char>(c.point);
      if (byte >= 'a' && byte <= 'z')
        sign = 'a';
      else if (byte >= 'A' && byte <= 'Z')
        sign = 'A';
      else if (byte >= '0' && byte <= '9')
        sign = '0';
      else
        sign = byte;
    } else if (c.point == 0x2018 || c.point == 0x2019) {
      sign = '\'';  // programma’s is programma's
    } else if (utf8::is_upper(c.point)) {
      sign = 'A';
    } else if (utf8::is_letter(c.point)) {
      sign = 'a';
    }
    if (shape.empty() || shape.back() != sign) shape += sign;
    if (shape == "A") ++letters;
    at += c.size;
  }
  if (shape.size() > 6) shape.resize(6);
  const std::uint64_t long_capitals = shape == "A" && letters > 1 ? 2 : 0;
  keys.push_back(Hash('s').add(shape).add((first ? 1u : 0u) + long_capitals).key());
  keys.push_back(Hash('c').add(shape.substr(0, 1)).add((first ? 1u : 0u) + long_capitals).key());
}

}  // namespace duidelijk
