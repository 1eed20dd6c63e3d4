// SPDX-License-Identifier: EUPL-1.2
#include "analyse/full_stop.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyse/characters.h"

namespace duidelijk {
namespace {

using Next = StopContext::Next;

constexpr std::size_t longest_abbreviation = 24;  // bytes, with its full stops

/// What the letters of a word look like.
struct Shape {
  std::size_t letters = 0, upper = 0, vowels = 0;
  std::size_t segments = 1, longest_segment = 0;  // between full stops and hyphens
  bool only_letters_and_stops = true;
  bool first_upper = false, ends_with_letter = false;
};

bool is_vowel(char32_t point) {
  if (point >= 0xC0) return true;  // é, ë, ü: certainly not the skeleton of an abbreviation
  return std::u32string_view(U"aeiouyAEIOUY").find(point) != std::u32string_view::npos;
}

Shape shape_of(std::string_view word) {
  Shape shape;
  std::size_t segment = 0;
  for (std::size_t at = 0; at < word.size();) {
    const ClassifiedChar c = char_at(word, at);
    if (c.type == CharClass::letter) {
      const bool upper = utf8::is_upper(c.point);
      if (at == 0) shape.first_upper = upper;
      ++shape.letters;
      if (upper) ++shape.upper;
      if (is_vowel(c.point)) ++shape.vowels;
      shape.longest_segment = std::max(shape.longest_segment, ++segment);
    } else if ((c.point == '.' || c.point == '-') && segment > 0) {
      if (c.point == '.') ++shape.segments;
      segment = 0;
    } else {
      shape.only_letters_and_stops = false;
    }
    at += c.size;
  }
  shape.ends_with_letter = segment > 0;
  return shape;
}

/// "1", "3.1", "12.4.2"
bool is_numbering(std::string_view word) {
  return !word.empty() && word.size() <= 12 && is_ascii_digit(word[0]) &&
         std::ranges::all_of(word, [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// "II", "xiv"
bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 5 &&
         (std::ranges::all_of(word, [](char c) { return c == 'I' || c == 'V' || c == 'X'; }) ||
          std::ranges::all_of(word, [](char c) { return c == 'i' || c == 'v' || c == 'x'; }));
}

/// After these a single capital is a name of something: "bijlage A.", "vitamine C.".
bool takes_letter(std::string_view previous) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"afdeling",  "bijlage",   "blok",    "categorie", "deel",    "fase",  "formulier", "gebouw",  "groep",
       "hepatitis", "ingang",    "klasse",  "kolom",     "letter",  "lijst", "model",     "niveau",  "of",
       "onder",     "onderdeel", "optie",   "perceel",   "plan",    "punt",  "rijbewijs", "rubriek", "stap",
       "tabel",     "type",      "variant", "vitamine",  "vleugel", "zone"});
  return std::ranges::find(nouns, previous) != nouns.end();
}

/// "Volkert van der G."
bool takes_initial(std::string_view previous) {
  static constexpr auto particles =
      std::to_array<std::string_view>({"van", "de", "der", "den", "ten", "ter", "el", "al"});
  return !previous.empty() &&
         (utf8::is_upper(utf8::decode(previous, 0).point) || std::ranges::find(particles, previous) != particles.end());
}

/// Words that often begin a sentence and never a surname.
bool is_starter(std::string_view word) {
  static constexpr auto starters = std::to_array<std::string_view>(
      {"Als", "Bij", "Daarna", "Daarom", "Dat",     "Deze", "Die", "Dit", "Een",  "Er", "Heeft", "Het",
       "Hij", "Hoe", "Ik",     "Indien", "Kunt",    "Maar", "Met", "Na",  "Naar", "Om", "Omdat", "Ook",
       "U",   "Uw",  "Voor",   "Waar",   "Wanneer", "Wat",  "We",  "Wie", "Wij",  "Ze", "Zij"});
  return std::ranges::binary_search(starters, word);
}

FullStop judge_single_letter(const StopContext& context, const Shape& shape) {
  const auto yes = [](bool attached) { return attached ? FullStop::abbreviation : FullStop::ends; };
  if (context.starts_sentence && context.next != Next::nothing && context.next != Next::mark)
    return shape.first_upper ? FullStop::abbreviation : FullStop::numbering;
  if (context.next == Next::mark) return FullStop::abbreviation;
  if (shape.first_upper) {
    if (takes_letter(context.previous)) return yes(context.next == Next::lower);
    if (context.next == Next::nothing) return yes(takes_initial(context.previous));
    const bool named = context.previous.empty() || utf8::is_upper(utf8::decode(context.previous, 0).point);
    return yes(named || !is_starter(context.next_word));
  }
  const bool row = context.previous.size() == 2 && context.previous[1] == '.';  // "v. d. Berg"
  if (context.next == Next::digit || row) return FullStop::abbreviation;
  return yes(context.next == Next::lower && !takes_letter(context.previous));
}

}  // namespace

FullStop judge_full_stop(const StopContext& context, Vocabulary& words) {
  const std::string_view word = context.word;
  const auto yes = [](bool attached) { return attached ? FullStop::abbreviation : FullStop::ends; };
  if (word.empty()) return FullStop::ends;
  if (is_numbering(word) || (context.starts_sentence && is_roman(word) && word.size() > 1)) {
    const bool heads = context.starts_sentence && context.next != Next::nothing && context.next != Next::mark;
    return heads ? FullStop::numbering : FullStop::ends;
  }
  const Shape shape = shape_of(word);
  if (shape.letters == 0 || !shape.ends_with_letter) return FullStop::ends;
  if (word.size() < longest_abbreviation) {
    std::array<char, longest_abbreviation> written{};
    std::copy(word.begin(), word.end(), written.begin());
    written[word.size()] = '.';
    const auto known = words.lexicon().abbreviation({written.data(), word.size() + 1});
    if (known) {
      if (known->may_end_sentence || shape.segments > 1) return FullStop::abbreviation;
      const auto& entry = words[words.add(word)].entry;
      const float zipf = entry && !entry->name ? entry->zipf : 0;
      if (zipf >= 6 && !shape.first_upper)
        return yes(context.next == Next::digit);  // "zo" is a Sunday before a date only
      // "min." is an abbreviation, but a block that ends with a common word ends with a full stop.
      return yes(context.next != Next::nothing || zipf < 4.4F);
    }
  }
  if (shape.letters == 1 && shape.only_letters_and_stops) return judge_single_letter(context, shape);
  if (!shape.only_letters_and_stops) return FullStop::ends;
  if (shape.segments > 1) return yes(shape.longest_segment <= 4 && shape.letters <= shape.segments * 2);
  if (context.next == Next::other && context.word.size() > 4) return FullStop::ends;
  if (shape.letters > 5 || shape.upper > 1)
    return yes(context.next == Next::mark && !words[words.add(word)].entry && shape.upper <= 1);
  if (context.next == Next::nothing) return yes(shape.vowels == 0 && !words[words.add(word)].entry);
  if (words[words.add(word)].entry) return FullStop::ends;
  if (shape.vowels == 0 || context.next == Next::mark) return FullStop::abbreviation;
  return yes(shape.letters <= 4 && (context.next == Next::lower || context.next == Next::digit));
}

}  // namespace duidelijk
