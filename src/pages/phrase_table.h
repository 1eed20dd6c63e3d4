// Word lists made ready for matching: one block of bytes, read in place. The same block is embedded in the program and
// made at run time for a user's own lists.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pages/word_list.h"

namespace duidelijk {

/// What one place in a phrase asks of a token.
enum class SlotKind : std::uint8_t {
  form,   // this folded form
  lemma,  // any inflected form of this word
  gap,    // 0–4 words without punctuation; 0–6 behind a verb that goes first, 0–12 before "te"
};

/// Layout, little endian, all numbers u32 unless said:
///   Header | List[] | Entry[] | Alternative[] | Silent[] | Phrase[] | Slot[] | anchor[] | bucket[] | characters |
///   Key[]
/// Texts are {begin, size} in the characters. Offsets in the header are bytes from the start of the block.
struct PhraseLayout {
  struct Text {
    std::uint32_t begin = 0, size = 0;
  };
  struct List {
    Text name, title, why;
  };
  struct Entry {
    Text term, note;
    std::uint32_t list = 0;
    std::uint32_t alternatives = 0, alternative_count = 0;
    std::uint32_t silents = 0, silent_count = 0;
    std::uint8_t word_class = 0, action = 0, severity = 0, exact = 0;
    std::uint16_t compounds = 0;  // also found as a part of compounds
    std::uint16_t common = 0;     // only where a text has it often
  };
  struct Alternative {
    Text text;
    std::uint32_t trust = 0;  // Trust
  };
  struct Silent {  // words before and after the match, folded, separated by spaces; "*" is any word
    Text before, after;
  };
  struct Phrase {
    std::uint32_t entry = 0, slots = 0;
    std::uint16_t slot_count = 0;
    std::uint8_t anchor = 0;      // the slot by which the phrase is found
    std::uint8_t verb_first = 0;  // slot 0 must be a finite verb: "stelt u … in kennis"
  };
  struct Slot {
    std::uint32_t key = 0;
    Text written;  // capitals as in the list; for entries in which they matter
    std::uint32_t kind = 0;
  };
  struct Key {
    Text form;
    std::uint32_t anchors = 0, anchor_count = 0;  // phrases that are found by this word
  };
  struct Header {
    std::uint32_t lists = 0, list_count = 0;
    std::uint32_t entries = 0, entry_count = 0;
    std::uint32_t alternatives = 0, silents = 0, phrases = 0, slots = 0;
    std::uint32_t keys = 0, key_count = 0;
    std::uint32_t anchors = 0;
    std::uint32_t buckets = 0, bucket_count = 0;  // a power of two; holds key number + 1, 0 is free
    std::uint32_t characters = 0;
  };
};

/// Reads a block made by build_phrase_table. Borrows it. Safe to use from several threads.
class PhraseTable {
 public:
  explicit PhraseTable(std::span<const std::byte> block) : block_(block) {
    std::memcpy(&header_, block.data(), sizeof header_);
  }

  std::uint32_t list_count() const { return header_.list_count; }
  std::uint32_t entry_count() const { return header_.entry_count; }
  std::uint32_t key_count() const { return header_.key_count; }
  PhraseLayout::List list(std::uint32_t i) const { return row<PhraseLayout::List>(header_.lists, i); }
  PhraseLayout::Entry entry(std::uint32_t i) const { return row<PhraseLayout::Entry>(header_.entries, i); }
  PhraseLayout::Alternative alternative(std::uint32_t i) const {
    return row<PhraseLayout::Alternative>(header_.alternatives, i);
  }
  PhraseLayout::Silent silent(std::uint32_t i) const { return row<PhraseLayout::Silent>(header_.silents, i); }
  PhraseLayout::Phrase phrase(std::uint32_t i) const { return row<PhraseLayout::Phrase>(header_.phrases, i); }
  PhraseLayout::Slot slot(std::uint32_t i) const { return row<PhraseLayout::Slot>(header_.slots, i); }
  PhraseLayout::Key key(std::uint32_t i) const { return row<PhraseLayout::Key>(header_.keys, i); }
  /// The phrase number at place `i` of the anchors of a key.
  std::uint32_t anchor(std::uint32_t i) const { return row<std::uint32_t>(header_.anchors, i); }
  std::string_view text(PhraseLayout::Text text) const {
    return {reinterpret_cast<const char*>(block_.data()) + header_.characters + text.begin, text.size};
  }
  /// The number of the list called `name`.
  std::optional<std::uint32_t> find_list(std::string_view name) const;
  /// The number of the key with this folded form.
  std::optional<std::uint32_t> find_key(std::string_view folded) const;

 private:
  template <class Row>
  Row row(std::uint32_t base, std::uint32_t i) const {
    Row value;
    std::memcpy(&value, block_.data() + base + i * sizeof(Row), sizeof(Row));
    return value;
  }
  std::span<const std::byte> block_;
  PhraseLayout::Header header_;
};

/// Compiles lists. Precondition: they were parsed without complaints. Linear; 50,000 entries take some 8 milliseconds.
std::vector<std::byte> build_phrase_table(std::span<const WordList* const> lists);

/// The hash of a folded form in the buckets.
std::uint32_t phrase_hash(std::string_view folded);

}  // namespace duidelijk
