// Typed access to the tables of the image (layout.h). Only the lexicon layer includes this.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstring>
#include <span>
#include <string_view>

#include "lexicon/layout.h"
#include "lexicon/lexicon.h"

namespace duidelijk {

static_assert(sizeof(Reading) == 8 && std::is_trivially_copyable_v<Reading>, "the image holds Readings as they are");

/// A look at a trusted image; cheap to make. Borrows the bytes.
class ImageView {
 public:
  explicit ImageView(std::span<const std::byte> image) : image_(image.data()) {}
  const layout::Header& header() const { return *at<layout::Header>(0); }
  std::span<const std::uint64_t> block_starts() const {
    return {at<std::uint64_t>(header().block_start), header().blocks};
  }
  const char* block(std::uint32_t number) const {
    return at<char>(header().keys) + at<std::uint32_t>(header().block_offset)[number];
  }
  const layout::Class& class_row(std::uint32_t form) const {
    return at<layout::Class>(header().class_table)[at<std::uint16_t>(header().class_of)[form]];
  }
  std::span<const Reading> readings(const layout::Class& row) const {
    return {at<Reading>(header().reading_table) + row.first_reading, row.readings};
  }
  float zipf(std::uint32_t form) const {
    return static_cast<float>(at<std::uint8_t>(header().zipf)[form]) / layout::zipf_scale;
  }
  std::uint8_t flags(std::uint32_t form) const { return at<std::uint8_t>(header().flags)[form]; }
  const layout::LemmaRule& rule(std::uint16_t number) const {
    return at<layout::LemmaRule>(header().rule_table)[number];
  }
  std::span<const layout::AbbreviationRow> abbreviations() const {
    return {at<layout::AbbreviationRow>(header().abbreviation_table), header().abbreviations};
  }
  std::span<const layout::Text> particles() const {
    return {at<layout::Text>(header().particle_table), header().particles};
  }
  std::span<const layout::TypedText> nouns() const {
    return {at<layout::TypedText>(header().noun_table), header().nouns};
  }
  std::span<const layout::TypedText> endings() const {
    return {at<layout::TypedText>(header().ending_table), header().endings};
  }
  std::span<const layout::Text> adverbs() const { return {at<layout::Text>(header().adverb_table), header().adverbs}; }
  std::span<const layout::Text> units() const { return {at<layout::Text>(header().unit_table), header().units}; }
  std::span<const layout::TypedText> genders() const {
    return {at<layout::TypedText>(header().gender_table), header().genders};
  }
  std::span<const std::uint32_t> inflections() const {
    return {at<std::uint32_t>(header().inflection_table), header().inflections};
  }
  std::string_view text(layout::Text text) const { return {at<char>(header().strings) + text.offset, text.size}; }
  /// Whether a form with this hash may be part of a compound; rarely true by accident, never false by accident.
  bool may_be_part(std::uint64_t hash) const {
    const layout::FilterBits bits = layout::filter_bits(hash, header().filter_bits);
    const auto* words = at<std::uint64_t>(header().filter);
    return ((words[bits.first / 64] >> (bits.first % 64)) & (words[bits.second / 64] >> (bits.second % 64)) & 1u) != 0;
  }

 private:
  // The image is a product of our own build; its tables are aligned and hold trivially copyable structs only.
  template <class T>
  const T* at(std::uint32_t offset) const {
    return reinterpret_cast<const T*>(image_ + offset);  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  }
  const std::byte* image_;
};

}  // namespace duidelijk
