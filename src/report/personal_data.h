// Where a text names what only one person has: numbers and addresses that must not travel with a report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// The places of citizen service numbers (BSN, nine digits that pass the eleven test, or that stand behind the word),
/// IBANs, e-mail addresses, Dutch telephone numbers (not the public 14 020, 0800 and 0900), postcodes with a house
/// number (not of a PO box), and dates of birth (a date behind "geboren" or "geboortedatum"). In text order, no
/// overlaps. Linear. Precondition: valid UTF-8.
std::vector<TextSpan> personal_data(std::string_view text);

/// `text` with an X for each byte of a letter or digit under `span`, so that offsets stay; spaces and signs stay.
void mask(std::string& text, TextSpan span);

/// `text` with all its personal data masked. A text that was cut may begin or end within a number: digits at a cut end
/// ("…") are masked as well.
std::string masked(std::string text);

}  // namespace duidelijk
