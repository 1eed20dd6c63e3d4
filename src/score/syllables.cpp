// SPDX-License-Identifier: EUPL-1.2
#include "score/syllables.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/utf8.h"

namespace duidelijk {
namespace {

/// Loan words in which a written vowel is silent, or two letters are one sound. Stems: endings are counted as usual.
struct LoanWord {
  std::string_view stem;
  std::uint32_t count;
};
constexpr LoanWord loan_words[] = {
    // sorted
    {"claim", 1},    {"coach", 1},     {"deadline", 2},  {"deal", 1},       {"e-mail", 2},   {"email", 2},
    {"feedback", 2}, {"freelance", 2}, {"guideline", 2}, {"hardware", 2},   {"headline", 2}, {"helpline", 2},
    {"leaflet", 2},  {"lease", 1},     {"live", 1},      {"mail", 1},       {"malware", 2},  {"mindset", 2},
    {"offline", 2},  {"online", 2},    {"pipeline", 2},  {"ransomware", 3}, {"release", 2},  {"service", 2},
    {"site", 1},     {"software", 2},  {"team", 1},      {"timeline", 2},   {"tool", 1},     {"trainee", 2},
    {"update", 2},   {"upgrade", 2},   {"user", 2},      {"website", 2},    {"webteam", 2},  {"workshop", 2},
};
static_assert(std::ranges::is_sorted(loan_words, {}, &LoanWord::stem));

/// Vowel groups that are one sound, longest first. The letters are those of `plain_vowels`.
constexpr std::string_view groups[] = {"aai", "ooi", "oei", "eeu", "ieu", "eau", "oui", "aa", "ee", "oo",
                                       "uu",  "ie",  "oe",  "eu",  "ui",  "ei",  "ou",  "au", "ai", "ij"};

/// What a letter is to the counter: a plain vowel, 'T' + vowel for a trema (it begins a new group), 0 for a consonant.
struct Letter {
  char vowel = 0;
  bool trema = false;
};

Letter letter(char32_t point) {
  switch (point) {
    case 'a':
    case U'à':
    case U'á':
    case U'â':
    case U'å':
      return {'a', false};
    case 'e':
    case U'è':
    case U'é':
    case U'ê':
      return {'e', false};
    case 'i':
    case U'í':
    case U'î':
      return {'i', false};
    case 'o':
    case U'ò':
    case U'ó':
    case U'ô':
      return {'o', false};
    case 'u':
    case U'ù':
    case U'ú':
    case U'û':
      return {'u', false};
    case U'ä':
      return {'a', true};
    case U'ë':
      return {'e', true};
    case U'ï':
      return {'i', true};
    case U'ö':
      return {'o', true};
    case U'ü':
      return {'u', true};
    default:
      return {};
  }
}

}  // namespace

std::uint32_t syllables(std::string_view folded) {
  // Endings of loan words: websites, deadlines, teams, updates.
  std::string_view stem = folded;
  if (stem.size() > 3 && stem.ends_with("'s")) stem.remove_suffix(2);
  for (int tries = 0; tries < 2; ++tries) {
    const auto loan = std::ranges::lower_bound(loan_words, stem, {}, &LoanWord::stem);
    if (loan != std::end(loan_words) && loan->stem == stem) return loan->count;
    if (!stem.ends_with('s')) break;
    stem.remove_suffix(1);
  }

  // The word as vowels, 'j' and other letters; one byte a character, '^' before a vowel with a trema.
  std::string sounds;
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::Char c = utf8::decode(folded, at);
    at += c.size;
    const Letter l = letter(c.point);
    if (l.trema) sounds += '^';
    if (l.vowel != 0)
      sounds += l.vowel;
    else
      sounds += c.point < 0x80 ? static_cast<char>(c.point) : '#';
  }
  const auto is_vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };

  std::uint32_t count = 0;
  for (std::size_t at = 0; at < sounds.size();) {
    if (sounds[at] == 'q' && at + 1 < sounds.size() && sounds[at + 1] == 'u') {
      at += 2;
      continue;
    }
    if (sounds[at] == 'y') {  // a vowel (symbool), but a consonant before one (yoga, royaal keeps oy together)
      const bool before_vowel = at + 1 < sounds.size() && is_vowel(sounds[at + 1]);
      const bool after_vowel = at > 0 && is_vowel(sounds[at - 1]);
      count += !before_vowel && !after_vowel;
      ++at;
      continue;
    }
    if (!is_vowel(sounds[at])) {
      ++at;
      continue;
    }
    ++count;
    if (sounds.compare(at, 3, "iee") == 0) {  // kopi-eer: two syllables
      ++count;
      at += 3;
      continue;
    }
    if (sounds.compare(at, 2, "e^") == 0 || sounds.compare(at, 2, "i^") == 0 || sounds.compare(at, 2, "a^") == 0 ||
        sounds.compare(at, 2, "o^") == 0 || sounds.compare(at, 2, "u^") == 0) {
      ++at;  // financi|ën: the vowel before the trema is a group of its own
      continue;
    }
    const std::string_view rest = std::string_view(sounds).substr(at);
    const auto group = std::ranges::find_if(groups, [rest](std::string_view g) { return rest.starts_with(g); });
    at += group == std::end(groups) ? 1 : group->size();
  }
  return std::max(count, 1u);
}

}  // namespace duidelijk
