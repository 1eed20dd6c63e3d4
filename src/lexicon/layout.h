// How the lexicon lies in memory: written by tools/compile_lexicon, read in place by lexicon.cpp and compounds.cpp.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace duidelijk::layout {

// The image is one block of bytes in the byte order of the machine; each table starts at a multiple of 8 bytes.
//
//   Header
//   u64 block_start[blocks]      the first eight bytes of the first form of each block, as a number
//   u32 block_offset[blocks]     where each block of keys begins, counted from the start of `keys`
//   keys                         16 forms a block, sorted by bytes, front-coded: u8 size, bytes for the first;
//                                u8 shared with the form before, u8 size of the rest, rest for the others
//   u16 class_of[forms]          row of the table of classes
//   u8  zipf[forms]              Zipf value times `zipf_scale`
//   u8  flags[forms]             Flag bits
//   Class, Reading, LemmaRule    what forms share
//   Abbreviation                 sorted by key
//   Text particle[particles]     sorted
//   TypedText noun[nouns]        sorted by key
//   TypedText ending[endings]    sorted by key
//   Text adverb[adverbs]         adverbs of manner, sorted
//   Text unit[units]             measures, sorted
//   u64 part_filter[]            Bloom filter over all forms that may be part of a compound
//   strings                      text of lemma rules, abbreviations and particles, back to back, no terminators
inline constexpr std::uint32_t block_size = 16;
inline constexpr float zipf_scale = 20;

enum Flag : std::uint8_t {
  flag_ranked = 1,       // the form itself is in the frequency list
  flag_name = 2,         // only known with a capital
  flag_may_be_name = 4,  // known with a capital as well
  flag_modifier = 8,     // may begin a compound or stand inside it
  flag_noun_head = 16,   // may end a compound, as a noun
  flag_other_head = 32,  // may end a compound, as an adjective or an infinitive
  flag_linking_s = 64,   // inside a compound it has an s behind it
};

struct Text {
  std::uint32_t offset = 0, size = 0;  // in `strings`
};

/// Forms with the same readings share a class.
struct Class {
  std::uint32_t first_reading = 0;
  std::uint8_t readings = 0;
  std::uint8_t perfect = 0;    // value of enum Perfect, for infinitives
  std::uint8_t separable = 0;  // bytes of the particle when this infinitive is a separable verb
  std::uint8_t unused = 0;
};

/// From form to lemma: take `cut_size` bytes out at `cut_at`, take `strip` bytes from the end, add `add`.
/// "ingediende": cut "ge" at 2, strip "de", add "nen"… whatever the shortest way is. Row 0 changes nothing.
struct LemmaRule {
  Text add;
  std::uint8_t strip = 0, cut_at = 0, cut_size = 0, unused = 0;
};

struct AbbreviationRow {
  Text key, expansion, plainer;
  std::uint8_t explain = 0, may_end_sentence = 0, unused[6] = {};
};

/// A noun or an ending with its type.
struct TypedText {
  Text key;
  std::uint8_t type = 0;  // value of enum NounType
  std::uint8_t unused[3] = {};
};

struct Header {
  std::uint32_t forms = 0, blocks = 0, classes = 0, readings = 0, rules = 0, abbreviations = 0, particles = 0;
  std::uint32_t nouns = 0, endings = 0, adverbs = 0, units = 0;
  std::uint32_t filter_bits = 0;  // log2 of the number of bits in the filter
  // Byte offsets from the start of the image.
  std::uint32_t block_start = 0, block_offset = 0, keys = 0, class_of = 0, zipf = 0, flags = 0, class_table = 0,
                reading_table = 0;
  std::uint32_t rule_table = 0, abbreviation_table = 0, particle_table = 0, filter = 0, strings = 0;
  std::uint32_t noun_table = 0, ending_table = 0, adverb_table = 0, unit_table = 0;
};

/// The first eight bytes of a form as a number that sorts as the bytes do; shorter forms end in zeros.
constexpr std::uint64_t start_of(std::string_view form) {
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < 8; ++i) start = start << 8 | (i < form.size() ? static_cast<unsigned char>(form[i]) : 0u);
  return start;
}

/// Hash of a form for the filter, made byte by byte so that all prefixes of a word cost one pass.
inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325u;
constexpr std::uint64_t hash_step(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
}
/// The two bits that a form sets in the filter.
struct FilterBits {
  std::uint64_t first, second;
};
constexpr FilterBits filter_bits(std::uint64_t hash, std::uint32_t log2_bits) {
  const std::uint64_t mixed = (hash ^ (hash >> 29)) * 0x9e3779b97f4a7c15u;
  return {mixed >> (64 - log2_bits), (mixed * 0xbf58476d1ce4e5b9u) >> (64 - log2_bits)};
}

}  // namespace duidelijk::layout
