// The long titles of laws and directives, which nobody may rewrite.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// The spans of titles in running text, in text order: in "Richtlijn 2006/118/EG van 12 december 2006 betreffende de
/// bescherming van het grondwater" all from "betreffende", of acts with a number or a date; in "Wet maatschappelijke
/// ondersteuning" the words behind "Wet". Linear in the number of tokens. Precondition: the stage `tags`.
std::vector<TextSpan> act_titles(const Analysis& analysis);

}  // namespace duidelijk
