// Word classes, lemmas and trees as short text for tables in tests, and the promises of a tree.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "analyse/analysis.h"

namespace duidelijk::tests {

/// "DET NOUN VERB"; sentences with a slash between them.
inline std::string dump_tags(const Analysis& analysis) {
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += " /";
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (!out.empty()) out += ' ';
      out += name_of(token.tag);
    }
  }
  return out;
}

/// The lemmas of all tokens but punctuation.
inline std::string dump_lemmas(const Analysis& analysis) {
  std::string out;
  for (const Token& token : analysis.tokens) {
    if (token.kind == TokenKind::punctuation) continue;
    if (!out.empty()) out += ' ';
    out += analysis.lemma(token);
  }
  return out;
}

/// "uw>aanvraag:nmod:poss aanvraag>afgewezen:nsubj:pass …": each word but punctuation, its head and its relation; a
/// star for the root.
inline std::string dump_tree(const Analysis& analysis) {
  std::string out;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    if (token.kind == TokenKind::punctuation) continue;
    if (!out.empty()) out += ' ';
    out += analysis.text(token);
    out += '>';
    out += token.head == i ? std::string_view("*") : analysis.text(analysis.tokens[token.head]);
    if (token.head == i) continue;
    out += ':';
    out += name_of(token.relation);
  }
  return out;
}

/// What is wrong with the trees of an analysis; empty when each sentence has one root and no cycles.
inline std::string broken_tree(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = analysis.tokens[i];
      if (token.tag == Tag::unknown) return "no word class";
      if (token.head < sentence.tokens.begin || token.head >= sentence.tokens.end) return "head outside the sentence";
      if ((token.head == i) != (token.relation == Relation::root)) return "root and relation do not agree";
      if (token.head == i) ++roots;
      std::uint32_t at = i, steps = 0;
      while (analysis.tokens[at].head != at && ++steps <= sentence.tokens.size()) at = analysis.tokens[at].head;
      if (steps > sentence.tokens.size()) return "a cycle";
    }
    if (roots != 1) return "not one root";
  }
  return "";
}

}  // namespace duidelijk::tests
