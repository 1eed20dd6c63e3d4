// SPDX-License-Identifier: EUPL-1.2
#include "read/elements.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "read/html_elements.h"
#include "read/html_tags.h"

namespace duidelijk {
namespace {

constexpr std::size_t farthest = 256;  // how far up an end tag is looked for, so that this stays linear

int traits_of(std::string_view name) {
  const std::uint32_t id = html::id_of(name);
  return id < html::element_count ? html::elements[id].traits : html::part;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// Whether an open element `open` ends where `next` starts, without an end tag.
bool ends_by(std::string_view open, std::string_view next) {
  if (open == "p") return (traits_of(next) & html::block) != 0;
  if (open == "li" || open == "option") return next == open;
  if (open == "dt" || open == "dd") return is_one_of(next, {"dt", "dd"});
  if (open == "td" || open == "th") return is_one_of(next, {"td", "th", "tr", "tbody", "tfoot"});
  return open == "tr" && is_one_of(next, {"tr", "tbody", "tfoot"});
}

class ElementFinder {
 public:
  ElementFinder(std::string_view text, std::span<const Selector> selectors) : text_(text), selectors_(selectors) {}

  void scan(SourceSpan part) {
    const std::string_view text = text_.substr(0, part.end);
    for (std::size_t at = text.find('<', part.begin); at != std::string_view::npos; at = text.find('<', at)) {
      const char next = at + 1 < text.size() ? text[at + 1] : ' ';
      if (!starts_markup(text, at)) {
        ++at;
      } else if (const TemplateTag tag = template_at(text, at); tag.size > 0) {
        at += tag.size;
      } else if (const char letter = next == '/' ? text[at + 2] : next;
                 (letter | 0x20) < 'a' || (letter | 0x20) > 'z') {
        at = comment_end(text, at);
      } else {
        const HtmlTag found = parse_tag(text, at);
        const bool raw = !found.closing && !found.self_closing && (traits_of(found.name) & html::raw) != 0;
        if (found.closing)
          end(found, at);
        else
          start(found, at);
        at = raw ? raw_end(text, found.end, found.name) : found.end;
      }
    }
  }

  /// The element that is open at the end of the text goes on to there.
  bool finish_open() {
    if (open_.empty()) return false;
    finish(text_.size());
    return true;
  }
  std::size_t last_begin() const { return begin_; }
  std::vector<SourceSpan> take() && { return std::move(found_); }

 private:
  void start(const HtmlTag& tag, std::size_t at) {
    const bool holds_text = !tag.self_closing && (traits_of(tag.name) & html::empty) == 0;
    if (open_.size() == 1 && ends_by(open_.front(), tag.name)) finish(at);
    if (!open_.empty()) {
      if (holds_text) open_.push_back(tag.name);
      return;
    }
    if (std::ranges::none_of(selectors_,
                             [&tag](const Selector& selector) { return selector.fits(tag.name, tag.id, tag.classes); }))
      return;
    begin_ = at;
    if (holds_text)
      open_.push_back(tag.name);
    else
      finish(tag.end);  // the words of its attributes
  }

  void end(const HtmlTag& tag, std::size_t at) {
    if (open_.empty()) return;
    for (std::size_t i = open_.size(), seen = 0; i > 0 && seen < farthest; --i, ++seen) {
      if (open_[i - 1] != tag.name) continue;
      open_.resize(i - 1);
      if (open_.empty()) finish(tag.end);
      return;
    }
    // The end of an element around this one, unless it is a stray "</p>".
    const bool around = (traits_of(tag.name) & (html::block | html::breaks)) != 0 && tag.name != "p";
    if (around && open_.size() < farthest) finish(at);
  }

  void finish(std::size_t end) {
    found_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
    open_.clear();
  }

  std::string_view text_;
  std::span<const Selector> selectors_;
  std::size_t begin_ = 0;          // of the element that is left out
  std::vector<std::string> open_;  // that element, and the elements that are open inside it
  std::vector<SourceSpan> found_;
};

}  // namespace

std::vector<SourceSpan> find_elements(Document& document, std::span<const Selector> selectors) {
  if (selectors.empty()) return {};
  const std::string_view text = document.source.text;
  ElementFinder finder(text, selectors);
  for (const SourceSpan part : document.html) finder.scan(part);
  if (finder.finish_open()) {
    const auto line = std::ranges::count(text.substr(0, finder.last_begin()), '\n') + 1;
    document.notes.push_back(
        {"Dit stuk slaat u over met ignore-selectors, maar het houdt nergens op. Duidelijk heeft de rest niet bekeken.",
         static_cast<std::uint32_t>(line)});
  }
  return std::move(finder).take();
}

}  // namespace duidelijk
