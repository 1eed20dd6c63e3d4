// Bytes in any encoding → UTF-8 with the way back.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// The file as UTF-8. Knows UTF-8 (with or without byte order mark), UTF-16 LE and BE, Windows-1252 and ISO-8859-1/-15.
/// UTF-8 with a few broken bytes keeps the rest: each broken run becomes one U+FFFD and is counted. Binary data is an
/// Error (kind unsupported), text over `max_source_bytes` too (kind too_large).
/// `declared` is the name that the file itself gives; it counts for text that is no UTF-8, when it is one of these.
Result<Source> decode(std::string bytes, std::string_view declared = {});

/// `text` in the encoding that decode() names. An Error when a character does not exist in it.
Result<std::string> encode(std::string_view text, std::string_view encoding);

/// A builder for `source`, with notes for the user when the file has broken bytes, or is not UTF-8 and does not say so.
DocumentBuilder start_document(Source source, bool declared = false);

}  // namespace duidelijk
