// SPDX-License-Identifier: EUPL-1.2
#include "read/html_flow.h"

#include <algorithm>

#include "core/utf8.h"
#include "read/entities.h"
#include "read/feed.h"
#include "read/html_tags.h"

namespace duidelijk {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

SourceSpan HtmlFlow::span(std::size_t begin, std::size_t end) const {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

SourceSpan HtmlFlow::span(std::string_view part) const {
  const auto begin = static_cast<std::size_t>(part.data() - text_.data());
  return span(begin, begin + part.size());
}

bool HtmlFlow::hidden() const { return state.unseen || state.foreign; }

std::size_t HtmlFlow::take_text(std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t stop = at;
    while (stop < end && text_[stop] != '&' && text_[stop] != '{') ++stop;
    plain_text(at, stop);
    at = stop;
    if (at >= end) break;
    if (text_[at] == '&') {
      at = take_entity(at, end);
    } else if (const TemplateTag tag = template_at(text_, at); tag.size > 0) {
      if (tag.prints && !hidden() && !state.code) take_placeholder(span(at, at + tag.size));
      at += tag.size;
    } else {
      stop = at + 1;  // "{naam}" is for feed
      while (stop < end && text_[stop] != '&' && text_[stop] != '{') ++stop;
      plain_text(at, stop);
      at = stop;
    }
  }
  return at;
}

void HtmlFlow::plain_text(std::size_t at, std::size_t end) {
  if (at == end || hidden()) return;
  if (state.code) return add_code(text_.substr(at, end - at), span(at, end));
  std::size_t first = at;
  while (first < end && is_white(text_[first])) ++first;
  if (first > at) gap(at, first);
  if (first == end) return;
  std::size_t last = end;
  while (is_white(text_[last - 1])) --last;
  open(utf8::decode(text_, first).point);
  feed(build_, span(first, last), style_);
  if (last < end) gap(last, end);
}

std::size_t HtmlFlow::take_entity(std::size_t at, std::size_t end) {
  const std::string_view rest = text_.substr(0, end);
  std::size_t size = entity_size(rest, at);
  std::string character = size > 0 ? decode_entity(rest.substr(at, size)) : std::string{};
  if (character.empty()) {
    size = unclosed_entity_size(rest, at);
    if (size > 1) character = decode_entity(std::string(rest.substr(at, size)) + ';');
  }
  if (character.empty()) {
    plain_text(at, at + 1);
    return at + 1;
  }
  const SourceSpan from = span(at, at + size);
  if (hidden()) return from.end;
  const char32_t point = utf8::decode(character, 0).point;
  if (state.code) {
    add_code(character, from);
  } else if (utf8::is_space(point) || is_white(character[0])) {
    gap(from.begin, from.end);
  } else {
    open(point);
    feed_as(build_, character, from);
  }
  return from.end;
}

void HtmlFlow::take_placeholder(SourceSpan from) {
  const std::string shown = normalised(slice(text_, from));
  if (shown.empty()) return;
  open(U'A');
  build_.placeholder(shown, from);
}

void HtmlFlow::gap(std::size_t begin, std::size_t end) {
  if (state.code) return;
  if (build_.in_block() && space_.empty()) space_ = span(begin, end);
}

void HtmlFlow::flush_space() {
  const SourceSpan from = std::exchange(space_, {});
  if (!from.empty() && build_.in_block()) build_.space(from);
}

void HtmlFlow::line_break(SourceSpan from) {
  if (state.code) return add_code(" ", from);
  if (!build_.in_block()) return;
  space_ = {};
  const std::string_view before = build_.block_text();
  if (!before.empty() && before.back() == '\n')
    finish_block();  // an empty line
  else if (!before.empty() && before.back() != ' ')
    build_.put("\n", from);
}

void HtmlFlow::add_code(std::string_view text, SourceSpan from) {
  if (code_span_.empty()) code_span_.begin = from.begin;
  code_span_.end = from.end;
  code_ += text;
}

void HtmlFlow::finish_code() {
  const std::string code = std::exchange(code_, {});
  const SourceSpan from = std::exchange(code_span_, {});
  const std::string shown = normalised(code);
  if (shown.empty()) return;
  open(U'A');
  build_.placeholder(shown, from);
}

std::string HtmlFlow::normalised(std::string_view text) const {
  Source source;
  source.text = text;
  DocumentBuilder scratch(std::move(source));
  scratch.begin_block(BlockKind::paragraph);
  feed(scratch, {0, static_cast<std::uint32_t>(text.size())}, style_);
  return std::move(scratch).take().text;
}

void HtmlFlow::show(BlockKind kind, std::string_view value) {
  if (value.empty()) return;
  values_.push_back({kind, span(value)});
  if (!build_.in_block() && !state.code) finish_block();
}

void HtmlFlow::open(char32_t letter) {
  if (build_.in_block()) return flush_space();
  space_ = {};
  BlockKind kind = state.kind;
  std::size_t level = kind == BlockKind::heading ? state.level : 0;
  bool continues = false;
  const bool starts_item = kind == BlockKind::list_item && new_item;
  if (kind == BlockKind::list_item) {
    if (std::exchange(new_item, false)) {
      level = std::max<std::size_t>(state.lists, 1);
      continues = colon_[level - 1] && !utf8::is_upper(letter);
    } else {
      kind = BlockKind::paragraph;
    }
  }
  build_.begin_block(kind, static_cast<std::uint8_t>(level), continues);
  if (starts_item) build_.label(label);
  depth_ = kind == BlockKind::list_item ? level : 0;
}

void HtmlFlow::finish_block() {
  if (state.code) {
    if (!code_.empty()) code_ += ' ';
    return;
  }
  space_ = {};
  if (build_.in_block()) {
    const std::string_view text = build_.block_text();
    const std::size_t last = text.find_last_not_of(" \n");
    colon_[depth_] = last != std::string_view::npos && text[last] == ':';
    build_.end_block();
  }
  flush_values();
}

void HtmlFlow::flush_values() {
  if (values_.empty()) return;
  build_.end_block();
  space_ = {};
  const HtmlState before = std::exchange(state, {});
  for (const auto& [kind, from] : std::exchange(values_, {})) {
    build_.begin_block(kind);
    take_text(from.begin, from.end);
    space_ = {};
    build_.end_block();
  }
  state = before;
}

}  // namespace duidelijk
