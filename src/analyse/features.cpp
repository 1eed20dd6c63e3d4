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

}  // namespace

void word_keys(const Word& word, const Lexicon& lexicon, std::vector<Key>& keys) {
  const std::string form = plain(word.form);
  keys.push_back(Hash('w').add(form).key());
  if (looks_like_year(word.form)) keys.push_back(Hash('y').key());
  if (!has_digit(word.form)) affix_keys(form, keys);
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
      if (byte >= 'a' && byte <= 'z') sign = 'a';
      else if (byte >= 'A' && byte <= 'Z') sign = 'A';
      else if (byte >= '0' && byte <= '9') sign = '0';
      else sign = byte;
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
