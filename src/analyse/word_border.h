// Where a word begins and where a mark ends.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

#include "analyse/characters.h"

namespace duidelijk {

/// A part of a text that tokens do not go beyond: a block, or what lies between two placeholders in it.
/// Beyond its ends there is white space.
struct Stretch {
  std::string_view text;
  std::uint32_t begin = 0, limit = 0;

  char byte(std::uint32_t at) const { return at < limit ? text[at] : ' '; }
  ClassifiedChar next(std::uint32_t at) const {
    return at < limit ? char_at(text, at) : ClassifiedChar{' ', 1, CharClass::space};
  }
  /// The character that ends at `at`.
  ClassifiedChar last(std::uint32_t at) const {
    return at > begin ? char_before(text, at) : ClassifiedChar{' ', 1, CharClass::space};
  }
  std::string_view part(std::uint32_t from, std::uint32_t to) const { return text.substr(from, to - from); }
};

/// How far a look ahead for a closing bracket or quote goes, in bytes.
inline constexpr std::uint32_t look_ahead = 48;

/// Whether a word or number begins at `at`, with the apostrophe, sign, quote or bracket that is part of it:
/// «'t», «-ie», «€62», «(her)opbouw», «"oer"-woud».
bool begins_word(const Stretch& in, std::uint32_t at);

/// The end, not beyond `end`, of the punctuation or symbol that begins at `begin`: one character, a run such as "..."
/// or "?!", or one emoji.
std::uint32_t mark_end(const Stretch& in, std::uint32_t begin, std::uint32_t end);

}  // namespace duidelijk
