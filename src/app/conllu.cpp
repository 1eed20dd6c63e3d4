// SPDX-License-Identifier: EUPL-1.2
#include "app/conllu.h"

#include <string_view>
#include <vector>

#include "app/sentence_tree.h"
#include "report/lines.h"

namespace duidelijk {
namespace {

/// By Language; "und" is a language that we do not tell apart.
constexpr std::string_view language_codes[] = {"nl", "en", "de", "fr", "fy", "af", "und"};

/// `text` for one column: no tabs, line breaks or control characters; "_" for nothing.
std::string column(std::string_view text) { return text.empty() ? "_" : printable(text); }

std::string row(const Analysis& analysis, const Sentence& sentence, std::uint32_t at, const TreeLink& link) {
  const Token& token = analysis.tokens[at];
  const Document& document = *analysis.document;
  const SourceSpan source = document.source_of(token.span);
  const bool joined = at + 1 < analysis.tokens.size() && !analysis.tokens[at + 1].space_before;
  std::string out = std::to_string(at - sentence.tokens.begin + 1);
  for (const std::string_view cell : {std::string_view(analysis.text(token)), analysis.lemma(token)})
    out += '\t' + column(cell);
  out += '\t';
  out += name_of(token.tag);
  out += "\t_\t" + to_string(token.features) + '\t' + std::to_string(link.head) + '\t';
  out += name_of(link.relation);
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
    if (sentence.language != Language::dutch)
      out += "# lang = " + std::string(language_codes[static_cast<std::size_t>(sentence.language)]) + '\n';
    const std::vector<TreeLink> tree = tree_of(analysis, sentence);
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
      out += row(analysis, sentence, at, tree[at - sentence.tokens.begin]);
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
