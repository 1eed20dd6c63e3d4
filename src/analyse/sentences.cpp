// SPDX-License-Identifier: EUPL-1.2
#include "analyse/sentences.h"

#include <algorithm>
#include <array>

#include "analyse/characters.h"

namespace duidelijk {
namespace {

/// What a token does at the border of a sentence.
enum class Role : std::uint8_t {
  other,
  stop,      // .
  call,      // ? !
  ellipsis,  // … ...
  open,      // ( [ „ « ,,
  close,     // ) ] ” » ''
  straight,  // " ' ’ open or close
  dash,
  picture,  // emoji, footnote mark
};

/// Walks over the tokens of each block and cuts where a sentence ends.
class Splitter {
 public:
  explicit Splitter(Analysis& analysis)
      : analysis_(analysis), tokens_(analysis.tokens), text_(analysis.document->text) {
    capitals_ = std::ranges::any_of(tokens_, [](const Token& token) { return token.capital; });
  }

  void split_block(std::uint32_t block, TokenSpan span);

 private:
  Role role(std::uint32_t token) const;
  std::uint32_t end_of_marks(std::uint32_t after, std::uint32_t end) const;
  bool begins_sentence(std::uint32_t token, std::uint32_t end) const;
  bool ends_here(std::uint32_t mark, std::uint32_t next, std::uint32_t end) const;
  bool ends_after_abbreviation(std::uint32_t token, std::uint32_t end) const;
  bool ends_with_line(std::uint32_t next, BlockKind kind) const;
  bool ends_lead(std::uint32_t dash, TokenSpan block) const;
  void add(TokenSpan span, std::uint32_t block);

  Analysis& analysis_;
  const std::vector<Token>& tokens_;
  std::string_view text_;
  bool capitals_ = true;     // the text has capitals at all
  std::uint32_t begin_ = 0;  // of the sentence that is being read
  bool quoted_ = false;      // an odd number of " in the block so far
};

Role Splitter::role(std::uint32_t index) const {
  const Token& token = tokens_[index];
  if (token.kind == TokenKind::symbol) {
    const ClassifiedChar first = char_at(text_, token.span.begin);
    return is_picture(first.point) || (first.type == CharClass::digit && !token.space_before) ? Role::picture
                                                                                              : Role::other;
  }
  if (token.kind != TokenKind::punctuation) return Role::other;
  switch (char_at(text_, token.span.begin).point) {
    case '.':
      return token.span.size() == 1 ? Role::stop : Role::ellipsis;
    case U'…':
      return Role::ellipsis;
    case '?':
    case '!':
      return Role::call;
    case '(':
    case '[':
    case '{':
    case U'„':
    case U'«':
    case U'“':
    case U'‘':
    case U'‹':
      return Role::open;
    case ',':
      return token.span.size() == 2 ? Role::open : Role::other;
    case ')':
    case ']':
    case '}':
    case U'”':
    case U'»':
    case U'›':
      return Role::close;
    case '\'':
      return token.span.size() == 2 ? Role::close : Role::straight;
    case '"':
    case U'’':
    case '`':
    case U'´':
      return Role::straight;
    case '-':
    case U'–':
    case U'—':
    case U'•':
      return Role::dash;
    default:
      return Role::other;
  }
}

/// Past the quotes, brackets, end marks and emoji that belong to the end mark before `after`.
std::uint32_t Splitter::end_of_marks(std::uint32_t after, std::uint32_t end) const {
  bool inside = quoted_;
  while (after < end) {
    const Role r = role(after);
    const bool apart = tokens_[after].space_before;
    if (r == Role::straight) {
      if (apart && !inside && after + 1 < end) break;
      inside = false;
    } else if (r == Role::close) {
      const bool closing_guillemet = text_[tokens_[after].span.begin] != '\'';
      if (apart && closing_guillemet && after + 1 < end && !tokens_[after + 1].space_before) break;
    } else if (r == Role::stop || r == Role::call || r == Role::ellipsis) {
      if (apart) break;
    } else if (r != Role::picture) {
      break;
    }
    ++after;
  }
  return after;
}

/// Whether the token may be the first of a sentence; quotes, brackets and dashes before it are passed over.
bool Splitter::begins_sentence(std::uint32_t token, std::uint32_t end) const {
  for (std::uint32_t left = 6; token < end && left > 0; ++token, --left) {
    const Role r = role(token);
    if (r == Role::open || r == Role::straight || r == Role::dash || r == Role::ellipsis) continue;
    const Token& first = tokens_[token];
    if (first.kind == TokenKind::punctuation) return false;
    if (first.kind == TokenKind::word && !first.capital && is_single_quote(char_at(text_, first.span.begin).point))
      return token + 1 < end && tokens_[token + 1].capital;  // "'s Avonds", "'t Is"
    return first.kind != TokenKind::word || first.capital;
  }
  return token == end;
}

/// `mark` is an end mark; `next` is the first token after it and its closing quotes.
bool Splitter::ends_here(std::uint32_t mark, std::uint32_t next, std::uint32_t end) const {
  if (next == end) return true;
  const Token& last = tokens_[next - 1];
  const Role kind = role(mark);
  const bool forgotten_space = !tokens_[next].space_before;
  if (forgotten_space && !(kind != Role::ellipsis && next == mark + 1 && tokens_[next].capital) &&
      !(last.kind == TokenKind::symbol && tokens_[next].capital))
    return false;
  if (kind == Role::ellipsis)
    return begins_sentence(next, end) && (tokens_[next].kind != TokenKind::number) && mark > begin_;
  if (begins_sentence(next, end)) return true;
  if (tokens_[next].kind != TokenKind::word) return false;
  if (!capitals_) return true;
  if (kind != Role::stop || next != mark + 1 || mark == begin_) return false;
  // A lower-case word after a full stop: a border between two ordinary words, or after a year or a bracket.
  const Token& before = tokens_[mark - 1];
  const auto ordinary = [this](const Token& token) {
    const auto& entry = analysis_.words[token.word].entry;
    return token.kind == TokenKind::word && !token.abbreviation && entry && !entry->name;
  };
  const bool closed = (before.kind == TokenKind::number && before.span.size() >= 3) || role(mark - 1) == Role::close;
  return (closed || (before.span.size() >= 2 && ordinary(before))) && ordinary(tokens_[next]);
}

/// "enz. Wij": the abbreviation takes the full stop of the sentence.
bool Splitter::ends_after_abbreviation(std::uint32_t token, std::uint32_t end) const {
  const Token& abbreviation = tokens_[token];
  if (text_[abbreviation.span.end - 1] != '.' || token + 1 == end) return false;
  std::uint32_t next = end_of_marks(token + 1, end);
  if (next == end || !tokens_[next].space_before) return false;
  const Token& first = tokens_[next];
  const auto known = analysis_.words.lexicon().abbreviation(analysis_.text(abbreviation));
  if (!known || !known->may_end_sentence) return false;
  return begins_sentence(next, end) && (first.kind != TokenKind::number || next > token + 1);
}

/// A line break that the writer made, before `next`.
bool Splitter::ends_with_line(std::uint32_t next, BlockKind kind) const {
  const std::uint32_t from = tokens_[next - 1].span.end;
  if (!tokens_[next].space_before ||
      text_.substr(from, tokens_[next].span.begin - from).find('\n') == std::string_view::npos)
    return false;
  return kind == BlockKind::address || begins_sentence(next, static_cast<std::uint32_t>(tokens_.size()));
}

/// "Classificeer je data - Bepaal welke gegevens …" in a list: what stands before the dash is the title of the item,
/// and what begins with a capital behind it a sentence of its own.
bool Splitter::ends_lead(std::uint32_t dash, TokenSpan block) const {
  constexpr std::ptrdiff_t most_lead_words = 8, least_words_behind = 4;
  if (begin_ != block.begin || dash == begin_ || dash + 1 >= block.end || role(dash) != Role::dash) return false;
  const Token& next = tokens_[dash + 1];
  if (!tokens_[dash].space_before || !next.space_before || !next.capital || next.kind != TokenKind::word) return false;
  const auto words = [this](std::uint32_t from, std::uint32_t to) {
    return std::ranges::count_if(analysis_.in({from, to}), &Token::counts);
  };
  return words(block.begin, dash) <= most_lead_words && words(dash + 1, block.end) >= least_words_behind;
}

void Splitter::split_block(std::uint32_t block, TokenSpan span) {
  const BlockKind kind = analysis_.document->blocks[block].kind;
  begin_ = span.begin;
  quoted_ = false;
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (at > begin_ && ends_with_line(at, kind)) {
      add({begin_, at}, block);
      begin_ = at;
    }
    const Role r = role(at);
    std::uint32_t next = at + 1;
    bool ends = false;
    if (r == Role::stop || r == Role::call || r == Role::ellipsis) {
      next = end_of_marks(at + 1, span.end);
      ends = ends_here(at, next, span.end);
      if (!ends) next = at + 1;
    } else if (tokens_[at].abbreviation && ends_after_abbreviation(at, span.end)) {
      next = end_of_marks(at + 1, span.end);
      ends = true;
    } else if (kind == BlockKind::list_item) {
      ends = ends_lead(at, span);
    }
    for (; at < next; ++at)
      if (text_[tokens_[at].span.begin] == '"') quoted_ = !quoted_;
    if (ends) {
      add({begin_, at}, block);
      begin_ = at;
    }
  }
  if (begin_ < span.end) add({begin_, span.end}, block);
}

void Splitter::add(TokenSpan span, std::uint32_t block) {
  Sentence sentence;
  sentence.tokens = span;
  sentence.block = block;
  const auto tokens = analysis_.in(span);
  sentence.words = static_cast<std::uint32_t>(std::ranges::count_if(tokens, &Token::counts));
  for (std::uint32_t at = span.end; at > span.begin; --at) {
    const Role r = role(at - 1);
    const Token& token = tokens_[at - 1];
    if (r == Role::close || r == Role::straight || r == Role::picture) continue;
    sentence.end_mark = r == Role::stop || r == Role::call || r == Role::ellipsis ||
                        (token.abbreviation && text_[token.span.end - 1] == '.');
    break;
  }
  const auto& sentences = analysis_.sentences;
  const bool first_of_block = sentences.empty() || sentences.back().block != block;
  sentence.continues = first_of_block && !sentences.empty() && analysis_.document->blocks[block].continues_previous;
  analysis_.sentences.push_back(sentence);
}

}  // namespace

void find_sentences(Analysis& analysis) {
  analysis.sentences.clear();
  Splitter splitter(analysis);
  const auto& blocks = analysis.document->blocks;
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  std::uint32_t token = 0;
  for (std::uint32_t block = 0; block < blocks.size(); ++block) {
    const std::uint32_t begin = token;
    while (token < count && analysis.tokens[token].span.begin < blocks[block].text.end) ++token;
    if (token > begin) splitter.split_block(block, {begin, token});
  }
}

}  // namespace duidelijk
