// Which line breaks the writer made, and which the page made.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "read/lines.h"

namespace duidelijk {

/// How a text was wrapped, as its lines together tell.
struct Wrapping {
  bool wrapped = false;        // lines end where the page was full
  bool double_spaced = false;  // an empty line after every wrapped line
  std::uint32_t width = 0;     // code points of a full line, as far as known
};

Wrapping find_wrapping(std::string_view text, std::span<const Line> lines);

/// Whether the words of `below` go on where `above` stops. `full` is the width of a full line here; `apart` says that
/// a page end, a note or an empty line stands between them.
bool goes_on(std::string_view text, const Line& above, const Line& below, const Wrapping& wrapping, std::uint32_t full,
             bool apart);

/// Whether the last word of `line` asks for another: "de", "van", "te".
bool must_go_on(std::string_view line);

/// How two lines that belong together are joined.
enum class Seam : std::uint8_t {
  space,        // two words
  none,         // "Staten-" "Generaal": one word that keeps its hyphen
  drop_hyphen,  // "samen-" "leving": the hyphen was for the line end
};
Seam seam_between(std::string_view above, std::string_view below);

}  // namespace duidelijk
