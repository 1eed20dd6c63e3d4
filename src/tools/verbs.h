// The forms of Dutch verbs: regular ones by rule, irregular ones from a table, and all verbs derived from those.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <string>
#include <vector>

#include "tools/table.h"
#include "tools/words.h"

namespace duidelijk::tools {

/// A row of irregular_verbs.tsv.
struct IrregularVerb {
  std::string infinitive;
  std::vector<std::string> past, past_plural, participle;
  std::vector<std::string> present;  // singular present forms; empty: by rule
};

std::vector<IrregularVerb> read_irregular_verbs(const Table& table);

/// Adds finite forms, infinitives and past participles of all infinitives in `words`, with their lemma.
/// Forms made by rule count only when some list has them: nobody writes most of what the rules allow.
void add_verbs(const std::vector<IrregularVerb>& irregular, const std::set<std::string>& particles, Words& words);

}  // namespace duidelijk::tools
