// SPDX-License-Identifier: EUPL-1.2
#include "app/conllu.h"

#include <algorithm>

#include "report/lines.h"

namespace duidelijk {
namespace {

/// `text` for one column: no tabs, line breaks or control characters; "_" for nothing.
std::string column(std::string_view text) { return text.empty() ? "_" : printable(text); }

/// One root: heads have been found.
bool has_tree(const Analysis& analysis, const Sentence& sentence) {
  std::uint32_t roots = 0;
  for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
    roots += analysis.tokens[at].head == at;
  return roots == 1 &&
         (sentence.tokens.size() > 1 || analysis.tokens[sentence.tokens.begin].relation == Relation::root);
}

std::string row(const Analysis& analysis, const Sentence& sentence, std::uint32_t at, bool tree) {
  const Token& token = analysis.tokens[at];
  const std::uint32_t first = sentence.tokens.begin;
  const std::uint32_t head = tree ? (token.head == at ? 0 : token.head - first + 1) : (at == first ? 0 : 1);
  const Relation relation = tree ? token.relation : head == 0 ? Relation::root : Relation::dep;
  const Document& document = *analysis.document;
  const SourceSpan source = document.source_of(token.span);
  const bool joined = at + 1 < analysis.tokens.size() && !analysis.tokens[at + 1].space_before;
  std::string out = std::to_string(at - first + 1);
  for (const std::string_view cell : {std::string_view(analysis.text(token)), analysis.lemma(token)})
    out += '\t' + column(cell);
  out += '\t';
  out += name_of(token.tag);
  out += "\t_\t" + to_string(token.features) + '\t' + std::to_string(head) + '\t';
  out += name_of(relation);
  out += "\t_\t";
  if (joined) out += "SpaceAfter=No|";
  return out + "TokenRange=" + std::to_string(document.source.file_byte(source.begin)) + ':' +
         std::to_string(document.source.file_byte(source.end)) + '\n';
}

}  // namespace

std::string to_conllu(const Analysis& analysis) {
  std::string out;
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (i == 0 || analysis.sentences[i - 1].block != sentence.block) out += "# newpar\n";
    out += "# sent_id = " + std::to_string(i + 1) + '\n';
    out += "# text = " + printable(slice(analysis.document->text, analysis.span_of(sentence.tokens))) + '\n';
    const bool tree = has_tree(analysis, sentence);
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
      out += row(analysis, sentence, at, tree);
    out += '\n';
  }
  return out;
}

std::string to_lines(const Analysis& analysis) {
  std::string out;
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (i > 0 && analysis.sentences[i - 1].block != sentence.block) out += '\n';
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (at > sentence.tokens.begin) out += ' ';
      out += printable(analysis.text(analysis.tokens[at]));
    }
    out += '\n';
  }
  return out;
}

}  // namespace duidelijk
