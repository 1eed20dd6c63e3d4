// SPDX-License-Identifier: EUPL-1.2
#include "read/wrapping.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "core/utf8.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

/// Words that no line of its own, no heading and no item ends with: what follows must be on the next line.
constexpr std::string_view never_last[] = {
    "aan",  "als", "bij",  "binnen",  "dat",  "de",  "deze",  "die",  "dit",   "door", "een",    "en",
    "haar", "het", "hun",  "ik",      "in",   "is",  "je",    "met",  "mijn",  "na",   "naar",   "niet",
    "of",   "om",  "onze", "op",      "over", "per", "sinds", "te",   "tegen", "tot",  "tussen", "uit",
    "uw",   "van", "via",  "volgens", "voor", "wij", "ze",    "zijn", "zonder"};

/// "R.W. Knops", "drs. P. Jansen": the name under a letter.
bool is_signature(std::string_view line) {
  if (count_words(line, 7) > 6) return false;
  const bool initial = line.size() > 2 && utf8::is_upper(utf8::decode(line, 0).point) && line.find('.') <= 3;
  return initial || line.starts_with("drs.") || line.starts_with("mr.") || line.starts_with("dr.") ||
         line.starts_with("ir.") || line.starts_with("prof.");
}

/// "o.a.", "bijv.", "art.": a full stop that ends no sentence.
bool ends_in_abbreviation(std::string_view line) {
  constexpr std::string_view known[] = {"art.",  "bijv.", "blz.",  "bv.",   "ca.",  "cf.", "dhr.", "dr.",  "drs.",
                                        "enz.",  "evt.",  "excl.", "incl.", "ing.", "ir.", "jl.",  "jr.",  "m.",
                                        "max.",  "mevr.", "min.",  "mr.",   "nl.",  "nr.", "nrs.", "pag.", "par.",
                                        "prof.", "resp.", "st.",   "tel.",  "vgl.", "zgn."};
  const std::size_t space = line.find_last_of(" \t(");
  const std::string_view word = space == std::string_view::npos ? line : line.substr(space + 1);
  if (word.size() < 2 || word.back() != '.') return false;
  return word.find('.') + 1 < word.size() || std::ranges::binary_search(known, word);
}

std::uint32_t first_word_width(std::string_view text, const Line& line) {
  const std::string_view content = slice(text, line.text).substr(0, 64);
  const std::size_t space = content.find(' ');
  return static_cast<std::uint32_t>(utf8::count(content.substr(0, space)));
}

}  // namespace

bool must_go_on(std::string_view line) {
  const std::string_view word = last_word(line);
  if (word == "U" || word == "u" || word == "Wij" || word == "We" || word == "De" || word == "Het" || word == "Een")
    return true;
  return std::ranges::binary_search(never_last, word);
}

Wrapping find_wrapping(std::string_view text, std::span<const Line> lines) {
  Wrapping wrapping;
  std::vector<std::uint32_t> widths;
  std::size_t pairs[2] = {0, 0}, soft[2] = {0, 0};
  const Line* above = nullptr;
  for (const Line& line : lines) {
    if (line.role != Role::text) {
      above = nullptr;
      continue;
    }
    if (above && line.blanks <= 1 && line.marker == Marker::none && !line.columns && !above->columns && !line.page) {
      ++pairs[line.blanks];
      const bool open = above->end == End::open || above->end == End::comma || above->end == End::hyphen;
      if (line.start == Start::lower && open && above->width >= 25) {
        ++soft[line.blanks];
        widths.push_back(above->width);
      }
    }
    above = &line;
  }
  wrapping.wrapped = soft[0] > (widths.empty() || widths.front() < 45 ? 1 : 0) && soft[0] * 4 >= pairs[0];
  wrapping.double_spaced = soft[1] >= 4 && soft[1] * 5 >= pairs[1] * 2 && pairs[1] > pairs[0];
  if (wrapping.double_spaced) wrapping.wrapped = true;
  if (!widths.empty()) {
    const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 8 / 10);
    std::ranges::nth_element(widths, at);
    wrapping.width = *at;
  }
  static_cast<void>(text);
  return wrapping;
}

bool goes_on(std::string_view text, const Line& above, const Line& below, const Wrapping& wrapping, std::uint32_t full,
             bool apart) {
  if (below.marker != Marker::none || above.columns || below.columns) return false;
  const bool open = above.end == End::open || above.end == End::comma || above.end == End::hyphen;
  // A line where the first word below would still have fitted was ended by the writer.
  const auto filled = [&](std::uint32_t percent) {
    return wrapping.wrapped && (above.width + 1 + first_word_width(text, below)) * 100 > full * percent;
  };
  if (above.end == End::hyphen && !is_marker_only(above)) return true;
  if (above.end == End::open && must_go_on(slice(text, above.text))) return true;
  if (below.start == Start::lower) {
    if (open) return true;
    if (above.end == End::sentence)
      return ends_in_abbreviation(slice(text, above.text)) || (wrapping.wrapped && !apart && filled(70));
    return !apart && filled(80);
  }
  if (above.end == End::sentence) return !apart && above.width * 100 >= full * 75 && filled(88);
  if (above.end == End::colon || above.end == End::semicolon) return !apart && filled(95);
  if (above.end == End::comma) return filled(75) && !is_signature(slice(text, below.text));
  return filled(80);
}

Seam seam_between(std::string_view above, std::string_view below) {
  if (above.empty() || below.empty()) return Seam::space;
  const utf8::Char last = utf8::decode_before(above, above.size());
  if (last.point == 0xAD) return Seam::none;  // left out of the text anyway
  if (last.point == '/') return above.size() > 1 && above[above.size() - 2] != ' ' ? Seam::none : Seam::space;
  if (last.point != '-' && last.point != 0x2010 && last.point != 0xAC) return Seam::space;
  above.remove_suffix(last.size);
  if (above.empty()) return Seam::space;
  const utf8::Char before = utf8::decode_before(above, above.size());
  const utf8::Char next = utf8::decode(below, 0);
  if (before.point == ' ')
    return utf8::is_lower(next.point) ? Seam::none : Seam::space;  // "over- of -" "onderschatting"
  if (!utf8::is_letter(next.point) && !utf8::is_digit(next.point)) return Seam::space;
  constexpr std::string_view after_open_hyphen[] = {"dan", "dus", "en", "maar", "naar", "noch", "of", "tot"};
  if (std::ranges::binary_search(after_open_hyphen, first_word(below)) || below.starts_with("resp")) return Seam::space;
  if (last.point == 0xAC || last.point == 0x2010) return utf8::is_lower(next.point) ? Seam::drop_hyphen : Seam::none;
  if (!utf8::is_lower(next.point)) return Seam::none;    // "Staten-" "Generaal", "COVID-" "19"
  if (!utf8::is_lower(before.point)) return Seam::none;  // "ICT-" "leverancier", "(oud)-" "lid"
  const std::string_view part = last_word(above);
  if (part.size() < 2) return Seam::none;  // "e-" "mail"
  constexpr std::string_view keep[] = {"al", "doe", "ex", "niet", "non", "oud", "pseudo", "quasi", "semi", "sociaal"};
  if (std::ranges::binary_search(keep, part)) return Seam::none;
  return Seam::drop_hyphen;
}

}  // namespace duidelijk
