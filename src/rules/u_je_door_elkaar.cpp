// "U" and "je" for the same reader.
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// Whether the reader stands between quotation marks: somebody else is speaking there. One for a block.
class Quotation {
 public:
  void see(std::string_view sign) {
    if (sign == "‘" || sign == "“" || sign == "„" || sign == "«")
      open_ = true;
    else if (sign == "’" || sign == "”" || sign == "»")
      open_ = false;
    else if (sign == "\"" || sign == "'")
      open_ = !open_;
  }
  bool is_open() const { return open_; }

 private:
  bool open_ = false;
};

}  // namespace

std::vector<Hit> u_je_door_elkaar(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const std::array<WordSet, 2> forms{WordSet(rule.setting("formal"), analysis),
                                     WordSet(rule.setting("informal"), analysis)};
  if (forms[0].empty() || forms[1].empty()) return {};
  std::array<int, 2> counts{};
  std::array<std::vector<std::uint32_t>, 2> firsts;  // tokens, one a sentence
  Quotation quotation;
  std::uint32_t block = UINT32_MAX;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.block != block) quotation = {};
    block = sentence.block;
    const BlockKind kind = analysis.block(sentence).kind;
    if (!is_running_text(kind) || kind == BlockKind::quote || is_foreign(analysis, sentence)) continue;
    std::array<bool, 2> seen{};
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      if (token.kind == TokenKind::punctuation) quotation.see(analysis.text(token));
      if (quotation.is_open() || token.kind != TokenKind::word) continue;
      if (at > sentence.tokens.begin && analysis.tokens[at - 1].kind == TokenKind::number) continue;  // "10 u"
      for (std::size_t form = 0; form < forms.size(); ++form) {
        if (!forms[form].contains(token)) continue;
        ++counts[form];
        if (!seen[form]) firsts[form].push_back(at);
        seen[form] = true;
      }
    }
  }
  if (counts[0] == 0 || counts[1] == 0) return {};
  const std::size_t minor = counts[0] < counts[1] ? 0 : 1;
  std::vector<std::uint32_t>& places = firsts[minor];
  if (counts[minor] * 100 > limits["most-share"] * (counts[0] + counts[1])) places.resize(1);
  std::vector<Hit> hits;
  for (const std::uint32_t at : places) {
    Hit hit;
    hit.span = analysis.tokens[at].span;
    hit.message = "U spreekt de lezer " + counted(counts[0], "keer", "keer") + " aan met ‘u’ en " +
                  counted(counts[1], "keer", "keer") + " met ‘je’. Kies één vorm.";
    hit.about = minor == 0 ? "u" : "je";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
