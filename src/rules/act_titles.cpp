// SPDX-License-Identifier: EUPL-1.2
#include "rules/act_titles.h"

#include <algorithm>
#include <cstdint>

#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t longest_name = 40;       // tokens from "Richtlijn" to "betreffende"
constexpr std::uint32_t longest_short_name = 5;  // tokens behind "Wet"
constexpr std::uint32_t longest_title = 60;      // tokens

class Titles {
 public:
  explicit Titles(const Analysis& analysis)
      : analysis_(analysis),
        acts_(
            "richtlijn|verordening|besluit|wet|rijkswet|verdrag|regeling|beschikking|kaderbesluit|circulaire|protocol|"
            "uitvoeringsverordening|uitvoeringsbesluit|beleidsregels",
            analysis),
        european_("richtlijn|verordening|kaderbesluit|uitvoeringsverordening", analysis),
        links_("houdende|betreffende|inzake|strekkende|terzake|omtrent|tot", analysis),
        ends_("die|dat|waarin|waarbij|waarvan|waarmee", analysis) {}

  std::vector<TextSpan> find() const {
    std::vector<TextSpan> titles;
    for (const Sentence& sentence : analysis_.sentences) {
      if (is_heading(sentence.tokens)) {
        titles.push_back(analysis_.span_of(sentence.tokens));
        continue;
      }
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        if (!is_act(at, at == sentence.tokens.begin)) continue;
        std::uint32_t begin = link_after(at, sentence.tokens.end), end = sentence.tokens.end;
        if (begin < sentence.tokens.end) {
          end = end_of(begin, sentence.tokens.end);
        } else {
          begin = at + 1;
          end = name_end(begin, sentence.tokens.end);
        }
        if (end <= begin) continue;
        titles.push_back(analysis_.span_of({begin, end}));
        at = end - 1;
      }
    }
    return titles;
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  bool is_mark(std::uint32_t at, std::string_view marks) const {
    return token(at).kind == TokenKind::punctuation && marks.find(analysis_.text(token(at))) != marks.npos;
  }
  bool is_finite(std::uint32_t at) const {
    return (token(at).tag == Tag::verb || token(at).tag == Tag::aux) && token(at).features.verb_form == VerbForm::fin &&
           !links_.contains(token(at));
  }

  /// "Besluit van 3 maart 2013, houdende regels over …": the first line of a law, no sentence. Or its short name with
  /// a year: "Regeling steun huisvesting 1989".
  bool is_heading(TokenSpan sentence) const {
    std::uint32_t at = sentence.begin;
    while (at < sentence.end && token(at).kind == TokenKind::punctuation) ++at;
    if (at + 1 >= sentence.end || !acts_.contains(token(at)) || !token(at).capital) return false;
    for (std::uint32_t i = at + 1; i < sentence.end; ++i)
      if (is_finite(i)) return false;
    return link_after(at, sentence.end) < sentence.end || is_year(sentence.end - 1);
  }
  bool is_year(std::uint32_t at) const {
    const std::string_view text = analysis_.text(token(at));
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == text.npos;
  }

  /// "Besluit", "Kaderwet", "richtlijn"; at the start of a sentence the capital says nothing.
  bool is_act(std::uint32_t at, bool begins) const {
    if (european_.contains(token(at))) return true;
    if (!token(at).capital || begins) return false;
    return acts_.contains(token(at)) || analysis_.form(token(at)).ends_with("wet");
  }

  /// The word that opens the title of the act at `at`; `end` when it has none, or no number and no date.
  std::uint32_t link_after(std::uint32_t at, std::uint32_t end) const {
    bool numbered = false;
    for (std::uint32_t i = at + 1; i < std::min(end, at + longest_name); ++i) {
      const bool digits = analysis_.text(token(i)).find_first_of("0123456789") != std::string_view::npos;
      numbered |= digits;
      if (links_.contains(token(i))) return numbered && i + 1 < end ? i : end;
      if (is_mark(i, ";:„“\"") || is_finite(i) || ends_.contains(token(i))) return end;
    }
    return end;
  }

  /// "Wet maatschappelijke ondersteuning", "Wet op de omzetbelasting": behind the words of the name; `begin` when
  /// what follows is no name.
  std::uint32_t name_end(std::uint32_t begin, std::uint32_t end) const {
    const auto is_name = [this](std::uint32_t at) {
      const Tag tag = token(at).tag;
      return tag == Tag::noun || tag == Tag::adj || tag == Tag::propn || tag == Tag::x;
    };
    std::uint32_t at = begin;
    while (at < end && at < begin + longest_short_name && is_name(at)) ++at;
    return at;
  }

  std::uint32_t end_of(std::uint32_t link, std::uint32_t end) const {
    std::uint32_t at = link + 1;
    for (; at < std::min(end, link + longest_title); ++at)
      if (is_mark(at, ";:(„“\"") || is_finite(at) || ends_.contains(token(at))) break;
    return at;
  }

  const Analysis& analysis_;
  WordSet acts_, european_, links_, ends_;
};

}  // namespace

std::vector<TextSpan> act_titles(const Analysis& analysis) { return Titles(analysis).find(); }

}  // namespace duidelijk
