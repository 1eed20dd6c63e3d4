// Things that look the same in every text: web addresses, telephone numbers, bank accounts, numbers.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

#include "analyse/analysis.h"

namespace duidelijk {

/// Each of these looks at the start of `text` and gives the length in bytes of what it found there, or 0.
/// They look at a bounded number of bytes, except for the characters of an address itself.

/// "https://…", "www.…", "naam@voorbeeld.nl", "voorbeeld.nl/pad", "brief.pdf", "#hashtag", "@naam";
/// without the punctuation after it.
std::uint32_t match_address(std::string_view text);
/// "14 020", "+31 (0)20 624 11 11", "06-12345678", "0800 1234".
std::uint32_t match_phone(std::string_view text);
/// "NL91 ABNA 0417 1643 00", with or without spaces.
std::uint32_t match_iban(std::string_view text);

/// Word, number or code? `core` is a token without the punctuation around it, at least one byte.
TokenKind kind_of(std::string_view core);
/// What the kind says about the word class; `unknown` for words.
Tag tag_of(TokenKind kind);

/// `word` without a footnote mark that may be stuck to it: "uitkering¹" → "uitkering", "tablet12" → "tablet".
/// The same as `word` when there is none. A mark of plain digits only counts when the rest is a known word;
/// that is for the caller to find out.
std::string_view without_footnote_mark(std::string_view word);

}  // namespace duidelijk
