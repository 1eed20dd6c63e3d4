// SPDX-License-Identifier: EUPL-1.2
#include "rules/enumerations.h"

#include <algorithm>
#include <optional>

#include "rules/prose.h"
#include "rules/subtrees.h"

namespace duidelijk {
namespace {

constexpr std::size_t least_parts = 3;

/// The tree often joins the parts of a list to the wrong words, so the marks lead: "a, b en c" is walked back from
/// "en", a comma at a time; the tree only tells where the first part begins and the last one ends.
class Finder {
 public:
  explicit Finder(const Analysis& analysis)
      : analysis_(analysis), subtrees_(subtrees_of(analysis)), words_(words_before_tokens(analysis)) {}

  std::vector<Enumeration> find() const {
    std::vector<Enumeration> found;
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      if (!is_running_text(analysis_.block(sentence).kind) || sentence.tokens.size() > most_subtree_tokens) continue;
      std::uint32_t covered = sentence.tokens.begin;
      for (std::uint32_t at = sentence.tokens.begin + 1; at + 1 < sentence.tokens.end; ++at) {
        if (token(at).tag != Tag::cconj || token(at).relation != Relation::cc) continue;
        std::optional<Enumeration> list = before(at, {covered, sentence.tokens.end});
        if (!list) continue;
        list->sentence = number;
        covered = list->tokens.end;
        found.push_back(std::move(*list));
      }
    }
    return found;
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  bool is_comma(std::uint32_t at) const {
    return token(at).kind == TokenKind::punctuation && analysis_.text(token(at)) == ",";
  }
  /// A word that no part of a list holds: a part with a verb of its own is a sentence.
  bool breaks(std::uint32_t at) const {
    const Token& word = token(at);
    return word.features.verb_form == VerbForm::fin || word.tag == Tag::sconj ||
           word.features.pron_type == PronType::rel || (!word.counts() && !is_comma(at)) ||
           word.relation == Relation::cc;
  }

  /// The list whose last part stands behind "en" at `joint`.
  std::optional<Enumeration> before(std::uint32_t joint, TokenSpan room) const {
    std::vector<std::uint32_t> commas;
    std::uint32_t at = joint;
    while (at > room.begin && !breaks(at - 1)) {
      --at;
      if (is_comma(at) && at + 1 < joint) commas.push_back(at);
    }
    if (commas.empty()) return std::nullopt;
    const std::uint32_t first_comma = commas.back();
    const std::uint32_t begin = like_the_next(begin_of_part(first_comma, at), first_comma);
    const std::uint32_t end = end_of_part(joint, room.end);
    if (goes_on(end, room.end)) return std::nullopt;
    if (begin == first_comma || end <= joint + 1) return std::nullopt;
    Enumeration list;
    list.tokens = {begin, end};
    list.words = words_[end] - words_[begin];
    std::uint32_t from = begin;
    commas.insert(commas.begin(), joint);
    for (auto comma = commas.rbegin(); comma != commas.rend(); ++comma) {
      list.parts.push_back(head_of({from, *comma}));
      if (from != begin) list.shortest_inner = std::min(list.shortest_inner, words_[*comma] - words_[from]);
      from = *comma + 1;
    }
    list.parts.push_back(head_of({from, end}));
    if (list.parts.size() < least_parts || !hangs_together(list.parts, begin)) return std::nullopt;
    commas.erase(commas.begin());
    commas.push_back(joint);
    for (const std::uint32_t mark : commas)  // ", met aandacht voor …" goes on what stands before it
      if (token(mark + 1).tag == Tag::adp || token(mark + 1).tag == Tag::adv) return std::nullopt;
    if (end < room.end && (token(end).tag == Tag::noun || token(end).tag == Tag::propn)) return std::nullopt;
    // "de invloed van huur op armoede, honger en ziekte": the list begins somewhere in the first part.
    const std::uint32_t first_words = words_[first_comma] - words_[begin];
    if (first_words * 2 > list.words && first_words > 4) return std::nullopt;
    if (std::ranges::all_of(list.parts, [this](std::uint32_t part) { return token(part).capital; }))
      return std::nullopt;  // names of laws and countries
    for (const std::uint32_t part : list.parts)
      if (kind_of(part) != kind_of(list.parts.front()) || kind_of(part) == Tag::unknown) return std::nullopt;
    return list;
  }

  /// Parts of a list begin alike: "nadere afspraken over de toegankelijkheid, de ordening en de staat" is a list from
  /// "de toegankelijkheid". Gives `comma` when the first part has no such place.
  std::uint32_t like_the_next(std::uint32_t begin, std::uint32_t comma) const {
    const auto has_article = [this](std::uint32_t at) {
      return token(at).tag == Tag::det || token(at).tag == Tag::num || token(at).features.poss;
    };
    const bool next_has_article = has_article(comma + 1);
    const auto fits = [&](std::uint32_t at) { return has_article(at) == next_has_article; };
    // Words before it that belong to its noun: "de [beginselen van gelijkheid, wederkerigheid en belang]".
    const auto is_cut_off = [this](std::uint32_t at) {
      if (at == 0) return false;
      const Tag before = token(at - 1).tag;
      return before == Tag::det || before == Tag::adj || before == Tag::noun || before == Tag::propn;
    };
    if (begin < comma && fits(begin) && !is_cut_off(begin)) return begin;
    for (std::uint32_t at = comma - 1; at > begin; --at)
      if (token(at - 1).tag == Tag::adp && fits(at)) return at;
    return comma;
  }

  /// "de inzameling en het transport van water, het riool of …": the list is longer than what was found.
  bool goes_on(std::uint32_t end, std::uint32_t sentence_end) const {
    constexpr std::uint32_t most_ahead = 6;  // tokens of the last part that the tree put elsewhere
    const std::uint32_t stop = std::min(sentence_end, end + most_ahead);
    while (end < stop && !is_comma(end) && !breaks(end)) ++end;
    if (end + 1 >= sentence_end || !is_comma(end)) return false;
    const Tag next = token(end + 1).tag;
    return next == Tag::noun || next == Tag::adj || next == Tag::det || next == Tag::propn;
  }

  /// Where the part that ends before `end` begins, not before `least`: the largest phrase that ends there.
  std::uint32_t begin_of_part(std::uint32_t end, std::uint32_t least) const {
    std::uint32_t top = end - 1;
    if (!token(top).counts()) return end;
    for (std::uint32_t up = token(top).head; up != top && up >= least && up < end; up = token(top).head) {
      if (subtrees_[up].begin < least && up != token(up).head) break;
      top = up;
    }
    std::uint32_t begin = std::max(subtrees_[top].begin, least);
    while (begin < end && (token(begin).relation == Relation::case_ || token(begin).relation == Relation::cc ||
                           token(begin).relation == Relation::mark || !token(begin).counts()))
      ++begin;
    return begin;
  }

  /// The largest phrase behind `joint`.
  std::uint32_t end_of_part(std::uint32_t joint, std::uint32_t end) const {
    std::uint32_t top = joint + 1;
    for (std::uint32_t up = token(top).head; up != top && up > joint && up < end; up = token(top).head) top = up;
    std::uint32_t last = joint + 1;
    while (last < end && last < subtrees_[top].end && !breaks(last) && !is_comma(last)) ++last;
    return last;
  }

  /// The first noun or infinitive of a part that hangs outside it.
  std::uint32_t head_of(TokenSpan part) const {
    for (std::uint32_t at = part.begin; at < part.end; ++at) {
      const std::uint32_t head = token(at).head;
      if (token(at).counts() && (head < part.begin || head >= part.end) && kind_of(at) != Tag::unknown) return at;
    }
    return part.begin;
  }

  /// Whether the tree joins each part to a word of an earlier one.
  bool hangs_together(const std::vector<std::uint32_t>& parts, std::uint32_t begin) const {
    return std::all_of(parts.begin() + 1, parts.end(), [this, begin](std::uint32_t part) {
      const Relation relation = token(part).relation;
      return (relation == Relation::conj || relation == Relation::appos) && token(part).head >= begin &&
             token(part).head < part;
    });
  }

  Tag kind_of(std::uint32_t at) const {
    const Tag tag = token(at).tag;
    if (tag == Tag::noun || tag == Tag::propn) return tag;
    return tag == Tag::verb && token(at).features.verb_form == VerbForm::inf ? Tag::verb : Tag::unknown;
  }

  const Analysis& analysis_;
  std::vector<TokenSpan> subtrees_;
  std::vector<std::uint32_t> words_;
};

}  // namespace

std::vector<Enumeration> find_enumerations(const Analysis& analysis) { return Finder(analysis).find(); }

}  // namespace duidelijk
