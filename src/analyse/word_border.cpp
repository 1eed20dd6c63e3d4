// SPDX-License-Identifier: EUPL-1.2
#include "analyse/word_border.h"

namespace duidelijk {
namespace {

/// 't, 's-Gravenhage, 's avonds, '90: an apostrophe and no quote.
bool begins_clitic(const Stretch& in, std::uint32_t at, std::uint32_t size) {
  const std::uint32_t from = at + size;
  if (is_ascii_digit(in.byte(from)))
    return is_ascii_digit(in.byte(from + 1)) && in.next(from + 2).type != CharClass::digit;
  std::uint32_t end = from;
  while (end - from < 10 && is_ascii_letter(in.byte(end))) ++end;
  if (end == from || in.next(end).type == CharClass::letter) return false;
  const std::string_view rest = in.part(from, end);
  if (rest == "s" || rest == "t" || rest == "S" || rest == "T") return true;
  if (rest == "n" || rest == "k" || rest == "m" || rest == "r" || rest == "ns" || rest == "N" || rest == "K" ||
      rest == "em")
    return in.next(end).type == CharClass::space;
  return rest == "savonds" || rest == "smorgens" || rest == "sochtends" || rest == "snachts" || rest == "smiddags";
}

/// A bracket or quote that belongs to the word: «(her)opbouw», «"oer"-woud».
bool is_joined(const Stretch& in, std::uint32_t at, const ClassifiedChar& open) {
  const char32_t close = open.point == '('                          ? U')'
                         : open.point == U'«'                       ? U'»'
                         : open.point == U'“' || open.point == U'„' ? U'”'
                         : open.point == U'‘'                       ? U'’'
                                                                    : open.point;
  const std::uint32_t begin = at + open.size;
  for (std::uint32_t i = begin; i < in.limit && i - begin < look_ahead;) {
    const ClassifiedChar c = in.next(i);
    i += c.size;
    if (c.point == close) {
      if (i - begin == c.size) return false;
      const ClassifiedChar after = in.next(i);
      if (open.point == '(' && after.type == CharClass::letter) return true;
      return after.point == '-' && in.next(i + 1).type == CharClass::letter;
    }
    if (c.type != CharClass::letter && c.point != '-') return false;
  }
  return false;
}

}  // namespace

bool begins_word(const Stretch& in, std::uint32_t at) {
  const ClassifiedChar c = in.next(at);
  if (is_word_char(c)) return true;
  const ClassifiedChar after = in.next(at + c.size);
  if (c.type == CharClass::space || after.type == CharClass::space) return false;
  const bool free = !is_word_char(in.last(at));
  switch (c.point) {
    case '\'':
    case U'’':
    case U'‘':
    case '`':
    case U'´':
      return begins_clitic(in, at, c.size) || is_joined(in, at, c);
    case '-':
      return free && (after.type == CharClass::letter || after.type == CharClass::digit);
    case '+':
    case U'−':
    case U'±':
      return free && after.type == CharClass::digit;
    case '.':
      return free && in.last(at).point != '.' && is_word_char(after);
    case ',':
      return free && in.last(at).point != ',' && after.type == CharClass::digit;
    case '$':
    case U'€':
    case U'£':
    case U'¥':
    case U'ƒ':
      return after.type == CharClass::digit;
    case U'°':
      return free && after.type == CharClass::letter;
    case '(':
    case '"':
    case U'“':
    case U'„':
    case U'«':
      return is_joined(in, at, c);
    default:
      return false;
  }
}

std::uint32_t mark_end(const Stretch& in, std::uint32_t begin, std::uint32_t end) {
  const ClassifiedChar first = in.next(begin);
  std::uint32_t at = begin + first.size;
  const auto same = [&](auto belongs) {
    while (at < end && belongs(in.next(at).point)) at += in.next(at).size;
    return at;
  };
  switch (first.point) {
    case '.':
    case U'…':
      return same([](char32_t point) { return point == '.' || point == U'…'; });
    case '?':
    case '!':
      return same([](char32_t point) { return point == '?' || point == '!'; });
    case '-':
    case '_':
    case '*':
    case '=':
    case '~':
      return same([&](char32_t point) { return point == first.point; });
    case ',':
      if (in.next(at + 1).point == ',') return at;  // ",,," is a comma and a quote
      [[fallthrough]];
    case '\'':
    case '`':
    case U'’':
    case U'‘':
      return at < end && in.next(at).point == first.point ? at + first.size : at;
    default:
      break;
  }
  if (first.type != CharClass::symbol) return at;
  const auto is_flag = [](char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; };
  if (is_flag(first.point) && at < end && is_flag(in.next(at).point)) at += 4;
  bool joined = false;
  while (at < end) {  // skin tones, variation selectors, and what a joiner ties to it
    const ClassifiedChar c = in.next(at);
    const bool modifier = (c.point >= 0x1F3FB && c.point <= 0x1F3FF) || (c.point >= 0xE0020 && c.point <= 0xE007F);
    if (c.type != CharClass::mark && !modifier && !(joined && c.type == CharClass::symbol)) break;
    joined = c.point == 0x200D;
    at += c.size;
  }
  return at;
}

}  // namespace duidelijk
