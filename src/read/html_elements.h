// The elements of HTML that matter to a reader.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace duidelijk::html {

enum Trait : std::uint8_t {
  part = 0,     // stands inside a line
  block = 1,    // starts and ends a block, and ends an open paragraph
  breaks = 2,   // starts and ends a block
  scope = 4,    // end tags inside do not reach outside
  empty = 8,    // has no content
  raw = 16,     // its content is no HTML and is not shown
  unseen = 32,  // its content is not shown, or is no text
};

struct Element {
  std::string_view name;
  int traits = part;
};

/// Sorted by name. What is not here stands inside a line, as in browsers.
inline constexpr Element elements[] = {{"a", part},
                                       {"abbr", part},
                                       {"address", block},
                                       {"area", empty},
                                       {"article", block},
                                       {"aside", block},
                                       {"audio", unseen},
                                       {"b", part},
                                       {"base", empty},
                                       {"blockquote", block},
                                       {"body", block},
                                       {"br", empty},
                                       {"button", breaks},
                                       {"canvas", unseen},
                                       {"caption", block | scope},
                                       {"center", block},
                                       {"code", part},
                                       {"col", empty},
                                       {"datalist", unseen},
                                       {"dd", block},
                                       {"details", block},
                                       {"dialog", block},
                                       {"dir", block},
                                       {"div", block},
                                       {"dl", block},
                                       {"dt", block},
                                       {"em", part},
                                       {"embed", empty},
                                       {"fieldset", block},
                                       {"figcaption", block},
                                       {"figure", block},
                                       {"font", part},
                                       {"footer", block},
                                       {"form", block},
                                       {"h1", block},
                                       {"h2", block},
                                       {"h3", block},
                                       {"h4", block},
                                       {"h5", block},
                                       {"h6", block},
                                       {"header", block},
                                       {"hgroup", block},
                                       {"hr", block | empty},
                                       {"html", block},
                                       {"i", part},
                                       {"iframe", raw},
                                       {"img", empty},
                                       {"input", empty},
                                       {"kbd", part},
                                       {"label", breaks},
                                       {"legend", block},
                                       {"li", block},
                                       {"link", empty},
                                       {"main", block},
                                       {"mark", part},
                                       {"math", unseen},
                                       {"menu", block},
                                       {"meta", empty},
                                       {"nav", block},
                                       {"noembed", raw},
                                       {"noframes", raw},
                                       {"noscript", raw},
                                       {"object", unseen},
                                       {"ol", block},
                                       {"optgroup", block},
                                       {"option", breaks},
                                       {"p", block},
                                       {"param", empty},
                                       {"pre", block | unseen},
                                       {"q", part},
                                       {"rp", unseen},
                                       {"samp", part},
                                       {"script", raw},
                                       {"search", block},
                                       {"section", block},
                                       {"select", block},
                                       {"small", part},
                                       {"source", empty},
                                       {"span", part},
                                       {"strong", part},
                                       {"style", raw},
                                       {"sub", part},
                                       {"summary", block},
                                       {"sup", part},
                                       {"svg", unseen},
                                       {"table", block | scope},
                                       {"tbody", block},
                                       {"td", block | scope},
                                       {"template", unseen},
                                       {"textarea", raw},
                                       {"tfoot", block},
                                       {"th", block | scope},
                                       {"thead", block},
                                       {"title", raw},
                                       {"tr", block},
                                       {"track", empty},
                                       {"tt", part},
                                       {"u", part},
                                       {"ul", block},
                                       {"video", unseen},
                                       {"wbr", empty},
                                       {"xmp", raw}};
inline constexpr std::size_t element_count = std::size(elements);
static_assert(std::ranges::is_sorted(elements, {}, &Element::name));

/// The number of the element in the table; `element_count` when it is not there.
constexpr std::uint32_t id_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(elements, name, {}, &Element::name);
  return found == std::end(elements) || found->name != name ? std::uint32_t{element_count}
                                                            : static_cast<std::uint32_t>(found - elements);
}

}  // namespace duidelijk::html
