// SPDX-License-Identifier: EUPL-1.2
#include "analyse/tokens.h"

#include <algorithm>

#include "analyse/characters.h"
#include "analyse/full_stop.h"
#include "analyse/token_patterns.h"
#include "analyse/word_border.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_abbreviation = 8;  // bytes of one without a full stop ("btw", "Awb", "t/m")

/// Goes through one block after the other. White space parts the text in pieces; a piece is punctuation, then one core,
/// then punctuation again: «(ex-)ministers!)» is «(», «ex-)ministers», «!», «)».
class Tokenizer {
 public:
  explicit Tokenizer(Analysis& analysis)
      : placeholders_(analysis.document->placeholders), words_(analysis.words), tokens_(analysis.tokens) {
    in_.text = analysis.document->text;
  }

  void read_block(TextSpan block);

 private:
  void read_piece();
  std::uint32_t piece_end(std::uint32_t at) const;
  bool breaks_after(std::uint32_t begin, std::uint32_t at) const;
  std::uint32_t core_end(std::uint32_t begin, std::uint32_t end);
  std::uint32_t footnote_begin(std::uint32_t begin, std::uint32_t end) const;
  FullStop judge(std::uint32_t begin, std::uint32_t stop);
  StopContext::Next next_after(std::uint32_t stop, std::string_view* word = nullptr) const;
  void read_marks(std::uint32_t end);
  void add(std::uint32_t end, TokenKind kind, std::uint32_t word);
  void add_core(std::uint32_t end);
  void add_plain_word(std::uint32_t end);
  void add_word(std::uint32_t end);
  void set_writing(std::string_view form, std::size_t letters, std::size_t upper, bool capital);
  void add_mark(std::uint32_t end);

  const std::vector<TextSpan>& placeholders_;
  Vocabulary& words_;
  std::vector<Token>& tokens_;
  std::vector<std::uint8_t> abbreviations_;  // per word and writing: 2 bits, 0 not looked up, 1 no, 2 yes
  std::size_t placeholder_ = 0;              // the next one
  TextSpan block_;
  std::uint32_t at_ = 0;  // what lies before it is done
  Stretch in_;            // the block, up to the next placeholder in it
  std::size_t block_first_ = 0;
  bool space_ = true;
  bool quoted_ = false;  // inside ' … '
};

void Tokenizer::read_block(TextSpan block) {
  block_ = block;
  at_ = block.begin;
  space_ = true;
  quoted_ = false;
  block_first_ = tokens_.size();
  in_.begin = block.begin;
  while (placeholder_ < placeholders_.size() && placeholders_[placeholder_].begin < block.begin) ++placeholder_;
  while (at_ < block.end) {
    const bool merge_field = placeholder_ < placeholders_.size() && placeholders_[placeholder_].begin < block.end;
    in_.limit = merge_field ? placeholders_[placeholder_].begin : block.end;
    while (at_ < in_.limit) {
      const char c = in_.text[at_];
      if (is_ascii_letter(c)) {  // nearly everything: plain letters up to a space or a comma
        std::uint32_t end = at_ + 1;
        while (end < in_.limit && is_ascii_letter(in_.text[end])) ++end;
        const char after = in_.byte(end);
        if (after == ' ') {
          add_plain_word(end);
          continue;
        }
        if (after == ',' && in_.byte(end + 1) == ' ') {
          add_plain_word(end);
          add_mark(end + 1);
          continue;
        }
      }
      const ClassifiedChar next = in_.next(at_);
      if (next.type == CharClass::space) {
        at_ += next.size;
        space_ = true;
      } else {
        read_piece();
      }
    }
    if (merge_field) {
      const std::uint32_t end = std::min(placeholders_[placeholder_++].end, block.end);
      if (end > at_) add(end, TokenKind::placeholder, words_.add(in_.part(at_, end)));
    }
  }
}

void Tokenizer::read_piece() {
  const auto found = [this](std::uint32_t size, TokenKind kind) {
    if (size == 0) return false;
    add(at_ + size, kind, words_.add(in_.part(at_, at_ + size)));
    return true;
  };
  while (true) {
    const std::string_view rest = in_.part(at_, in_.limit);
    const char c = rest[0];
    if ((c == '0' || c == '1' || c == '+' || c == '(') && found(match_phone(rest), TokenKind::code)) return;
    if (c >= 'A' && c <= 'Z' && found(match_iban(rest), TokenKind::code)) return;
    if (begins_word(in_, at_)) break;
    const ClassifiedChar first = in_.next(at_);
    if ((c == '#' || c == '@') && found(match_address(rest), TokenKind::address)) return;
    if (is_single_quote(first.point)) quoted_ = !quoted_;
    add_mark(mark_end(in_, at_, in_.limit));
    if (at_ >= in_.limit || in_.next(at_).type == CharClass::space) return;
  }
  if (found(match_address(in_.part(at_, in_.limit)), TokenKind::address)) return;
  const std::uint32_t end = piece_end(at_);
  const std::uint32_t core = core_end(at_, end);
  add_core(core);
  read_marks(end);
}

/// White space ends a piece, and so does a mark after which a space was forgotten: "mee:paspoort", "af.De".
std::uint32_t Tokenizer::piece_end(std::uint32_t begin) const {
  std::uint32_t at = begin;
  while (at < in_.limit) {
    const ClassifiedChar c = char_at(in_.text, at);
    if (c.type == CharClass::letter || c.type == CharClass::digit || c.type == CharClass::mark) {
      at += c.size;
      continue;
    }
    if (c.type == CharClass::space) break;
    if (at > begin) {
      const CharClass before = in_.last(at).type, after = in_.next(at + c.size).type;
      const bool between_letters = before == CharClass::letter && after == CharClass::letter;
      if (is_picture(c.point)) break;
      if ((c.point == U'–' || c.point == U'—') && between_letters) break;
      if (c.point == ',' && in_.byte(at + 1) == ',') break;
      if (c.point == U'…' && between_letters) return at + c.size;
      if (c.point == '.' && in_.byte(at + 1) == '.') {
        while (in_.byte(at) == '.') ++at;
        if (in_.next(at).type == CharClass::letter && before == CharClass::letter) return at;
        continue;
      }
      if (c.size == 1 && breaks_after(begin, at)) return at + 1;
    }
    at += c.size;
  }
  return at;
}

bool Tokenizer::breaks_after(std::uint32_t begin, std::uint32_t at) const {
  const ClassifiedChar before = in_.last(at), after = in_.next(at + 1);
  if (after.type != CharClass::letter) return false;
  const bool after_word = before.type == CharClass::letter && at - begin >= 2;
  const bool after_close = before.point == ')' || before.point == '"' || before.point == U'”' || before.point == U'»';
  const char c = in_.text[at];
  if (c == '.' && begin == block_.begin &&
      at - begin <= 2) {  // "a.een pasfoto", "1.De kosten": a label without a space
    std::uint32_t end = at + 1;
    while (end - at < look_ahead && in_.next(end).type == CharClass::letter) end += in_.next(end).size;
    const bool label = (at - begin == 1 && utf8::is_lower(before.point)) || before.type == CharClass::digit;
    return label && end > at + 2 && in_.next(end).point != '.' && in_.next(end).type != CharClass::digit;
  }
  if (c == ',' || c == ';' || c == ':') return after_word || after_close;
  if (c == '?' || c == '!') return (after_word || is_end_mark(before.point)) && utf8::is_upper(after.point);
  if (c != '.' || !utf8::is_upper(after.point)) return false;
  if (after_close) return true;
  if (!after_word || at - begin < 3 || at - begin > look_ahead || !utf8::is_lower(before.point)) return false;
  const ClassifiedChar second = in_.next(at + 1 + after.size);
  if (second.type != CharClass::space && !utf8::is_lower(second.point)) return false;
  const auto known = words_.lexicon().find(fold(in_.part(begin, at)));
  return known && !known->name;
}

/// The end of the word or number in a piece: strips the punctuation behind it.
std::uint32_t Tokenizer::core_end(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t core = footnote_begin(begin, end);
  const std::uint32_t first = begin + in_.next(begin).size;
  while (core > first) {
    const ClassifiedChar last = char_before(in_.text, core);
    if (is_word_char(last)) break;
    const std::uint32_t rest = core - last.size;
    const ClassifiedChar before = char_before(in_.text, rest);
    if (last.point == '.') {
      if (before.point == '.') {
        const std::uint32_t dots = core;
        while (core > first && in_.text[core - 1] == '.') --core;
        if (core > first && in_.text[core - 1] == '-' && is_ascii_digit(in_.text[core - 2])) return dots;  // "1992-..."
        continue;
      }
      if (judge(begin, rest) != FullStop::ends) break;
    } else if (last.point == ')') {
      const std::string_view inside = in_.part(std::max(begin + 1, rest > look_ahead ? rest - look_ahead : 0), rest);
      const std::size_t open = inside.rfind('(');
      if (open != std::string_view::npos && inside.find(')', open) == std::string_view::npos) break;
    } else if (last.point == '\'' || last.point == U'’') {
      if (before.point == last.point && rest > first) {  // '' for ”
        core = rest - before.size;
        continue;
      }
      const bool hisses = before.point == 's' || before.point == 'x' || before.point == 'z' || before.point == 'S';
      const bool elision = before.type == CharClass::letter && rest - begin == before.size;
      if (!quoted_ && (hisses || elision)) break;
    } else if (last.point == '-') {
      if (is_word_char(before) || before.point == ')' || before.point == ',' || before.point == '"' ||
          before.point == '\'' || (before.point == '-' && char_before(in_.text, rest - 1).point == ','))
        break;
    } else if (last.point == '%' || last.point == U'°' || last.point == U'‰' || last.point == U'€' ||
               last.point == U'×') {
      if (before.type == CharClass::digit || before.point == '-') break;
    } else if (last.point == '=') {
      if (before.point == ',') break;
    } else if (last.point == '+' || last.point == '#') {
      if (is_word_char(before) || before.point == '+') break;
    }
    core = rest;
  }
  return core;
}

/// Footnote marks behind the punctuation of a word: the "1" of «bezwaar.1». Gives the begin of that punctuation's last
/// byte plus one, so the digits are left to read_marks; `end` when there are none.
std::uint32_t Tokenizer::footnote_begin(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t at = end;
  while (at > begin && end - at < 3 && is_ascii_digit(in_.text[at - 1])) --at;
  if (at == end || end - at > 2 || at <= begin + 3) return end;
  std::uint32_t marks = at;
  while (marks > begin && std::string_view(".,;:?!)\"").find(in_.text[marks - 1]) != std::string_view::npos) --marks;
  if (marks == at || marks <= begin + 2) return end;
  const std::string_view before = in_.part(begin, marks);
  const bool year = before.size() == 4 && (before.starts_with("19") || before.starts_with("20")) &&
                    std::all_of(before.begin(), before.end(), is_ascii_digit);
  if ((year || before.ends_with('%')) && marks + 1 == at && in_.text[marks] == '.' &&
      next_after(end - 1) == StopContext::Next::upper)
    return at;  // "in 2020.2 Daarna", "58%.5 Daarna"
  for (std::uint32_t i = begin; i < marks; ++i)
    if (!is_ascii_letter(in_.text[i]) && static_cast<unsigned char>(in_.text[i]) < 0xC3) return end;
  const ClassifiedChar last = char_before(in_.text, marks);
  if (last.type != CharClass::letter || !utf8::is_lower(last.point)) return end;
  const std::string_view word = in_.part(begin, marks);
  if (word.size() > look_ahead || !words_.lexicon().find(fold(word)) ||
      words_.lexicon().abbreviation(std::string(word) + '.'))
    return end;
  return at;
}

FullStop Tokenizer::judge(std::uint32_t begin, std::uint32_t stop) {
  StopContext context;
  context.word = in_.part(begin, stop);
  context.next = next_after(stop, &context.next_word);
  context.starts_sentence = true;
  for (std::size_t i = tokens_.size(); i > block_first_; --i) {  // quotes and brackets may stand before it
    const Token& token = tokens_[i - 1];
    const char32_t last = char_before(in_.text, token.span.end).point;
    if (token.kind != TokenKind::punctuation) {
      context.previous = in_.part(token.span.begin, token.span.end);
      context.starts_sentence = false;
    } else if (!is_end_mark(last)) {
      if (tokens_.size() - i < 2 && last != ',' && last != ';' && last != ':') continue;
      context.starts_sentence = false;
    }
    break;
  }
  return judge_full_stop(context, words_);
}

StopContext::Next Tokenizer::next_after(std::uint32_t stop, std::string_view* word) const {
  using Next = StopContext::Next;
  std::uint32_t at = stop + 1;
  const auto goes_on = [this](std::uint32_t i) {
    const char c = in_.byte(i);
    return c == ';' || c == ':' || (c == ',' && in_.byte(i + 1) != ',');
  };
  bool direct = true;  // no white space so far
  for (const std::uint32_t end = at + look_ahead; at < end;) {
    if (at >= in_.limit) return in_.limit < block_.end ? Next::upper : Next::nothing;
    const ClassifiedChar c = in_.next(at);
    if (c.type == CharClass::digit) return Next::digit;
    if (c.type == CharClass::letter) {
      std::uint32_t word_end = at;
      while (word_end - at < look_ahead && is_ascii_letter(in_.byte(word_end))) ++word_end;
      if (word) *word = in_.part(at, word_end);
      return utf8::is_upper(c.point) ? Next::upper : Next::lower;
    }
    if (c.type == CharClass::symbol) return Next::other;
    if (direct && goes_on(at)) return Next::mark;
    direct = direct && c.type != CharClass::space;
    at += c.point == ',' && in_.byte(at + 1) == ',' ? 2 : c.size;
  }
  return Next::other;
}

void Tokenizer::read_marks(std::uint32_t end) {
  while (at_ < end) {
    const ClassifiedChar c = in_.next(at_);
    if (c.type == CharClass::digit) {  // a footnote mark
      add(end, TokenKind::symbol, words_.add(in_.part(at_, end)));
      return;
    }
    if (is_single_quote(c.point)) quoted_ = false;
    add_mark(mark_end(in_, at_, end));
  }
}

void Tokenizer::add(std::uint32_t end, TokenKind kind, std::uint32_t word) {
  Token token;
  token.span = {at_, end};
  token.word = word;
  token.lemma = word;
  token.head = static_cast<std::uint32_t>(tokens_.size());
  token.kind = kind;
  token.space_before = space_;
  token.tag = tag_of(kind);
  tokens_.push_back(token);
  at_ = end;
  space_ = false;
}

void Tokenizer::add_mark(std::uint32_t end) {
  const ClassifiedChar first = in_.next(at_);
  const bool symbol = first.type != CharClass::punctuation || first.point == '&' || first.point == '%' ||
                      first.point == '#' || first.point == '@' || first.point == U'§' || first.point == '_' ||
                      first.point == '\\';
  add(end, symbol ? TokenKind::symbol : TokenKind::punctuation, words_.add(in_.part(at_, end)));
}

void Tokenizer::add_core(std::uint32_t end) {
  if (std::all_of(in_.text.begin() + at_, in_.text.begin() + end, is_ascii_letter)) return add_plain_word(end);
  const TokenKind kind = kind_of(in_.part(at_, end));
  if (kind == TokenKind::word) return add_word(end);
  add(end, kind, words_.add(in_.part(at_, end)));
}

/// A word of ASCII letters only: nine out of ten.
void Tokenizer::add_plain_word(std::uint32_t end) {
  const std::string_view form = in_.part(at_, end);
  const std::uint32_t word = words_.add(form);
  add(end, TokenKind::word, word);
  std::size_t upper = 0;
  for (const char c : form) upper += (c & 0x20) == 0 ? 1u : 0u;
  set_writing(form, form.size(), upper, (form[0] & 0x20) == 0);
}

void Tokenizer::add_word(std::uint32_t end) {
  const std::string_view written = in_.part(at_, end);
  std::string_view form = without_footnote_mark(written);
  if (form.size() < written.size() && is_ascii_digit(written.back())) {
    const bool mark = words_.lexicon().find(fold(form)) && !words_.lexicon().find(fold(written));
    if (!mark) form = written;
  }
  add(end, TokenKind::word, words_.add(form));
  std::size_t letters = 0, upper = 0;
  bool capital = false;
  for (std::size_t at = 0; at < form.size();) {
    const ClassifiedChar c = char_at(form, at);
    at += c.size;
    if (c.type != CharClass::letter) continue;
    const bool is_upper = utf8::is_upper(c.point);
    if (++letters == 1) capital = is_upper;
    if (is_upper) ++upper;
  }
  set_writing(form, letters, upper, capital);
}

/// Sets the flags of the last token: how it is written, and whether it is an abbreviation.
void Tokenizer::set_writing(std::string_view form, std::size_t letters, std::size_t upper, bool capital) {
  Token& token = tokens_.back();
  token.capital = capital;
  token.all_capitals = letters >= 2 && upper == letters;
  if (form.back() == '.') {
    token.abbreviation = true;
    return;
  }
  if (form.size() > longest_abbreviation) return;
  if (abbreviations_.size() <= token.word) abbreviations_.resize(std::max<std::size_t>(words_.size(), token.word * 2));
  const int shift = upper == 0 ? 0 : token.all_capitals ? 4 : upper == 1 && capital ? 2 : 6;
  int state = abbreviations_[token.word] >> shift & 3;
  if (state == 0) {
    state = words_.lexicon().abbreviation(form) ? 2 : 1;
    abbreviations_[token.word] = static_cast<std::uint8_t>(abbreviations_[token.word] | state << shift);
  }
  token.abbreviation = state == 2;
}

}  // namespace

void find_tokens(Analysis& analysis) {
  analysis.tokens.clear();
  analysis.tokens.reserve(analysis.document->text.size() / 6 + 16);
  Tokenizer tokenizer(analysis);
  for (const Block& block : analysis.document->blocks) tokenizer.read_block(block.text);
}

}  // namespace duidelijk
