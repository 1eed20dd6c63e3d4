// HTML inside another format: the words between the tags.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "core/document.h"
#include "read/directives.h"
#include "read/fields.h"

namespace duidelijk {

/// Adds what a reader sees of the HTML in `from`: tags, comments, scripts and styles go; tags that stand for a block
/// start a new one. Linear; broken HTML is read as well as it can be.
void feed_html(DocumentBuilder& build, SourceSpan from, FieldStyle style, Directives& directives);

}  // namespace duidelijk
