// Half-open ranges that know what they count.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <compare>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace duidelijk {

/// Half-open range [begin, end) in one address space, counted in that space's units.
/// `Space` is only a tag. It makes the compiler refuse to mix two spaces.
template <class Space>
struct Span {
  std::uint32_t begin = 0, end = 0;
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

using SourceSpan = Span<struct SourceSpace>;  // bytes of Source::text: the file, as UTF-8
using TextSpan = Span<struct TextSpace>;      // bytes of Document::text: what the reader of the file sees
using TokenSpan = Span<struct TokenSpace>;    // indices into Analysis::tokens
static_assert(!std::is_convertible_v<TextSpan, SourceSpan>);

/// The part of `text` under `span`. Borrowed: valid while `text` lives.
template <class Space>
constexpr std::string_view slice(std::string_view text, Span<Space> span) {
  return text.substr(span.begin, span.size());
}

}  // namespace duidelijk
