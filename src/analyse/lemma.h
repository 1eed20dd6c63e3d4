// The lemma of each token: what a dictionary has it under.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "analyse/analysis.h"
#include "analyse/model.h"

namespace duidelijk {

/// Fills `Token::lemma` from word class, features and tree: "kinderen" → kind, "dient … in" → indienen.
/// Signs and figures are their own lemma. Needs tags and heads.
void find_lemmas(Analysis& analysis);

/// What a lemma rule depends on besides the letters: the word class and the features that change the form.
std::uint32_t lemma_class(Tag tag, const Features& features);
/// The key under which the model keeps the rule for an ending of a form, or for the whole form.
Key ending_key(std::uint32_t lemma_class, std::string_view ending, bool whole);
/// The key of a particle and the verb that it belongs to: "plaats", "vinden".
Key particle_key(std::string_view particle, std::string_view verb);
/// Longest ending, in bytes, that the model has rules for.
inline constexpr std::size_t longest_ending = 8;

/// The form under a rule; nothing changes when the rule does not fit.
std::string apply(const LemmaRule& rule, std::string_view added, std::string_view form);

}  // namespace duidelijk
