// Which findings of an old text are solved in the new one, and whether the new one is harder.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "report/comparison.h"

namespace duidelijk {

/// Points of the LiNT-II score that a text may rise before it counts as harder; less is noise.
inline constexpr double harder_points = 1.0;

/// Compares two reports on versions of one text. A finding remains when the new text has one of the same rule on the
/// same words, or on words that are alike: at least half of them are the same. Suppressed findings are left out.
/// Harder: the score rises by more than `harder_points`; when one of the texts has no score, when there are more errors
/// and warnings than before. Both reports must have scores when they were checked.
Comparison compare(FileReport before, FileReport after);

}  // namespace duidelijk
