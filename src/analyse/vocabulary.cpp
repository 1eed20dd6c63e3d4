// SPDX-License-Identifier: EUPL-1.2
#include "analyse/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t block_bytes = 16384;
constexpr std::size_t short_bytes = 32;  // nearly every word; folded and hashed eight bytes at a time
constexpr std::uint64_t every_byte = 0x0101010101010101u;

std::uint64_t load(const char* from, std::size_t bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, bytes);
  return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::uint32_t finish(std::uint64_t hash) {
  hash *= 0xBF58476D1CE4E5B9u;
  return static_cast<std::uint32_t>(hash >> 32);
}

/// The bytes of the hash run in steps of eight, so that it is the same for `add` and `find`.
std::uint32_t hash_of(std::string_view folded) {
  std::uint64_t hash = folded.size();
  std::size_t at = 0;
  for (; at + 8 <= folded.size(); at += 8) hash = mix(hash, load(folded.data() + at, 8));
  if (at < folded.size()) hash = mix(hash, load(folded.data() + at, folded.size() - at));
  return finish(hash);
}

/// A to Z in lower case, for eight ASCII bytes at once.
std::uint64_t lower_ascii(std::uint64_t bytes) {
  const std::uint64_t from_a = bytes + (0x80 - 'A') * every_byte;
  const std::uint64_t beyond_z = bytes + (0x80 - 'Z' - 1) * every_byte;
  return bytes | (((from_a ^ beyond_z) & (0x80 * every_byte)) >> 2);
}

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) : lexicon_(&lexicon), slots_(1024) { words_.push_back({}); }

std::string_view Vocabulary::keep(std::string_view form) {
  if (form.size() > left_) {
    const std::size_t size = std::max(block_bytes, form.size());
    blocks_.push_back(std::make_unique<char[]>(size));
    next_ = blocks_.back().get();
    left_ = size;
  }
  std::memcpy(next_, form.data(), form.size());
  const std::string_view kept(next_, form.size());
  next_ += form.size();
  left_ -= form.size();
  return kept;
}

std::uint32_t Vocabulary::add(std::string_view text) {
  if (text.size() <= short_bytes) {
    std::array<char, short_bytes> folded;
    std::uint64_t hash = text.size(), seen = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
      const std::size_t bytes = std::min<std::size_t>(8, text.size() - at);
      const std::uint64_t written = load(text.data() + at, bytes);
      const std::uint64_t value = lower_ascii(written);
      seen |= written;
      std::memcpy(folded.data() + at, &value, 8);
      hash = mix(hash, value);
    }
    if ((seen & (0x80 * every_byte)) == 0) return add_hashed({folded.data(), text.size()}, finish(hash));
  }
  folded_ = fold(text);
  return add_folded(folded_);
}

std::uint32_t Vocabulary::add_folded(std::string_view folded) { return add_hashed(folded, hash_of(folded)); }

std::uint32_t Vocabulary::add_hashed(std::string_view folded, std::uint32_t hash) {
  if (folded.empty()) return 0;
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && words_[slots_[at].number].form == folded) return slots_[at].number;
  const std::uint32_t number = size();
  slots_[at] = {hash, number};
  words_.push_back({keep(folded), lexicon_->find(folded)});
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
  const std::uint32_t hash = hash_of(folded);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && words_[slots_[at].number].form == folded) return slots_[at].number;
  return 0;
}

void Vocabulary::grow() {
  std::vector<Slot> before(slots_.size() * 2);
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace duidelijk
