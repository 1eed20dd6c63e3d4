// The difference between two versions of a text, as `diff -u` writes it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// A unified diff with three lines of context that `patch -p0` takes; empty when nothing differs. Made for texts that
/// differ in some lines here and there: always right, and near to the shortest. Linear in the size of the texts.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace duidelijk
