// SPDX-License-Identifier: EUPL-1.2
#include "read/html_tags.h"

#include <algorithm>
#include <array>

namespace duidelijk {
namespace {

constexpr std::size_t longest_name = 20;
constexpr std::size_t longest_template = 2000;

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether a style takes the element off the screen.
bool hides(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 500))
    if (!is_white(c)) plain += lower(c);
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

class TagParser {
 public:
  TagParser(std::string_view text, std::size_t at) : text_(text), at_(at + 1) {}

  HtmlTag run() {
    if (at_ < text_.size() && text_[at_] == '/') {
      tag_.closing = true;
      ++at_;
    }
    const std::size_t name = at_;
    while (more() && !is_white(text_[at_]) && text_[at_] != '/' && text_[at_] != '>') ++at_;
    tag_.name = lower_ascii(text_.substr(name, std::min(at_ - name, longest_name)));
    while (more()) {
      const char c = text_[at_];
      if (c == '>') {
        ++at_;
        break;
      }
      tag_.self_closing = c == '/';
      if (is_white(c) || c == '/')
        ++at_;
      else if (const TemplateTag inside = template_at(text_, at_); inside.size > 0)
        at_ += inside.size;
      else
        attribute();
    }
    tag_.end = at_;
    return std::move(tag_);
  }

 private:
  bool more() const { return at_ < text_.size(); }
  void skip_white() {
    while (more() && is_white(text_[at_])) ++at_;
  }

  void attribute() {
    const std::size_t begin = at_++;
    while (more() && !is_white(text_[at_]) && text_[at_] != '/' && text_[at_] != '>' && text_[at_] != '=') ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    const std::size_t after = at_;
    skip_white();
    if (!more() || text_[at_] != '=') {
      at_ = after;
      return keep(name, text_.substr(after, 0));
    }
    ++at_;
    skip_white();
    keep(name, value());
  }

  std::string_view value() {
    const char quote = more() && (text_[at_] == '"' || text_[at_] == '\'') ? text_[at_++] : '\0';
    const std::size_t begin = at_;
    while (more()) {
      const char c = text_[at_];
      if (quote != 0 ? c == quote : is_white(c) || c == '>') break;
      const TemplateTag inside = c == '{' || c == '<' ? template_at(text_, at_) : TemplateTag{};
      at_ += std::max<std::size_t>(inside.size, 1);
    }
    const std::string_view found = text_.substr(begin, at_ - begin);
    if (quote != 0 && more()) ++at_;
    return found;
  }

  /// By length first: most attributes are none of these, and a page has many.
  void keep(std::string_view name, std::string_view value) {
    std::array<char, 11> lowered{};
    if (name.size() > lowered.size()) return;
    std::ranges::transform(name, lowered.begin(), lower);
    const std::string_view low(lowered.data(), name.size());
    switch (low.size()) {
      case 2:
        if (low == "id") tag_.id = value;
        break;
      case 3:
        if (low == "alt") tag_.alt = value;
        break;
      case 4:
        if (low == "lang") tag_.lang = value;
        if (low == "role") tag_.role = value;
        if (low == "type") tag_.type = value;
        break;
      case 5:
        if (low == "class") tag_.classes = value;
        if (low == "title") tag_.title = value;
        if (low == "value") tag_.value = value;
        if (low == "start") tag_.start = value;
        if (low == "style") {
          tag_.style = value;
          if (hides(value)) tag_.hidden = true;
        }
        break;
      case 6:
        if (low == "hidden") tag_.hidden = true;
        break;
      case 7:
        if (low == "colspan") tag_.colspan = value;
        if (low == "rowspan") tag_.rowspan = value;
        break;
      case 8:
        if (low == "reversed") tag_.reversed = true;
        if (low == "xml:lang" && tag_.lang.data() == nullptr) tag_.lang = value;
        break;
      case 11:
        if (low == "aria-hidden" && lower_ascii(value) == "true") tag_.hidden = true;
        if (low == "placeholder") tag_.placeholder = value;
        break;
      default:
        break;
    }
  }

  std::string_view text_;
  std::size_t at_;
  HtmlTag tag_;
};

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool starts_markup(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  if (next == '/') return at + 2 < text.size();
  return is_letter(next) || next == '!' || next == '?' || (next == '%' && template_at(text, at).size > 0);
}

HtmlTag parse_tag(std::string_view text, std::size_t at) { return TagParser(text, at).run(); }

std::size_t comment_end(std::string_view text, std::size_t at) {
  const auto after = [&](std::size_t close, std::size_t size) {
    return close == std::string_view::npos ? text.size() : close + size;
  };
  const std::string_view here = text.substr(at, 9);
  if (here == "<![CDATA[") return after(text.find("]]>", at), 3);
  if (!here.starts_with("<!--")) return after(text.find('>', at), 1);
  if (here.starts_with("<!-->")) return at + 5;
  if (here.starts_with("<!--->")) return at + 6;
  for (std::size_t dashes = text.find("--", at + 4); dashes != std::string_view::npos;
       dashes = text.find("--", dashes + 1)) {
    const std::string_view close = text.substr(dashes + 2, 2);
    if (close.starts_with('>')) return dashes + 3;
    if (close == "!>") return dashes + 4;
  }
  return text.size();
}

std::size_t raw_end(std::string_view text, std::size_t at, std::string_view name) {
  for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const std::size_t after = at + 2 + name.size();
    if (lower_ascii(text.substr(at + 2, name.size())) != name) continue;
    if (after >= text.size() || is_white(text[after]) || text[after] == '/' || text[after] == '>') return at;
  }
  return text.size();
}

TemplateTag template_at(std::string_view text, std::size_t at) {
  const std::string_view window = text.substr(at, longest_template);
  if (window.size() < 4 || (window[0] != '{' && window[0] != '<')) return {};
  const auto until = [&](std::string_view close, bool prints) -> TemplateTag {
    const std::size_t found = window.find(close, 2);
    if (found == std::string_view::npos) return {};
    return {found + close.size(), prints};
  };
  if (window[0] == '<') {
    if (window[1] == '%') return until("%>", false);
    if (!window.starts_with("<?php") && !window.starts_with("<?=")) return {};
    const std::size_t close = text.find("?>", at);  // the rest of the file is code when it is not closed
    return {(close == std::string_view::npos ? text.size() : close + 2) - at, false};
  }
  if (window[1] == '%') {
    const TemplateTag tag = until("%}", false);
    const std::size_t word = window.find_first_not_of(" -", 2);
    if (tag.size == 0 || word == window.npos || !window.substr(word).starts_with("comment")) return tag;
    const std::size_t end = window.find("endcomment", tag.size);
    const std::size_t close = end == window.npos ? end : window.find("%}", end);
    return close == window.npos ? tag : TemplateTag{close + 2, false};
  }
  if (window[1] == '#') return until("#}", false);
  if (window.starts_with("{{{")) return until("}}}", true);
  if (window[1] != '{') return {};
  // A block, its end, a comment or a part of a page in Handlebars; a short code in Hugo.
  const std::size_t sign = window.find_first_not_of(" ~-", 2);
  const bool silent = sign != std::string_view::npos && std::string_view("#/!>^%<").find(window[sign]) != window.npos;
  TemplateTag tag = until(window.starts_with("{{!--") ? "--}}" : "}}", !silent);
  if (tag.size > 0 && window.substr(2).starts_with("else") && tag.size <= 60) tag.prints = false;
  return tag;
}

}  // namespace duidelijk
