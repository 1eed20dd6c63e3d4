// "Bedoelde u …?": the known word that a typed word looks like.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace duidelijk {

/// The candidate closest to `typed` (letters added, left out, changed or swapped, in any case), or empty when none is
/// close: at most a third of the letters may differ. The first of equals. Words over 100 bytes are not compared.
std::string_view most_similar(std::string_view typed, std::span<const std::string_view> candidates);

}  // namespace duidelijk
