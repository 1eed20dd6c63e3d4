// An Analysis as short text for tables in tests, and its promises as a check for tests and fuzz targets.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "analyse/analysis.h"
#include "core/utf8.h"

namespace duidelijk::tests {

/// The tokens with a bar between them, sentences with a slash: "Kom|binnen|. / Ga|zitten|."
inline std::string dump(const Analysis& analysis) {
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += " / ";
    bool first = true;
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (!first) out += '|';
      first = false;
      out += analysis.text(token);
    }
  }
  return out;
}

/// One letter for the kind of each token: w(ord) n(umber) p(unctuation) s(ymbol) a(ddress) c(ode) m(erge field).
inline std::string dump_kinds(const Analysis& analysis) {
  std::string out;
  for (const Token& token : analysis.tokens) out += "wnpsacm"[static_cast<std::size_t>(token.kind)];
  return out;
}

/// What is wrong with the trees and the clauses; empty when all is well. Each sentence is one tree: from every token
/// the heads lead to its one root.
inline std::string broken_tree(const Analysis& analysis) {
  std::vector<bool> known(analysis.tokens.size());  // its heads lead to the root
  for (const Sentence& sentence : analysis.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::uint32_t head = analysis.tokens[i].head;
      if (head < sentence.tokens.begin || head >= sentence.tokens.end) return "a head outside its sentence";
      if (head != i) continue;
      ++roots;
      known[i] = true;
    }
    if (roots != 1) return "a sentence with " + std::to_string(roots) + " roots";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      std::vector<std::uint32_t> way;
      for (std::uint32_t at = i; !known[at]; at = analysis.tokens[at].head) {
        if (way.size() == sentence.tokens.size()) return "heads go round";
        way.push_back(at);
      }
      for (const std::uint32_t at : way) known[at] = true;
    }
  }
  for (const Clause& clause : analysis.clauses) {
    if (clause.sentence >= analysis.sentences.size()) return "a clause outside the text";
    const TokenSpan tokens = analysis.sentences[clause.sentence].tokens;
    const auto inside = [tokens](std::uint32_t at) { return at >= tokens.begin && at < tokens.end; };
    if (!inside(clause.predicate) || !inside(clause.finite.value_or(tokens.begin)) ||
        !inside(clause.subject.value_or(tokens.begin)))
      return "a clause outside its sentence";
    for (const TokenSpan part : {clause.bracket, clause.gap})
      if (!part.empty() && (part.begin < tokens.begin || part.end > tokens.end))
        return "a bracket outside its sentence";
  }
  return "";
}

/// What is wrong with an analysis that any text must give right; empty when all is well.
/// Nothing is lost: between tokens is only white space. Tokens begin at characters. Sentences cover the tokens.
inline std::string broken_promise(const Analysis& analysis) {
  const Document& document = *analysis.document;
  const auto is_border = [&](std::uint32_t at) {
    return at == document.text.size() || (static_cast<unsigned char>(document.text[at]) & 0xC0) != 0x80;
  };
  const auto only_space = [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end;) {
      const utf8::Char c = utf8::decode(document.text, at);
      if (!utf8::is_space(c.point)) return false;
      at += c.size;
    }
    return true;
  };
  std::uint32_t done = 0, block = 0;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    if (token.span.empty() || token.span.begin < done) return "tokens overlap or are empty";
    if (!is_border(token.span.begin) || !is_border(token.span.end)) return "a token cuts a character";
    if (!only_space(done, token.span.begin)) return "text between tokens is lost";
    while (block < document.blocks.size() && document.blocks[block].text.end <= token.span.begin) ++block;
    if (block == document.blocks.size() || !document.blocks[block].text.contains(token.span))
      return "a token crosses a block";
    const bool first_of_block = token.span.begin == document.blocks[block].text.begin;
    if (token.space_before != (first_of_block || token.span.begin > done)) return "space_before is wrong";
    if (token.word == 0 || token.word >= analysis.words.size()) return "a token without a word";
    if (token.head >= analysis.tokens.size()) return "a head outside the text";
    done = token.span.end;
  }
  if (!only_space(done, static_cast<std::uint32_t>(document.text.size()))) return "text after the last token is lost";
  std::uint32_t covered = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.tokens.empty() || sentence.tokens.begin != covered) return "sentences do not cover the tokens";
    if (sentence.tokens.end > analysis.tokens.size()) return "a sentence outside the text";
    if (sentence.block >= document.blocks.size() ||
        !document.blocks[sentence.block].text.contains(analysis.span_of(sentence.tokens)))
      return "a sentence crosses a block";
    std::uint32_t words = 0;
    for (const Token& token : analysis.in(sentence.tokens)) words += token.counts() ? 1u : 0u;
    if (words != sentence.words) return "a sentence counts its words wrong";
    covered = sentence.tokens.end;
  }
  if (covered != analysis.tokens.size()) return "tokens outside a sentence";
  return analysis.stage >= Stage::tree ? broken_tree(analysis) : "";
}

}  // namespace duidelijk::tests
