// SPDX-License-Identifier: EUPL-1.2
#include "lexicon/lexicon.h"

#include <algorithm>
#include <cstring>

#include "lexicon/layout.h"
#include "lexicon/view.h"

namespace duidelijk {
namespace {

constexpr float zipf_known = 2.3F, zipf_unknown = 1.4F;

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t limit = std::min(a.size(), b.size());
  std::size_t size = 0;
  while (size < limit && a[size] == b[size]) ++size;
  return size;
}

/// Walks through one block of front-coded keys.
struct BlockReader {
  const char* at;
  std::size_t shared = 0;
  std::string_view rest;  // of the key under the cursor, behind the first `shared` bytes
  explicit BlockReader(const char* block)
      : at(block + 1 + static_cast<unsigned char>(*block)), rest(block + 1, static_cast<unsigned char>(*block)) {}
  void next() {
    shared = static_cast<unsigned char>(at[0]);
    rest = {at + 2, static_cast<unsigned char>(at[1])};
    at += 2 + rest.size();
  }
};

bool has_text(const ImageView& view, std::span<const layout::Text> sorted, std::string_view key) {
  const auto at =
      std::ranges::lower_bound(sorted, key, {}, [&view](const layout::Text& text) { return view.text(text); });
  return at != sorted.end() && view.text(*at) == key;
}

/// The type or gender of a key; 0 when the table does not have it.
std::uint8_t type_in(const ImageView& view, std::span<const layout::TypedText> sorted, std::string_view key) {
  const auto at =
      std::ranges::lower_bound(sorted, key, {}, [&view](const layout::TypedText& row) { return view.text(row.key); });
  return at != sorted.end() && view.text(at->key) == key ? at->type : std::uint8_t{0};
}

}  // namespace

Lexicon::Lexicon(std::span<const std::byte> image) : image_(image) {}

std::uint32_t Lexicon::size() const { return ImageView(image_).header().forms; }

std::optional<std::uint32_t> Lexicon::index_of(std::string_view folded) const {
  const ImageView view(image_);
  const layout::Header& header = view.header();
  if (header.blocks == 0) return std::nullopt;
  // The last block whose first key is not after `folded`: by eight bytes in one small table, then among equals by key.
  const auto starts = view.block_starts();
  const auto equal = std::equal_range(starts.begin(), starts.end(), layout::start_of(folded));
  auto low = static_cast<std::uint32_t>(equal.first - starts.begin());
  auto high = static_cast<std::uint32_t>(equal.second - starts.begin());
  if (low > 0) --low;
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    (BlockReader(view.block(middle)).rest <= folded ? low : high) = middle;
  }
  BlockReader reader(view.block(low));
  const std::uint32_t begin = low * layout::block_size;
  const std::uint32_t end = std::min(begin + layout::block_size, header.forms);
  std::size_t matched = common_prefix(reader.rest, folded);
  if (matched == folded.size() && reader.rest.size() == folded.size()) return begin;
  for (std::uint32_t index = begin + 1; index < end; ++index) {
    reader.next();
    if (reader.shared > matched) continue;  // still before `folded`, for the same byte as the key before
    if (reader.shared < matched) return std::nullopt;
    const std::string_view wanted = folded.substr(matched);
    const std::size_t more = common_prefix(reader.rest, wanted);
    matched += more;
    if (more == wanted.size()) {
      if (more == reader.rest.size()) return index;
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::string Lexicon::form(std::uint32_t index) const {
  BlockReader reader(ImageView(image_).block(index / layout::block_size));
  std::string form(reader.rest);
  for (std::uint32_t step = index % layout::block_size; step > 0; --step) {
    reader.next();
    form.resize(reader.shared);
    form += reader.rest;
  }
  return form;
}

Entry Lexicon::entry(std::uint32_t index) const {
  const ImageView view(image_);
  const layout::Class& row = view.class_row(index);
  const std::uint8_t flags = view.flags(index);
  Entry entry;
  entry.index = index;
  entry.readings = view.readings(row);
  entry.zipf = view.zipf(index);
  entry.ranked = (flags & layout::flag_ranked) != 0;
  entry.name = (flags & layout::flag_name) != 0;
  entry.may_be_name = (flags & layout::flag_may_be_name) != 0;
  return entry;
}

std::optional<Entry> Lexicon::find(std::string_view folded) const {
  const std::optional<std::uint32_t> index = index_of(folded);
  if (!index) return std::nullopt;
  return entry(*index);
}

std::string Lexicon::lemma(std::string_view folded, const Reading& reading) const {
  const ImageView view(image_);
  const layout::LemmaRule& rule = view.rule(reading.lemma_rule);
  std::string lemma(folded);
  // A reading of another form (the head of a compound) may not fit: then the form is its own lemma.
  if (lemma.size() < static_cast<std::size_t>(rule.strip) + rule.cut_at + rule.cut_size) return lemma;
  lemma.resize(lemma.size() - rule.strip);
  lemma.erase(rule.cut_at, rule.cut_size);
  lemma += view.text(rule.add);
  return lemma;
}

float Lexicon::zipf(std::string_view folded) const {
  const std::optional<Entry> known = find(folded);
  if (known && (known->ranked || known->zipf > zipf_known)) return known->zipf;
  const std::optional<Split> parts = split(folded);
  if (parts) {
    const std::optional<Entry> head = find(parts->head(folded));
    if (head && head->zipf > zipf_known) return head->zipf;
  }
  return known ? zipf_known : zipf_unknown;
}

Perfect Lexicon::perfect(std::string_view infinitive) const {
  const std::optional<std::uint32_t> index = index_of(infinitive);
  return index ? static_cast<Perfect>(ImageView(image_).class_row(*index).perfect) : Perfect::unknown;
}

std::string Lexicon::separable(std::string_view particle, std::string_view infinitive) const {
  std::string verb;
  verb.reserve(particle.size() + infinitive.size());
  verb += particle;
  verb += infinitive;
  const std::optional<std::uint32_t> index = index_of(verb);
  if (!index || ImageView(image_).class_row(*index).separable != particle.size()) verb.clear();
  return verb;
}

std::optional<std::uint8_t> Lexicon::separable_particle(std::string_view infinitive) const {
  const std::optional<std::uint32_t> index = index_of(infinitive);
  if (!index) return std::nullopt;
  const std::uint8_t size = ImageView(image_).class_row(*index).separable;
  if (size == 0) return std::nullopt;
  return size;
}

bool Lexicon::is_particle(std::string_view folded) const {
  const ImageView view(image_);
  return has_text(view, view.particles(), folded);
}

NounType Lexicon::noun_type(std::string_view folded) const {
  const ImageView view(image_);
  return static_cast<NounType>(type_in(view, view.nouns(), folded));
}

NounType Lexicon::noun_type_of_ending(std::string_view folded) const {
  constexpr std::size_t least_before = 2, longest = 8;
  const ImageView view(image_);
  for (std::size_t size = std::min(std::max(folded.size(), least_before) - least_before, longest); size > 0; --size) {
    const std::uint8_t type = type_in(view, view.endings(), folded.substr(folded.size() - size));
    if (type != 0) return static_cast<NounType>(type);
  }
  return NounType::unknown;
}

Gender Lexicon::gender(std::string_view noun) const {
  constexpr std::size_t least_before = 2, longest = 8;
  const ImageView view(image_);
  std::uint8_t gender = type_in(view, view.genders(), noun);
  if (gender == 0)
    if (const std::optional<Split> parts = split(noun)) gender = type_in(view, view.genders(), parts->head(noun));
  const std::size_t bytes = std::min(std::max(noun.size(), least_before) - least_before, longest);
  for (std::size_t size = bytes; size > 0 && gender == 0; --size)
    gender = type_in(view, view.genders(), "-" + std::string(noun.substr(noun.size() - size)));
  return static_cast<Gender>(gender);
}

std::vector<std::uint32_t> Lexicon::inflections(std::string_view wanted) const {
  constexpr std::ptrdiff_t most = 64;
  const auto lemma_at = [this](std::uint32_t row) {
    const std::uint32_t index = row / layout::max_readings;
    return lemma(form(index), entry(index).readings[row % layout::max_readings]);
  };
  const std::span<const std::uint32_t> all = ImageView(image_).inflections();
  std::vector<std::uint32_t> found;
  for (auto at = std::ranges::lower_bound(all, wanted, {}, lemma_at);
       at != all.end() && std::ssize(found) < most && lemma_at(*at) == wanted; ++at)
    if (found.empty() || found.back() != *at / layout::max_readings) found.push_back(*at / layout::max_readings);
  return found;
}

bool Lexicon::is_manner_adverb(std::string_view folded) const {
  const ImageView view(image_);
  return has_text(view, view.adverbs(), folded);
}

bool Lexicon::is_unit(std::string_view folded) const {
  const ImageView view(image_);
  return has_text(view, view.units(), folded);
}

std::optional<Abbreviation> Lexicon::abbreviation(std::string_view written) const {
  const ImageView view(image_);
  const auto rows = view.abbreviations();
  const auto look = [&view, rows, written](std::string_view key) -> std::optional<Abbreviation> {
    const auto at = std::ranges::lower_bound(
        rows, key, {}, [&view](const layout::AbbreviationRow& row) { return view.text(row.key); });
    if (at == rows.end() || view.text(at->key) != key) return std::nullopt;
    return Abbreviation{view.text(at->expansion), view.text(at->plainer), at->explain != 0, key == written,
                        at->may_end_sentence != 0};
  };
  if (const auto found = look(written)) return found;
  return look(fold(written));
}

}  // namespace duidelijk
