// A report without what must stay in the house: without the text, or without personal data.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "report/report.h"

namespace duidelijk {

/// Takes every word of the text out of the report: what was found, around it and instead of it, and what it asks of
/// its reader. Places, rules, numbers
/// and scores stay. Also sets `FileReport::text_removed`, so that formats can leave keys out.
void remove_text(FileReport& file);

/// Masks personal data (see personal_data.h) wherever the report shows words of the text. When FileReport::text is
/// there, what it names is also masked in findings that show a part of it.
void mask_personal_data(FileReport& file);

}  // namespace duidelijk
