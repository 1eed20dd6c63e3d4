// Source bytes → running text: the one place that normalises characters, for all readers.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

#include "core/document.h"
#include "read/fields.h"

namespace duidelijk {

/// Adds the source bytes `from` to the open block of `build`: white space of any kind becomes one space, soft hyphens
/// and zero-width characters go, ligatures are written out, letters with marks are composed (NFC), merge fields
/// become placeholders. Linear. Precondition: `from` starts and ends at characters.
void feed(DocumentBuilder& build, SourceSpan from, FieldStyle style);

/// The same for `text` that stands for all of `from`, such as a decoded entity.
void feed_as(DocumentBuilder& build, std::string_view text, SourceSpan from);

}  // namespace duidelijk
