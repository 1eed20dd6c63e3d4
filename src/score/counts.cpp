// SPDX-License-Identifier: EUPL-1.2
#include "score/counts.h"

#include <vector>

#include "core/utf8.h"
#include "score/syllables.h"

namespace duidelijk {
namespace {

bool is_running_text(BlockKind kind) {
  return kind != BlockKind::heading && kind != BlockKind::table_cell && kind != BlockKind::address &&
         kind != BlockKind::label && kind != BlockKind::button && kind != BlockKind::link_text;
}

}  // namespace

void TextCounts::add(const TextCounts& part) {
  words += part.words;
  sentences += part.sentences;
  words_in_sentences += part.words_in_sentences;
  paragraphs += part.paragraphs;
  long_sentences += part.long_sentences;
  letters += part.letters;
  syllables += part.syllables;
  long_words += part.long_words;
}

TextCounts count_text(const Analysis& analysis) {
  struct Shape {
    std::uint32_t letters = 0, syllables = 0;
  };
  std::vector<Shape> shapes(analysis.words.size());  // each distinct word is measured once
  TextCounts counts;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.language != Language::dutch) continue;
    counts.words += sentence.words;
    if (sentence.words == 0 || !is_running_text(analysis.block(sentence).kind)) continue;
    ++counts.sentences;
    counts.words_in_sentences += sentence.words;
    counts.long_sentences += sentence.words > long_sentence_words;
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (!token.counts()) continue;
      Shape& shape = shapes[token.word];
      if (shape.letters == 0) {
        const std::string_view form = analysis.form(token);
        for (std::size_t at = 0; at < form.size();) {
          const utf8::Char c = utf8::decode(form, at);
          shape.letters += utf8::is_letter(c.point) || utf8::is_digit(c.point);
          at += c.size;
        }
        shape.syllables = syllables(form);
      }
      counts.letters += shape.letters;
      counts.syllables += shape.syllables;
      counts.long_words += shape.letters > 6;
    }
  }
  for (const Block& block : analysis.document->blocks)
    counts.paragraphs += block.kind == BlockKind::paragraph || block.kind == BlockKind::quote;
  return counts;
}

}  // namespace duidelijk
