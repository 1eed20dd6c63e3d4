// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/fold.h"
#include "core/utf8.h"
#include "pages/phrase_table.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;

bool inflects(WordClass word_class) {
  return word_class == WordClass::noun || word_class == WordClass::verb || word_class == WordClass::adjective;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

class Builder {
 public:
  void add(const WordList& list) {
    const auto number = static_cast<std::uint32_t>(lists_.size());
    lists_.push_back({keep(list.name), keep(list.title), keep(list.why)});
    for (const ListEntry& entry : list.entries) add(entry, number);
  }

  std::vector<std::byte> take() && {
    std::vector<std::uint32_t> anchors;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      keys_[i].anchors = static_cast<std::uint32_t>(anchors.size());
      keys_[i].anchor_count = static_cast<std::uint32_t>(anchored_[i].size());
      anchors.insert(anchors.end(), anchored_[i].begin(), anchored_[i].end());
    }
    std::uint32_t bucket_count = 16;
    while (bucket_count < keys_.size() * 2) bucket_count *= 2;
    std::vector<std::uint32_t> buckets(bucket_count);
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      std::uint32_t at = phrase_hash(text(keys_[i].form)) & (bucket_count - 1);
      while (buckets[at] != 0) at = (at + 1) & (bucket_count - 1);
      buckets[at] = i + 1;
    }
    Layout::Header header;
    header.list_count = static_cast<std::uint32_t>(lists_.size());
    header.entry_count = static_cast<std::uint32_t>(entries_.size());
    header.key_count = static_cast<std::uint32_t>(keys_.size());
    header.bucket_count = bucket_count;
    std::vector<std::byte> out(sizeof header);
    header.lists = put(out, lists_);
    header.entries = put(out, entries_);
    header.alternatives = put(out, alternatives_);
    header.silents = put(out, silents_);
    header.phrases = put(out, phrases_);
    header.slots = put(out, slots_);
    header.keys = put(out, keys_);
    header.anchors = put(out, anchors);
    header.buckets = put(out, buckets);
    header.characters = put(out, std::vector<char>(characters_.begin(), characters_.end()));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

 private:
  template <class Row>
  static std::uint32_t put(std::vector<std::byte>& out, const std::vector<Row>& rows) {
    const std::size_t at = out.size();
    out.resize(at + rows.size() * sizeof(Row));
    if (!rows.empty()) std::memcpy(out.data() + at, rows.data(), rows.size() * sizeof(Row));
    return static_cast<std::uint32_t>(at);
  }

  Layout::Text keep(std::string_view text) {
    const Layout::Text kept{static_cast<std::uint32_t>(characters_.size()), static_cast<std::uint32_t>(text.size())};
    characters_ += text;
    return kept;
  }
  std::string_view text(Layout::Text text) const { return std::string_view(characters_).substr(text.begin, text.size); }

  std::uint32_t key(const std::string& form) {
    const auto [place, fresh] = key_numbers_.emplace(form, static_cast<std::uint32_t>(keys_.size()));
    if (fresh) {
      keys_.push_back({keep(form), 0, 0});
      anchored_.emplace_back();
    }
    return place->second;
  }

  void add(const ListEntry& entry, std::uint32_t list) {
    Layout::Entry row;
    std::string term;
    for (const char c : entry.term)
      if (c != '~' && c != '=') term += c;
    row.term = keep(term);
    row.note = keep(entry.note);
    row.list = list;
    row.alternatives = static_cast<std::uint32_t>(alternatives_.size());
    row.alternative_count = static_cast<std::uint32_t>(entry.alternatives.size());
    row.silents = static_cast<std::uint32_t>(silents_.size());
    row.silent_count = static_cast<std::uint32_t>(entry.silent.size());
    row.word_class = static_cast<std::uint8_t>(entry.word_class);
    row.action = static_cast<std::uint8_t>(entry.action);
    row.severity = static_cast<std::uint8_t>(entry.severity);
    row.exact = utf8::lower(term) != term;
    for (const Alternative& alternative : entry.alternatives)
      alternatives_.push_back({keep(alternative.text), alternative.certain});
    for (const std::string& silent : entry.silent) {
      const std::size_t here = silent.starts_with('_') ? 0 : silent.find(" _") + 1;
      silents_.push_back({keep(silent.substr(0, here)), keep(silent.substr(here + 1))});
    }
    const auto number = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back(row);
    add_phrases(slots_of(entry), number);
  }

  std::vector<Layout::Slot> slots_of(const ListEntry& entry) {
    const std::vector<std::string_view> words = words_of(entry.term);
    std::vector<Layout::Slot> slots;
    for (std::string_view word : words) {
      SlotKind kind = words.size() == 1 && inflects(entry.word_class) ? SlotKind::lemma : SlotKind::form;
      if (word == "…") kind = SlotKind::gap;
      if (word.starts_with('~')) kind = SlotKind::lemma;
      if (word.starts_with('=')) kind = SlotKind::form;
      if (word.starts_with('~') || word.starts_with('=')) word.remove_prefix(1);
      Layout::Slot slot;
      slot.kind = static_cast<std::uint32_t>(kind);
      if (kind != SlotKind::gap) slot.key = key(fold(word));
      slot.written = keep(word);
      slots.push_back(slot);
    }
    return slots;
  }

  void add_phrases(const std::vector<Layout::Slot>& slots, std::uint32_t entry) {
    add_phrase(slots, entry, false);
    // "in kennis ~stellen van" is also "stelt u … in kennis van": in a main clause the verb goes first.
    const auto is_lemma = [](const Layout::Slot& slot) {
      return slot.kind == static_cast<std::uint32_t>(SlotKind::lemma);
    };
    const auto verb = std::ranges::find_if(slots, is_lemma);
    if (verb == slots.begin() || verb == slots.end() || std::ranges::count_if(slots, is_lemma) != 1) return;
    std::vector<Layout::Slot> moved{*verb, Layout::Slot{0, {}, static_cast<std::uint32_t>(SlotKind::gap)}};
    for (auto slot = slots.begin(); slot != slots.end(); ++slot)
      if (slot != verb) moved.push_back(*slot);
    add_phrase(moved, entry, true);
  }

  void add_phrase(const std::vector<Layout::Slot>& slots, std::uint32_t entry, bool verb_first) {
    // Found by its longest word, a fixed one if it can be: long words are rare words.
    std::size_t anchor = slots.size(), best = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].kind == static_cast<std::uint32_t>(SlotKind::gap)) continue;
      const bool fixed = slots[i].kind == static_cast<std::uint32_t>(SlotKind::form);
      const std::size_t score = slots[i].written.size + (fixed ? 3u : 1u);
      if (score > best) {
        best = score;
        anchor = i;
      }
    }
    if (anchor == slots.size() || slots.size() > 32) return;
    Layout::Phrase phrase;
    phrase.entry = entry;
    phrase.slots = static_cast<std::uint32_t>(slots_.size());
    phrase.slot_count = static_cast<std::uint16_t>(slots.size());
    phrase.anchor = static_cast<std::uint8_t>(anchor);
    phrase.verb_first = verb_first;
    slots_.insert(slots_.end(), slots.begin(), slots.end());
    anchored_[slots[anchor].key].push_back(static_cast<std::uint32_t>(phrases_.size()));
    phrases_.push_back(phrase);
  }

  std::vector<Layout::List> lists_;
  std::vector<Layout::Entry> entries_;
  std::vector<Layout::Alternative> alternatives_;
  std::vector<Layout::Silent> silents_;
  std::vector<Layout::Phrase> phrases_;
  std::vector<Layout::Slot> slots_;
  std::vector<Layout::Key> keys_;
  std::vector<std::vector<std::uint32_t>> anchored_;
  std::unordered_map<std::string, std::uint32_t> key_numbers_;
  std::string characters_;
};

}  // namespace

std::vector<std::byte> build_phrase_table(std::span<const WordList> lists) {
  Builder builder;
  for (const WordList& list : lists) builder.add(list);
  return std::move(builder).take();
}

}  // namespace duidelijk
