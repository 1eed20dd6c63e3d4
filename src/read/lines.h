// A plain text as lines with the traits that tell how it was laid out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// What a line starts with.
enum class Start : std::uint8_t { other, lower, upper, digit };
/// What a line ends with; closing quotes, brackets and footnote marks after it do not count.
enum class End : std::uint8_t { open, sentence, colon, semicolon, comma, hyphen };
/// The sign in front of a list item.
enum class Marker : std::uint8_t { none, bullet, number, letter };
/// What a line is for.
enum class Role : std::uint8_t {
  text,
  furniture,  // page number, running head: not read
  footnote,   // first or later line of a note
  loose_url,  // addresses of links, gathered under a page
};

/// A line that is not empty, without the white space around it.
struct Line {
  SourceSpan text;
  std::uint32_t content = 0;  // where the text begins after the marker
  std::uint32_t width = 0;    // code points
  std::uint32_t value = 0;    // of a numbered or lettered marker, or of a footnote that starts here
  std::uint16_t indent = 0;   // columns before the text
  std::uint16_t blanks = 0;   // empty lines before it; at most 1000 are counted
  Start start = Start::other;
  End end = End::open;
  Marker marker = Marker::none;
  Role role = Role::text;
  bool page = false;     // a page starts here
  bool columns = false;  // has a wide gap or a tab inside
};

/// The lines of `text` that are not empty. Lines end at LF, CR, CR LF, FF, VT, NEL, U+2028 and U+2029.
std::vector<Line> split_lines(std::string_view text);

/// Whether the line is a marker and nothing else.
inline bool is_marker_only(const Line& line) { return line.marker != Marker::none && line.content == line.text.end; }
/// The number or letter that a writer put before an item: "3." or "b)"; empty when it is a bullet or nothing. Borrowed.
std::string_view written_label(std::string_view text, const Line& line);
/// Number of words, counting up to `most`.
std::uint32_t count_words(std::string_view line, std::uint32_t most);
/// The last word of `line` without punctuation around it. Borrowed.
std::string_view last_word(std::string_view line);
/// The first word of `line` without punctuation around it. Borrowed.
std::string_view first_word(std::string_view line);

}  // namespace duidelijk
