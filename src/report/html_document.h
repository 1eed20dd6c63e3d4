// One document of an HTML report: its text with the findings in their places, the advice beside it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// <section class="doc" id="d1">…</section>. `index` counts documents from 0. Each finding stands in it exactly once:
/// as a mark in the text with its advice, in the list about the whole text, or in the list of suppressed findings.
/// Without FileReport::text (see without_text) the advice stands alone.
std::string html_document(const FileReport& file, std::size_t index);

/// The same in pieces, for a text with so many findings that nobody wants it in memory.
void stream_html_document(const FileReport& file, std::size_t index, const TextSink& sink);

}  // namespace duidelijk
