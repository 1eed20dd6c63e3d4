// A number for a finding that stays the same when the text around it moves.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace duidelijk {

/// FNV-1a over `text` in lower case with white space as one space, going on from `seed`.
std::uint64_t hash_words(std::string_view text, std::uint64_t seed);

/// Fingerprints of one file: from rule, path, words, sentence, and which of equals it is. No line numbers.
class Fingerprints {
 public:
  /// `path` is taken without "./" in front.
  explicit Fingerprints(std::string_view path);
  /// With the path, and without it. `sentence` is hash_words of the sentence around the words.
  std::pair<std::uint64_t, std::uint64_t> next(std::string_view rule, std::string_view match, std::uint64_t sentence);

 private:
  std::uint64_t path_;
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // without the path
};

}  // namespace duidelijk
