// One document of an HTML report: its text with the findings in their places, the advice beside it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>

#include "report/report.h"

namespace duidelijk {

/// <section class="doc" id="d1">…</section>. `index` counts documents from 0. Each finding stands in it exactly once:
/// as a mark in the text with its advice, in the list about the whole text, or in the list of suppressed findings.
/// Without FileReport::text (see without_text) the advice stands alone.
std::string html_document(const FileReport& file, std::size_t index);

}  // namespace duidelijk
