// HTML, whole or inside another format: what a reader sees of it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>

#include "core/document.h"
#include "read/directives.h"
#include "read/fields.h"

namespace duidelijk {

/// Adds what a reader sees of the HTML in `from`, in blocks. Out are comments, scripts, styles, code, what is hidden,
/// menus, and passages in another language. Reads in one pass without a tree: linear in time, and nesting of any depth
/// takes no memory. Broken HTML is read as a browser does, as far as words and blocks go.
/// The last block stays open. Returns where the first tag stands that says that what it holds is in another language.
std::optional<std::uint32_t> feed_html(DocumentBuilder& build, SourceSpan from, FieldStyle style,
                                       Directives& directives);

}  // namespace duidelijk
