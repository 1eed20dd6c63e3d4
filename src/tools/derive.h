// Readings that no flag and no table gives: inferred from other words, only for words that some list has.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "lexicon/lexicon.h"
#include "tools/table.h"
#include "tools/words.h"

namespace duidelijk::tools {

/// Irregular plurals from a table (steden, leden), also at the end of longer words: "wereldsteden".
void add_irregular_plurals(const Table& table, Words& words);
/// Regular plurals that stand without flags or as lines of their own ("kinderen", "musea").
void add_plurals(Words& words);
/// Comparatives and people named after an adjective ("bredere", "religieuzen"), participles for people ("betrokkenen").
void add_adjective_forms(Words& words);
/// Names, and adjectives and inhabitants with a capital ("Nederlands", "Libanese").
void add_capitalised(Words& words);
/// Words without a class get that of the head of their compound: "aanvraagprocedures" as "procedures".
void inherit_from_heads(const Lexicon& lexicon, Words& words);
/// The last resort for words without a class: endings that tell a noun or an adjective.
void guess_by_ending(Words& words);

}  // namespace duidelijk::tools
