// SPDX-License-Identifier: EUPL-1.2
#include "check/fingerprint.h"

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::uint64_t basis = 14695981039346656037u, prime = 1099511628211u;

std::uint64_t add_byte(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * prime; }

std::uint64_t add_number(std::uint64_t hash, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) hash = add_byte(hash, static_cast<unsigned char>(number >> (8 * i)));
  return hash;
}

}  // namespace

std::uint64_t hash_words(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = seed;
  bool space = false, begun = false;
  const std::string lower = utf8::lower(text);
  for (const char sign : lower) {
    if (sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r') {
      space = begun;
      continue;
    }
    if (space) hash = add_byte(hash, ' ');
    space = false;
    begun = true;
    hash = add_byte(hash, static_cast<unsigned char>(sign));
  }
  return add_byte(hash, 0);  // an end, so that "ab" + "c" and "a" + "bc" differ
}

Fingerprints::Fingerprints(std::string_view path) : path_(basis) {
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char sign : path) path_ = add_byte(path_, static_cast<unsigned char>(sign));
}

std::pair<std::uint64_t, std::uint64_t> Fingerprints::next(std::string_view rule, std::string_view match,
                                                           std::uint64_t sentence) {
  const auto hash = [&](std::uint64_t seed) { return add_number(hash_words(match, hash_words(rule, seed)), sentence); };
  const std::uint64_t content = hash(basis);
  const std::uint32_t number = seen_[content]++;
  return {add_number(hash(path_), number), add_number(content, number)};
}

}  // namespace duidelijk
