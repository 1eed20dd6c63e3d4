// Numbers of law articles in the middle of a sentence.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// "4:17", "6a", "2.1", "IV"? no: what begins with a digit.
bool is_number(const Analysis& analysis, const Token& token) {
  const std::string_view text = analysis.text(token);
  return token.kind != TokenKind::punctuation && token.kind != TokenKind::placeholder && text.front() >= '0' &&
         text.front() <= '9';
}

class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        article_(rule.setting("article"), analysis),
        chain_(rule.setting("chain"), analysis),
        openers_(rule.setting("openers"), analysis),
        stands_(rule.setting("stands"), analysis),
        see_(rule.setting("see"), analysis) {}

  bool has_articles() const { return !article_.empty(); }

  bool begins_with_article(const Sentence& sentence) const {
    const TokenSpan span = sentence.tokens;
    return article_.contains(analysis_.tokens[span.begin]) && span.size() > 1 &&
           is_number(analysis_, analysis_.tokens[span.begin + 1]) &&
           (span.size() <= 3 || analysis_.block(sentence).kind == BlockKind::heading);
  }

  void look_at(TokenSpan sentence, std::vector<Hit>& hits) const {
    int brackets = 0;
    const std::string_view last = analysis_.text(analysis_.tokens[sentence.end - 1]);
    if (std::string_view(".?!:;").find(last) == std::string_view::npos) return;  // the name of a source, not a sentence
    if (see_.contains(analysis_.tokens[sentence.begin])) return;                 // "Zie ook artikel 5."
    for (std::uint32_t at = sentence.begin; at + 1 < sentence.end; ++at) {
      const std::string_view text = analysis_.text(analysis_.tokens[at]);
      brackets += text == "(" || text == "[";
      brackets -= text == ")" || text == "]";
      if (brackets > 0 || !article_.contains(analysis_.tokens[at]) || !is_number(analysis_, analysis_.tokens[at + 1]))
        continue;
      const std::uint32_t end = end_of(at + 2, sentence.end);
      if (at == sentence.begin || names_source(at, sentence.begin)) continue;  // "Artikel 2 geldt niet": about the law
      Hit hit;
      hit.span = analysis_.span_of({at, end});
      hit.message = "Zeg in gewone woorden wat er geldt. Zet het artikel tussen haakjes aan het eind van de zin.";
      hits.push_back(std::move(hit));
      at = end - 1;
    }
  }

 private:
  /// "Deze regel staat in artikel 4": after the explanation, where it belongs.
  bool names_source(std::uint32_t article, std::uint32_t begin) const {
    if (!openers_.contains(analysis_.tokens[begin])) return false;
    for (std::uint32_t at = article > begin + 3 ? article - 3 : begin; at < article; ++at)
      if (stands_.contains(analysis_.tokens[at])) return true;
    return false;
  }

  /// Where "artikel 3, eerste lid, onder a en b" ends; it never ends on "en", "," or "onder".
  std::uint32_t end_of(std::uint32_t at, std::uint32_t sentence_end) const {
    std::uint32_t end = at;
    for (; at < sentence_end; ++at) {
      const Token& token = analysis_.tokens[at];
      const std::string_view text = analysis_.text(token);
      const bool letter = text.size() == 1 && text[0] >= 'a' && text[0] <= 'z';
      const std::string_view form = analysis_.form(token);
      if (is_number(analysis_, token) || letter || form == "lid" || form == "leden")
        end = at + 1;
      else if (text != "," && !chain_.contains(token))
        break;
    }
    return end;
  }

  const Analysis& analysis_;
  WordSet article_, chain_, openers_, stands_, see_;
};

}  // namespace

std::vector<Hit> wetsverwijzing(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const Finder finder(rule, analysis);
  if (!finder.has_articles()) return {};
  const auto titles = std::ranges::count_if(
      analysis.sentences, [&finder](const Sentence& sentence) { return finder.begins_with_article(sentence); });
  if (titles > limits["most-headings"]) return {};
  // A law, or a text for lawyers: only who speaks to a reader can say it in other words.
  const WordSet reader(rule.setting("reader"), analysis);
  int addressed = 0, words = 0;
  for (const Token& token : analysis.tokens) {
    addressed += reader.contains(token);
    words += token.counts();
  }
  if (addressed * 1000 < limits["least-u"] * words) return {};
  std::vector<Hit> hits;
  for (const Sentence& sentence : analysis.sentences) {
    const BlockKind kind = analysis.block(sentence).kind;
    if (is_running_text(kind) && kind != BlockKind::footnote && !is_foreign(sentence))
      finder.look_at(sentence.tokens, hits);
  }
  if (hits.size() > static_cast<std::size_t>(limits["most-articles"])) return {};
  return hits;
}

}  // namespace duidelijk
