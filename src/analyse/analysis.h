// Everything we know about one text: flat arrays that point into each other by index.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analyse/vocabulary.h"
#include "core/document.h"
#include "core/span.h"
#include "core/tag.h"

namespace duidelijk {

enum class TokenKind : std::uint8_t {
  word,         // letters; also "in-", "BSN-nummer", "foto's", "o.a."
  number,       // "12", "1.250,50", "2026-02-01", "10.30", "3:40", "2e", "IV"? no: that is a word
  punctuation,  // . , ; : ? ! ( ) " ' – …
  symbol,       // € % + emoji
  address,      // URL, e-mail address, hashtag, @name, file name
  code,         // IBAN, telephone number, reference number
  placeholder,  // a merge field or code; see Document::placeholders
};

/// One token. Tokens are in text order, do not overlap, and between them is only white space.
struct Token {
  TextSpan span;
  std::uint32_t word = 0;   // number in Analysis::words of the folded form, without a footnote mark
  std::uint32_t lemma = 0;  // number in Analysis::words; equals `word` until the stage `tags`
  std::uint32_t head =
      0;  // index of the governing token, its own index for the root; its own index until the stage `tree`
  Features features;
  Tag tag = Tag::unknown;  // `punct`, `sym`, `num` from the tokenizer; the rest from the stage `tags`
  Relation relation = Relation::dep;
  TokenKind kind = TokenKind::word;
  bool space_before : 1 = false;  // white space stands before it (also true for the first of a block)
  bool capital : 1 = false;       // begins with a capital
  bool all_capitals : 1 = false;  // two or more letters, all capitals
  bool abbreviation : 1 = false;  // the lexicon knows it as one, or it looks like one ("J.C.")
  /// Counts as a word for sentence length: everything but punctuation and symbols.
  bool counts() const { return kind != TokenKind::punctuation && kind != TokenKind::symbol; }
};

/// What a sentence is written in, as far as reports tell it apart.
enum class Language : std::uint8_t { dutch, english, german, french, frisian, afrikaans, other };

/// One sentence, heading, list item or fragment. Never crosses a block, except through `continues`.
struct Sentence {
  TokenSpan tokens;                     // never empty
  std::uint32_t block = 0;              // index in Document::blocks
  std::uint32_t words = 0;              // tokens that count
  bool end_mark = false;                // ends with . ? ! or …
  bool continues = false;               // a list item that goes on the sentence before it
  Language language = Language::dutch;  // rules and scores leave the others alone
};

/// A clause: one predicate with what belongs to it. Filled at the stage `clauses`.
struct Clause {
  std::uint32_t sentence = 0;
  std::uint32_t predicate = 0;           // token that heads the clause in the tree
  std::optional<std::uint32_t> finite;   // its finite verb
  std::optional<std::uint32_t> subject;  // head of its subject
  TokenSpan bracket;           // verb bracket (tang): from finite verb to last verb or particle; empty if none
  TokenSpan gap;               // the tokens of its widest gap; empty if none
  std::uint32_t distance = 0;  // words in that gap
  std::uint32_t words = 0;     // tokens that count in this clause, its sub-clauses not included
  std::uint32_t negations = 0;
  bool subordinate = false;
};

/// How far a text is analysed. Each stage includes the ones before it. A rule names the stage that it needs and looks
/// at nothing beyond it, so findings never depend on which other rules are on.
enum class Stage : std::uint8_t { tokens, tags, tree, clauses };

/// Borrows the Document and the Lexicon; keep both alive.
struct Analysis {
  Analysis(const Document& from, const Lexicon& lexicon) : document(&from), words(lexicon) {}
  const Document* document;
  Vocabulary words;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;  // in text order, cover `tokens`
  std::vector<TextSpan> foreign;    // passages of Dutch sentences that are not Dutch; in text order
  std::vector<Clause> clauses;      // in order of sentence, then of predicate
  Stage stage = Stage::tokens;

  std::span<const Token> in(TokenSpan span) const { return std::span(tokens).subspan(span.begin, span.size()); }
  /// The token as it stands in the text.
  std::string_view text(const Token& token) const { return slice(document->text, token.span); }
  /// The folded form, and the lemma.
  std::string_view form(const Token& token) const { return words[token.word].form; }
  std::string_view lemma(const Token& token) const { return words[token.lemma].form; }
  const Block& block(const Sentence& sentence) const { return document->blocks[sentence.block]; }
  TextSpan span_of(TokenSpan span) const { return {tokens[span.begin].span.begin, tokens[span.end - 1].span.end}; }
};

}  // namespace duidelijk
