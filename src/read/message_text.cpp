// SPDX-License-Identifier: EUPL-1.2
#include "read/message_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "read/feed.h"
#include "read/fields.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_field = 4000;  // bytes between braces: a plural with all its forms
constexpr std::size_t longest_tag = 400;
constexpr std::size_t label_spaces = 5;  // a value with so many is a sentence

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether people read the value: not an address, a file name, a key or a colour.
bool is_text(std::string_view value) {
  const bool letters = std::ranges::any_of(value, [](char c) { return is_ascii_letter(c) || (c & 0x80) != 0; });
  if (!letters) return false;
  if (value.find(' ') != std::string_view::npos || value.find('\n') != std::string_view::npos) return true;
  if (value.find_first_of("/_\\#@=<>$") != std::string_view::npos) return false;
  // "btn-primary", "app.title"; but "E-mail" and "Opslaan..."
  const bool lower = std::ranges::none_of(value, [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::size_t inside = value.find_first_of(".:-0123456789");
  return !(lower && inside != std::string_view::npos && inside + 1 < value.size() && value[inside + 1] != '.');
}

/// The size of the field {…} at the start of `text`, braces inside it counted; 0 when it does not end.
std::size_t braces_size(std::string_view text) {
  text = text.substr(0, longest_field);
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += text[at] == '{' ? 1u : 0u;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return 0;
}

/// The size of "%s", "%1$d", "%.2f", "%(naam)s", "%{naam}" at the start of `text`; 0 for a percentage.
std::size_t percent_size(std::string_view text) {
  constexpr std::size_t longest = 60;
  text = text.substr(0, longest);
  std::size_t at = 1;
  if (at < text.size() && text[at] == '{') {
    const std::size_t close = text.find('}');
    return close == std::string_view::npos ? 0 : close + 1;
  }
  if (at < text.size() && text[at] == '(') {
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos) return 0;
    at = close + 1;
  }
  while (at < text.size() && (is_digit(text[at]) || text[at] == '$' || text[at] == '.' || text[at] == '-')) ++at;
  if (at == text.size() || std::string_view("sdifux@").find(text[at]) == std::string_view::npos) return 0;
  // "100%dekkend" is no field; a letter right after it says so.
  return at + 1 < text.size() && is_ascii_letter(text[at + 1]) ? 0 : at + 1;
}

std::size_t tag_size(std::string_view text) {
  text = text.substr(0, longest_tag);
  const std::size_t name = text.size() > 1 && text[1] == '/' ? 2 : 1;
  if (name >= text.size() || (!is_ascii_letter(text[name]) && !is_digit(text[name]))) return 0;
  const std::size_t close = text.find('>');
  return close == std::string_view::npos || text.find('<', 1) < close ? 0 : close + 1;
}

/// What an escape stands for, and how long it is.
struct Escape {
  std::size_t size = 0;  // 0: no escape
  char32_t point = 0;
};

std::optional<char32_t> hexadecimal(std::string_view digits, std::size_t size) {
  if (digits.size() < size) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits.substr(0, size)) {
    const char low = static_cast<char>(c | 0x20);
    if (is_digit(c))
      value = value * 16 + static_cast<char32_t>(c - '0');
    else if (low >= 'a' && low <= 'f')
      value = value * 16 + static_cast<char32_t>(low - 'a' + 10);
    else
      return std::nullopt;
  }
  return value;
}

Escape escape_at(std::string_view text, Quoting quoting) {
  if (quoting == Quoting::single) return text.starts_with("''") ? Escape{2, U'\''} : Escape{};
  if (quoting == Quoting::plain || text.size() < 2 || text[0] != '\\') return {};
  switch (text[1]) {
    case 'n':
    case 't':
    case 'r':
    case 'b':
    case 'f':
    case '\n':
      return {2, U' '};
    case 'x':
      if (const auto point = hexadecimal(text.substr(2), 2); point && *point > 0) return {4, *point};
      return {2, U' '};
    case 'u': {
      const auto high = hexadecimal(text.substr(2), 4);
      if (!high) return {2, U' '};
      if (*high < 0xD800 || *high >= 0xE000) return {6, *high == 0 ? U' ' : *high};
      if (*high < 0xDC00 && text.substr(6).starts_with("\\u"))
        if (const auto low = hexadecimal(text.substr(8), 4); low && *low >= 0xDC00 && *low < 0xE000)
          return {12, 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00)};
      return {6, U'\uFFFD'};
    }
    default: {
      const utf8::Char c = utf8::decode(text, 1);
      return {1 + c.size, c.point};
    }
  }
}

class Message {
 public:
  Message(DocumentBuilder& build, SourceSpan from, Quoting quoting)
      : build_(build), from_(from), quoting_(quoting), text_(std::string_view(build.source()).substr(0, from.end)) {}

  void run() {
    std::uint32_t plain = from_.begin;
    for (std::uint32_t at = from_.begin; at < from_.end;) {
      const std::uint32_t size = take(at, plain);
      if (size > 0)
        plain = at += size;
      else
        ++at;
    }
    give(plain, from_.end);
  }

 private:
  /// Takes what is special at `at`, after the plain text before it; 0: nothing is.
  std::uint32_t take(std::uint32_t at, std::uint32_t plain) {
    const std::string_view rest = text_.substr(at);
    std::size_t size = 0;
    switch (rest[0]) {
      case '\\':
      case '\'':
        if (const Escape escape = escape_at(rest, quoting_); escape.size > 0) {
          give(plain, at);
          std::string character;
          utf8::append(character, escape.point);
          feed_as(build_, character, span(at, escape.size));
          return static_cast<std::uint32_t>(escape.size);
        }
        return 0;
      case '{':
        size = braces_size(rest);
        break;
      case '%':
        size = percent_size(rest);
        break;
      case '$':
        if (rest.starts_with("$t(")) size = std::min(rest.find(')'), longest_field) + 1;
        if (size > rest.size() || size > longest_field) size = 0;
        break;
      case '<':
        size = tag_size(rest);
        if (size == 0) return 0;
        give(plain, at);
        if (rest.starts_with("<br") || rest.starts_with("<p") || rest.starts_with("</p") || rest.starts_with("<li"))
          build_.space(span(at, size));
        return static_cast<std::uint32_t>(size);
      default:
        return 0;
    }
    if (size == 0) return 0;
    give(plain, at);
    const std::string_view field = rest.substr(0, size);
    const bool shown = std::ranges::all_of(field, [](char c) { return c > ' ' && c < 0x7F; }) && field.size() <= 60;
    build_.placeholder(shown ? field : "{\u2026}", span(at, size));
    return static_cast<std::uint32_t>(size);
  }

  SourceSpan span(std::size_t at, std::size_t size) const {
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
  }
  void give(std::uint32_t begin, std::uint32_t end) {
    if (begin < end) feed(build_, {begin, end}, {false, false});
  }

  DocumentBuilder& build_;
  SourceSpan from_;
  Quoting quoting_;
  std::string_view text_;
};

}  // namespace

void add_message_as(DocumentBuilder& build, SourceSpan from, Quoting quoting, BlockKind kind, std::uint8_t level) {
  if (!is_text(slice(build.source(), from))) return;
  build.begin_block(kind, level);
  Message(build, from, quoting).run();
  build.end_block();
}

Error too_deep(std::string_view format) {
  return {Error::Kind::unsupported,
          "Dit " + std::string(format) + "-bestand is te diep: er staan meer dan " + std::to_string(most_layers) +
              " lijsten of groepen in elkaar",
          {}};
}

void add_message(DocumentBuilder& build, SourceSpan from, Quoting quoting) {
  const std::string_view value = slice(build.source(), from);
  const bool sentence = std::ranges::count(value, ' ') >= static_cast<std::ptrdiff_t>(label_spaces) ||
                        value.find_last_of(".?!") == value.size() - 1;
  add_message_as(build, from, quoting, sentence ? BlockKind::paragraph : BlockKind::label);
}

}  // namespace duidelijk
