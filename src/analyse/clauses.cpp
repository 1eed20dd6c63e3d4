// SPDX-License-Identifier: EUPL-1.2
#include "analyse/clauses.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace duidelijk {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::array<std::string_view, 12> negations{"evenmin", "geen", "geenszins", "nergens", "niemand", "niet",
                                                     "niets",   "niks", "nimmer",    "noch",    "nooit",   "zonder"};
static_assert(std::ranges::is_sorted(negations));

bool is_auxiliary(Relation relation) {
  return relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop;
}
bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::nsubj_outer ||
         relation == Relation::csubj || relation == Relation::csubj_outer;
}
bool heads_subordinate(Relation relation) {
  return relation == Relation::advcl || relation == Relation::ccomp || relation == Relation::csubj ||
         relation == Relation::csubj_outer || relation == Relation::acl || relation == Relation::acl_relcl;
}
bool is_finite(const Token& token) { return token.features.verb_form == VerbForm::fin; }
bool is_verb(const Token& token) { return token.tag == Tag::verb || token.tag == Tag::aux; }

/// What the children of a token say about it as a predicate.
struct Around {
  std::uint32_t finite = none, subject = none;
  bool mark = false;
};

std::vector<Around> look_around(const Analysis& analysis) {
  std::vector<Around> around(analysis.tokens.size());
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    Around& own = around[i];
    if (is_verb(token) && is_finite(token) && !is_auxiliary(token.relation)) own.finite = std::min(own.finite, i);
    if (token.head == i) continue;
    Around& above = around[token.head];
    if (is_auxiliary(token.relation) && is_finite(token)) above.finite = std::min(above.finite, i);
    if (is_subject(token.relation) && above.subject == none) above.subject = i;
    above.mark = above.mark || token.relation == Relation::mark;
  }
  return around;
}

bool heads_clause(const Token& token, std::uint32_t index, const Around& around) {
  if (token.head == index) return true;
  if (is_auxiliary(token.relation)) return false;
  if (around.finite != none) return true;
  return heads_subordinate(token.relation) && is_verb(token) && around.mark;
}

/// For each token the predicate of its clause: the first one on its way to the root.
std::vector<std::uint32_t> predicates(const Analysis& analysis, const std::vector<Around>& around) {
  std::vector<std::uint32_t> owner(analysis.tokens.size(), none);
  std::vector<std::uint32_t> way;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    std::uint32_t at = i;
    while (owner[at] == none && !heads_clause(analysis.tokens[at], at, around[at])) {
      way.push_back(at);
      at = analysis.tokens[at].head;
    }
    if (owner[at] == none) owner[at] = at;
    for (const std::uint32_t below : way) owner[below] = owner[at];
    way.clear();
  }
  return owner;
}

/// Whether a token is one of the verbs of the predicate: itself, an auxiliary, a particle, an infinitive under it.
bool in_predicate(const Analysis& analysis, std::uint32_t index, std::uint32_t predicate) {
  const Token* token = &analysis.tokens[index];
  if (index == predicate) return is_verb(*token);
  const bool part = token->relation == Relation::compound_prt || token->relation == Relation::aux ||
                    token->relation == Relation::aux_pass || token->relation == Relation::cop ||
                    (token->relation == Relation::xcomp && is_verb(*token));
  if (!part) return false;
  std::uint32_t at = token->head;
  while (at != predicate) {
    if (analysis.tokens[at].relation != Relation::xcomp || analysis.tokens[at].head == at) return false;
    at = analysis.tokens[at].head;
  }
  return true;
}

}  // namespace

std::vector<std::uint32_t> clause_of_tokens(const Analysis& analysis) {
  std::vector<std::uint32_t> number(analysis.tokens.size(), none);
  for (std::uint32_t c = 0; c < analysis.clauses.size(); ++c) number[analysis.clauses[c].predicate] = c;
  const std::vector<std::uint32_t> owner = predicates(analysis, look_around(analysis));
  std::vector<std::uint32_t> out(owner.size());
  std::ranges::transform(owner, out.begin(), [&number](std::uint32_t predicate) { return number[predicate]; });
  return out;
}

void find_clauses(Analysis& analysis) {
  const std::vector<Around> around = look_around(analysis);
  const std::vector<std::uint32_t> owner = predicates(analysis, around);
  std::vector<std::uint32_t> number(analysis.tokens.size(), none);
  analysis.clauses.clear();
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const TokenSpan span = analysis.sentences[s].tokens;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (owner[i] != i) continue;
      number[i] = static_cast<std::uint32_t>(analysis.clauses.size());
      Clause clause;
      clause.sentence = s;
      clause.predicate = i;
      if (around[i].finite != none) clause.finite = around[i].finite;
      if (around[i].subject != none) clause.subject = around[i].subject;
      std::uint32_t first = i;  // of a coordination: "die komt en gaat" is subordinate twice
      while (analysis.tokens[first].relation == Relation::conj && analysis.tokens[first].head != first)
        first = analysis.tokens[first].head;
      clause.subordinate = heads_subordinate(analysis.tokens[first].relation);
      analysis.clauses.push_back(clause);
    }
  }
  std::vector<std::uint32_t> words_before(analysis.tokens.size() + 1, 0);
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    words_before[i + 1] = words_before[i] + (token.counts() ? 1 : 0);
    Clause& clause = analysis.clauses[number[owner[i]]];
    if (token.counts()) ++clause.words;
    if (std::ranges::binary_search(negations, analysis.form(token))) ++clause.negations;
    if (!clause.finite || i <= *clause.finite || !in_predicate(analysis, i, clause.predicate)) continue;
    const std::uint32_t before = clause.bracket.empty() ? *clause.finite + 1 : clause.bracket.end;
    if (const std::uint32_t distance = words_before[i] - words_before[before]; distance > clause.distance) {
      clause.distance = distance;
      clause.gap = {before, i};
    }
    clause.bracket = {*clause.finite, i + 1};
  }
}

}  // namespace duidelijk
