// SPDX-License-Identifier: EUPL-1.2
#include "analyse/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t block_bytes = 16384;

bool is_plain_lower(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
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
  if (is_plain_lower(text)) return add_folded(text);
  folded_ = fold(text);
  return add_folded(folded_);
}

std::uint32_t Vocabulary::add_folded(std::string_view folded) {
  if (folded.empty()) return 0;
  std::size_t at = std::hash<std::string_view>{}(folded) & (slots_.size() - 1);
  while (slots_[at] != 0) {
    if (words_[slots_[at]].form == folded) return slots_[at];
    at = (at + 1) & (slots_.size() - 1);
  }
  const std::uint32_t number = size();
  slots_[at] = number;
  words_.push_back({keep(folded), lexicon_->find(folded)});
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
  std::size_t at = std::hash<std::string_view>{}(folded) & (slots_.size() - 1);
  while (slots_[at] != 0) {
    if (words_[slots_[at]].form == folded) return slots_[at];
    at = (at + 1) & (slots_.size() - 1);
  }
  return 0;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t number = 1; number < size(); ++number) {
    std::size_t at = std::hash<std::string_view>{}(words_[number].form) & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = number;
  }
}

}  // namespace duidelijk
