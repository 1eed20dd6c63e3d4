// SPDX-License-Identifier: EUPL-1.2
#include "read/html_lists.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace duidelijk {
namespace {

constexpr std::size_t most_counted = 4u << 20;  // bytes in one text: a list in a list is read over and over

/// " 12 " → 12, as browsers read it.
std::optional<std::int64_t> number_of(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{}) return std::nullopt;
  return number;
}

/// What `type` and `list-style-type` say about the sign before an item.
std::optional<Numbering> numbering_of(const HtmlTag& tag) {
  const std::string style = tag.style.empty() ? std::string() : lower_ascii(tag.style.substr(0, 500));
  if (const std::size_t at = style.find("list-style"); at != std::string::npos) {
    const std::string value = style.substr(at, style.find(';', at) - at);
    const auto has = [&value](std::string_view name) { return value.find(name) != std::string::npos; };
    if (has("lower-alpha") || has("lower-latin")) return Numbering::lower_letter;
    if (has("upper-alpha") || has("upper-latin")) return Numbering::upper_letter;
    if (has("lower-roman")) return Numbering::lower_roman;
    if (has("upper-roman")) return Numbering::upper_roman;
    if (has("decimal-leading-zero")) return Numbering::decimal_zero;
    if (has("decimal")) return Numbering::decimal;
    if (has("none") || has("disc") || has("circle") || has("square")) return Numbering::none;
  }
  if (tag.type == "1") return Numbering::decimal;
  if (tag.type == "a") return Numbering::lower_letter;
  if (tag.type == "A") return Numbering::upper_letter;
  if (tag.type == "i") return Numbering::lower_roman;
  if (tag.type == "I") return Numbering::upper_roman;
  return std::nullopt;
}

}  // namespace

void HtmlLists::begin(bool ordered, const HtmlTag& tag, std::string_view text) {
  List& list = lists_.emplace_back();
  list.ordered = ordered;
  if (!ordered) return;
  list.numbering = numbering_of(tag).value_or(Numbering::decimal);
  list.down = tag.reversed;
  const std::optional<std::int64_t> start = number_of(tag.start);
  list.next = start ? *start : list.down ? count_items(tag.end, text) : 1;
}

void HtmlLists::end() {
  if (!lists_.empty()) lists_.pop_back();
}

std::string HtmlLists::item(const HtmlTag& tag) {
  if (lists_.empty() || !lists_.back().ordered || tag.hidden) return "";
  List& list = lists_.back();
  if (const std::optional<std::int64_t> value = number_of(tag.value)) list.next = *value;
  const std::string number = number_text(list.next, numbering_of(tag).value_or(list.numbering));
  list.next += list.down ? -1 : 1;
  return number.empty() ? number : number + '.';
}

/// The items of the list whose tag ends at `at`.
std::int64_t HtmlLists::count_items(std::size_t at, std::string_view text) {
  std::int64_t items = 0;
  std::size_t depth = 0, counted_to = at;
  for (at = text.find('<', at); at != std::string_view::npos && counted_ < most_counted; at = text.find('<', at)) {
    counted_ += at - counted_to;
    counted_to = at;
    if (!starts_markup(text, at)) {
      ++at;
      continue;
    }
    const char next = text[at + 1];
    if (next != '/' && ((next | 0x20) < 'a' || (next | 0x20) > 'z')) {
      at = comment_end(text, at);
      continue;
    }
    const HtmlTag tag = parse_tag(text, at);
    at = tag.end;
    const bool list = tag.name == "ol" || tag.name == "ul" || tag.name == "menu" || tag.name == "dir";
    if (list && tag.closing && depth-- == 0) break;
    if (list && !tag.closing) ++depth;
    if (tag.name == "li" && !tag.closing && depth == 0 && !tag.hidden) ++items;
  }
  counted_ += std::min(at, text.size()) - counted_to;
  return items;
}

}  // namespace duidelijk
