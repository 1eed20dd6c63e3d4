// SPDX-License-Identifier: EUPL-1.2
#include "analyse/clauses.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/text_document.h"

namespace duidelijk {
namespace {

/// "main is afgewezen: onderwerp aanvraag, tang is…afgewezen (2), 7 woorden": one clause.
std::string dump(const Analysis& analysis, const Clause& clause) {
  const auto text = [&](std::uint32_t index) { return std::string(analysis.text(analysis.tokens[index])); };
  std::string out = clause.subordinate ? "sub " : "main ";
  out += text(clause.predicate);
  if (clause.finite) out += " finite " + text(*clause.finite);
  if (clause.subject) out += " subject " + text(*clause.subject);
  if (!clause.bracket.empty())
    out += " bracket " + text(clause.bracket.begin) + ".." + text(clause.bracket.end - 1) + " " +
           std::to_string(clause.distance);
  out += " words " + std::to_string(clause.words);
  if (clause.negations > 0) out += " not " + std::to_string(clause.negations);
  return out;
}

TEST_CASE("clauses with their verbs") {
  struct Row {
    std::string_view text, clauses;
  };
  static constexpr Row table[] = {
      {"Uw aanvraag is gisteren afgewezen.",
       "main afgewezen finite is subject aanvraag bracket is..afgewezen 1 words 5"},
      {"Ik weet dat hij niet komt.",
       "main weet finite weet subject Ik words 2 / sub komt finite komt subject hij words 4 not 1"},
      {"Hij dient de aanvraag morgen in.", "main dient finite dient subject Hij bracket dient..in 3 words 6"},
      {"Hij komt en zij gaat.",
       "main komt finite komt subject Hij words 2 / main gaat finite gaat subject zij words 3"},
      {"Geen reactie ontvangen", "main ontvangen words 3 not 1"},
      {"U moet het formulier binnen zes weken hebben ingevuld.",
       "main ingevuld finite moet subject U bracket moet..ingevuld 5 words 9"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::clauses);
    std::string all;
    for (const Clause& clause : analysis.clauses) all += (all.empty() ? "" : " / ") + dump(analysis, clause);
    CHECK(all == row.clauses);
    const auto owner = clause_of_tokens(analysis);
    REQUIRE(owner.size() == analysis.tokens.size());
    for (const std::uint32_t clause : owner) CHECK(clause < analysis.clauses.size());
  }
}

}  // namespace
}  // namespace duidelijk
