// SPDX-License-Identifier: EUPL-1.2
#include "read/html_part.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "read/entities.h"
#include "read/feed.h"

namespace duidelijk {
namespace {

constexpr std::string_view block_tags[] = {
    "address", "article", "aside", "blockquote", "body",       "button", "caption", "center",  "dd",     "details",
    "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure", "footer",  "form",    "h1",     "h2",
    "h3",      "h4",      "h5",    "h6",         "head",       "header", "hr",      "html",    "iframe", "label",
    "legend",  "li",      "main",  "nav",        "ol",         "option", "p",       "section", "select", "summary",
    "table",   "tbody",   "td",    "textarea",   "tfoot",      "th",     "thead",   "title",   "tr",     "ul"};
static_assert(std::ranges::is_sorted(block_tags));
constexpr std::string_view unseen_tags[] = {"code", "math", "noscript", "pre", "script", "style", "svg", "template"};
static_assert(std::ranges::is_sorted(unseen_tags));

bool is_name_byte(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-'; }

/// Position after the tag that starts at `at`, quotes respected; the end of `text` when it is not closed.
std::size_t tag_end(std::string_view text, std::size_t at) {
  char quote = 0;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
      quote = c;
    }
  }
  return text.size();
}

BlockKind kind_of(std::string_view tag, std::uint8_t& level) {
  if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
    level = static_cast<std::uint8_t>(tag[1] - '0');
    return BlockKind::heading;
  }
  if (tag == "li") {
    level = 1;
    return BlockKind::list_item;
  }
  if (tag == "td" || tag == "th") return BlockKind::table_cell;
  if (tag == "blockquote") return BlockKind::quote;
  if (tag == "caption" || tag == "figcaption") return BlockKind::caption;
  if (tag == "label" || tag == "legend" || tag == "option") return BlockKind::label;
  if (tag == "button") return BlockKind::button;
  return BlockKind::paragraph;
}

class HtmlPart {
 public:
  HtmlPart(DocumentBuilder& build, SourceSpan from, FieldStyle style, Directives& directives)
      : build_(build), text_(slice(build.source(), from)), from_(from), style_(style), directives_(directives) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (text_[at] == '<') {
        at = take_tag(at);
      } else if (const std::size_t size = text_[at] == '&' ? entity_size(text_, at) : 0; size > 0) {
        const std::string character = decode_entity(text_.substr(at, size));
        open();
        if (character.empty())
          feed(build_, span(at, at + size), style_);
        else
          feed_as(build_, character, span(at, at + size));
        at += size;
      } else {
        const std::size_t end = std::min(text_.find_first_of("<&", at + 1), text_.size());
        if (text_.find_first_not_of(" \t\r\n", at) < end || build_.in_block()) {
          open();
          feed(build_, span(at, end), style_);
        }
        at = end;
      }
    }
  }

 private:
  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {from_.begin + static_cast<std::uint32_t>(begin), from_.begin + static_cast<std::uint32_t>(end)};
  }
  void open() {
    if (!build_.in_block()) build_.begin_block(kind_, level_);
  }

  std::size_t take_tag(std::size_t at) {
    if (text_.substr(at).starts_with("<!--")) {
      const std::size_t close = text_.find("-->", at + 4);
      const std::size_t end = close == std::string_view::npos ? text_.size() : close + 3;
      if (close != std::string_view::npos)
        directives_.comment(build_, text_.substr(at + 4, close - at - 4), span(at, end));
      return end;
    }
    std::size_t name = at + 1;
    const bool closing = name < text_.size() && text_[name] == '/';
    if (closing) ++name;
    std::size_t name_end = name;
    while (name_end < text_.size() && is_name_byte(text_[name_end])) ++name_end;
    if (name_end == name) {
      if (name < text_.size() && (text_[name] == '!' || text_[name] == '?')) return tag_end(text_, at);
      open();
      feed(build_, span(at, at + 1), style_);
      return at + 1;
    }
    std::string tag(text_.substr(name, std::min<std::size_t>(name_end - name, 20)));
    std::ranges::transform(tag, tag.begin(),
                           [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    const std::size_t end = tag_end(text_, at);
    if (!closing && std::ranges::binary_search(unseen_tags, tag) && text_[end - 1] == '>' && text_[end - 2] != '/') {
      const std::size_t close = text_.find("</" + tag, end);
      return close == std::string_view::npos ? text_.size() : tag_end(text_, close);
    }
    if (tag == "br") {
      if (build_.in_block()) build_.space(span(at, end));
    } else if (std::ranges::binary_search(block_tags, tag)) {
      build_.end_block();
      kind_ = BlockKind::paragraph;
      level_ = 0;
      if (!closing) kind_ = kind_of(tag, level_);
    }
    return end;
  }

  DocumentBuilder& build_;
  std::string_view text_;
  SourceSpan from_;
  FieldStyle style_;
  Directives& directives_;
  BlockKind kind_ = BlockKind::paragraph;
  std::uint8_t level_ = 0;
};

}  // namespace

void feed_html(DocumentBuilder& build, SourceSpan from, FieldStyle style, Directives& directives) {
  HtmlPart(build, from, style, directives).run();
}

}  // namespace duidelijk
