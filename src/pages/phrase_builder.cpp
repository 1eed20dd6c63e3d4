// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/fold.h"
#include "core/utf8.h"
#include "pages/phrase_table.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;

bool inflects(WordClass word_class) {
  return word_class == WordClass::noun || word_class == WordClass::verb || word_class == WordClass::adjective;
}

/// Calls `each` with the words of a text.
template <class Each>
void for_each_word(std::string_view text, Each each) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) each(text.substr(at, end - at));
    at = end + 1;
  }
}

constexpr std::uint32_t long_word = 5;  // bytes; shorter fixed words are often "van" and "het"
constexpr auto lemma = static_cast<std::uint32_t>(SlotKind::lemma);
bool is_lemma(const Layout::Slot& slot) { return slot.kind == lemma; }

/// Makes the block in one piece of memory, without moving it: a list of a user may have 50,000 entries. What there are
/// known numbers of stands in front and is written in its place; the characters follow as they come, then the keys.
class Builder {
 public:
  explicit Builder(std::span<const WordList* const> lists) {
    std::size_t entries = 0, words = 0, alternatives = 0, silents = 0, bytes = 0, phrases = 0, slots = 0;
    for (const WordList* list : lists) {
      entries += list->entries.size();
      alternatives += list->alternatives.size();
      silents += list->silent.size();
      bytes += list->name.size() + list->title.size() + list->why.size();
      for (const ListEntry& entry : list->entries) {
        if (entry.plain) {
          ++words, ++phrases, ++slots;
          bytes += entry.term.size() + entry.note.size();
          continue;
        }
        const auto size = static_cast<std::size_t>(std::ranges::count(entry.term, ' ')) + 1;
        const bool turns = size > 1 && entry.term.find('~') != entry.term.npos;  // two orders; the second has a gap
        words += size;
        phrases += turns ? 2 : 1;
        slots += turns ? 2 * size + 1 : size;
        bytes += 2 * entry.term.size() + entry.note.size();
      }
      for (const Alternative& alternative : list->alternatives) bytes += alternative.text.size();
      for (const std::string_view silent : list->silent) bytes += silent.size();
    }
    phrase_keys_.reserve(phrases);
    keys_.reserve(words);
    header_.bucket_count = 16;
    while (header_.bucket_count < words * 2) header_.bucket_count *= 2;
    const auto room_for = [this](std::size_t rows, std::size_t row) {
      const std::size_t at = out_.size();
      out_.resize(at + rows * row);
      return static_cast<std::uint32_t>(at);
    };
    out_.reserve(sizeof header_ + lists.size() * sizeof(Layout::List) + entries * sizeof(Layout::Entry) +
                 alternatives * sizeof(Layout::Alternative) + silents * sizeof(Layout::Silent) +
                 phrases * (sizeof(Layout::Phrase) + sizeof(std::uint32_t)) + slots * sizeof(Layout::Slot) +
                 header_.bucket_count * sizeof(std::uint32_t) + bytes + words * sizeof(Layout::Key));
    room_for(1, sizeof header_);
    header_.lists = room_for(lists.size(), sizeof(Layout::List));
    header_.entries = room_for(entries, sizeof(Layout::Entry));
    header_.alternatives = room_for(alternatives, sizeof(Layout::Alternative));
    header_.silents = room_for(silents, sizeof(Layout::Silent));
    header_.phrases = room_for(phrases, sizeof(Layout::Phrase));
    header_.slots = room_for(slots, sizeof(Layout::Slot));
    header_.anchors = room_for(phrases, sizeof(std::uint32_t));
    header_.buckets = room_for(header_.bucket_count, sizeof(std::uint32_t));
    header_.characters = static_cast<std::uint32_t>(out_.size());
  }

  void add(const WordList& list) {
    const std::uint32_t number = header_.list_count++;
    write(header_.lists, number, Layout::List{keep(list.name), keep(list.title), keep(list.why)});
    for (const ListEntry& entry : list.entries) add(list, entry, number);
  }

  std::vector<std::byte> take() && {
    place_anchors();
    header_.key_count = static_cast<std::uint32_t>(keys_.size());
    header_.keys = static_cast<std::uint32_t>(out_.size());
    const auto* bytes = reinterpret_cast<const std::byte*>(keys_.data());
    out_.insert(out_.end(), bytes, bytes + keys_.size() * sizeof(keys_[0]));
    std::memcpy(out_.data(), &header_, sizeof header_);
    return std::move(out_);
  }

 private:
  template <class Row>
  void write(std::uint32_t base, std::uint32_t number, const Row& row) {
    std::memcpy(out_.data() + base + number * sizeof(Row), &row, sizeof row);
  }

  /// The phrases of each key, one key after another.
  void place_anchors() {
    for (const std::uint32_t key : phrase_keys_) ++keys_[key].anchor_count;
    std::uint32_t begin = 0;
    for (Layout::Key& key : keys_) {
      key.anchors = begin;
      begin += key.anchor_count;
      key.anchor_count = 0;
    }
    for (std::uint32_t phrase = 0; phrase < phrase_keys_.size(); ++phrase) {
      Layout::Key& key = keys_[phrase_keys_[phrase]];
      write(header_.anchors, key.anchors + key.anchor_count++, phrase);
    }
  }

  Layout::Text keep(std::string_view text) {
    const Layout::Text kept{static_cast<std::uint32_t>(out_.size()) - header_.characters,
                            static_cast<std::uint32_t>(text.size())};
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    out_.insert(out_.end(), bytes, bytes + text.size());
    return kept;
  }
  std::string_view text(Layout::Text text) const {
    return {reinterpret_cast<const char*>(out_.data()) + header_.characters + text.begin, text.size};
  }

  /// The number of the key with this folded form; a new one when there is none yet.
  std::uint32_t key(std::string_view form) {
    const std::uint32_t mask = header_.bucket_count - 1;
    for (std::uint32_t at = phrase_hash(form) & mask;; at = (at + 1) & mask) {
      std::uint32_t number = 0;  // of the key + 1; 0 is free
      std::memcpy(&number, out_.data() + header_.buckets + at * sizeof number, sizeof number);
      if (number != 0 && text(keys_[number - 1].form) == form) return number - 1;
      if (number != 0) continue;
      keys_.push_back({keep(form), 0, 0});
      number = static_cast<std::uint32_t>(keys_.size());
      write(header_.buckets, at, number);
      return number - 1;
    }
  }
  std::uint32_t key_of_word(std::string_view word) { return surely_folded(word) ? key(word) : key(fold(word)); }

  /// The term as people read it, without its marks.
  Layout::Text keep_term(std::string_view term) {
    if (term.find_first_of("~=") == term.npos) return keep(term);
    std::string plain;
    for (const char c : term)
      if (c != '~' && c != '=') plain += c;
    return keep(plain);
  }

  void add(const WordList& list, const ListEntry& entry, std::uint32_t list_number) {
    Layout::Entry row;
    const std::uint32_t whole = entry.plain ? key(entry.term) : 0;
    row.term = entry.plain ? keys_[whole].form : keep_term(entry.term);
    row.note = keep(entry.note);
    row.list = list_number;
    row.alternatives = alternatives_;
    row.alternative_count = entry.alternative_count;
    row.silents = silents_;
    row.silent_count = entry.silent_count;
    row.word_class = static_cast<std::uint8_t>(entry.word_class);
    row.action = static_cast<std::uint8_t>(entry.action);
    row.severity = static_cast<std::uint8_t>(entry.severity);
    row.exact = !entry.plain && !surely_folded(entry.term) && utf8::lower(entry.term) != entry.term;
    row.compounds = entry.compounds;
    row.common = entry.common;
    for (const Alternative& alternative : list.alternatives_of(entry))
      write(header_.alternatives, alternatives_++,
            Layout::Alternative{keep(alternative.text), static_cast<std::uint32_t>(alternative.trust)});
    for (const std::string_view silent : list.silent_of(entry)) {
      const std::size_t here = silent.starts_with('_') ? 0 : silent.find(" _") + 1;
      write(header_.silents, silents_++, Layout::Silent{keep(silent.substr(0, here)), keep(silent.substr(here + 1))});
    }
    const std::uint32_t number = header_.entry_count++;
    write(header_.entries, number, row);
    if (entry.plain) return add_word(entry, number, whole);
    read_slots(entry);
    add_phrases(number);
  }

  /// The phrase of one plain word.
  void add_word(const ListEntry& entry, std::uint32_t number, std::uint32_t word) {
    const SlotKind kind = inflects(entry.word_class) ? SlotKind::lemma : SlotKind::form;
    Layout::Phrase phrase;
    phrase.entry = number;
    phrase.slots = slots_;
    phrase.slot_count = 1;
    write(header_.slots, slots_++, Layout::Slot{word, keys_[word].form, static_cast<std::uint32_t>(kind)});
    add_phrase(phrase, word);
  }

  /// What a term asks of its words, into `made_`.
  void read_slots(const ListEntry& entry) {
    made_.clear();
    const bool single = entry.term.find(' ') == entry.term.npos;
    for_each_word(entry.term, [&](std::string_view word) {
      SlotKind kind = single && inflects(entry.word_class) ? SlotKind::lemma : SlotKind::form;
      if (word == "…") kind = SlotKind::gap;
      if (word.starts_with('~')) kind = SlotKind::lemma;
      if (word.starts_with('=')) kind = SlotKind::form;
      if (word.starts_with('~') || word.starts_with('=')) word.remove_prefix(1);
      Layout::Slot slot;
      slot.kind = static_cast<std::uint32_t>(kind);
      if (kind != SlotKind::gap) {
        slot.key = key_of_word(word);
        slot.written = text(keys_[slot.key].form) == word ? keys_[slot.key].form : keep(word);
      }
      made_.push_back(slot);
    });
  }

  /// The phrase in `made_`, and its other orders.
  void add_phrases(std::uint32_t entry) {
    add_phrase(made_, entry, false);
    // "in kennis ~stellen van" is also "stelt u … in kennis van": in a main clause the verb goes first.
    const auto verb = std::ranges::find_if(made_, is_lemma);
    if (verb == made_.begin() || verb == made_.end() || std::ranges::count_if(made_, is_lemma) != 1) return;
    moved_.assign({*verb, Layout::Slot{0, {}, static_cast<std::uint32_t>(SlotKind::gap)}});
    for (auto slot = made_.begin(); slot != made_.end(); ++slot)
      if (slot != verb) moved_.push_back(*slot);
    add_phrase(moved_, entry, true);
  }

  void add_phrase(const std::vector<Layout::Slot>& slots, std::uint32_t entry, bool verb_first) {
    // Found by its longest word: long words are rare words. Rather by a fixed one: a verb may stand in two parts.
    std::size_t anchor = slots.size(), best = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].kind == static_cast<std::uint32_t>(SlotKind::gap)) continue;
      const bool fixed = slots[i].kind == static_cast<std::uint32_t>(SlotKind::form);
      const std::size_t score = slots[i].written.size + (fixed && slots[i].written.size >= long_word ? 100u
                                                         : fixed                                     ? 3u
                                                                                                     : 1u);
      if (score > best) {
        best = score;
        anchor = i;
      }
    }
    if (anchor == slots.size() || slots.size() > 32) return;
    Layout::Phrase phrase;
    phrase.entry = entry;
    phrase.slots = slots_;
    phrase.slot_count = static_cast<std::uint16_t>(slots.size());
    phrase.anchor = static_cast<std::uint8_t>(anchor);
    phrase.verb_first = verb_first;
    for (const Layout::Slot& slot : slots) write(header_.slots, slots_++, slot);
    add_phrase(phrase, slots[anchor].key);
  }
  void add_phrase(const Layout::Phrase& phrase, std::uint32_t key) {
    write(header_.phrases, static_cast<std::uint32_t>(phrase_keys_.size()), phrase);
    phrase_keys_.push_back(key);
  }

  Layout::Header header_;
  std::vector<std::byte> out_;
  std::uint32_t alternatives_ = 0, silents_ = 0, slots_ = 0;  // so many are written
  std::vector<std::uint32_t> phrase_keys_;                    // of each phrase: the key that it is found by
  std::vector<Layout::Key> keys_;
  std::vector<Layout::Slot> made_, moved_;  // of the entry at hand
};

}  // namespace

std::vector<std::byte> build_phrase_table(std::span<const WordList* const> lists) {
  Builder builder(lists);
  for (const WordList* list : lists) builder.add(*list);
  return std::move(builder).take();
}

}  // namespace duidelijk
