// Bytes of a source → places for people, all in one walk.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"
#include "report/report.h"

namespace duidelijk {

/// The places of `bytes` (offsets in source.text, ascending, at most its size), in the same order. Says what LineIndex
/// says, but in one walk: a text may be one line of megabytes with thousands of findings. `Place::byte` is the byte of
/// the file.
std::vector<Place> places_of(const Source& source, const std::vector<std::uint32_t>& bytes);

/// The begin and end of each span, in the same order: of lines of the source, or of paragraphs of an office document.
std::vector<std::pair<Place, Place>> places_of(const Document& document, const std::vector<SourceSpan>& spans);

/// The line around byte `at` of `text`, whose place is `place`: at most 100 characters before and 200 after it. It is a
/// stretch of `shared`, which holds the same text or will.
Excerpt excerpt_around(std::string_view text, std::uint32_t at, const Place& place,
                       const std::shared_ptr<const std::string>& shared);

}  // namespace duidelijk
