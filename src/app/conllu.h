// An analysis as CoNLL-U (https://universaldependencies.org/format.html) or as one sentence a line.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "analyse/analysis.h"

namespace duidelijk {

/// All ten columns; MISC holds SpaceAfter=No and TokenRange=begin:end in bytes of the file. Until there is a tree the
/// first token of a sentence is its root and governs the others.
std::string to_conllu(const Analysis& analysis);

/// One sentence a line, tokens separated by one space, an empty line between blocks.
std::string to_lines(const Analysis& analysis);

}  // namespace duidelijk
