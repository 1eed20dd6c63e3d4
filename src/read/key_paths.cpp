// SPDX-License-Identifier: EUPL-1.2
#include "read/key_paths.h"

#include <algorithm>
#include <iterator>

namespace duidelijk {
namespace {

constexpr std::uint32_t item_size = UINT32_MAX;
constexpr std::size_t longest_path = 300, longest_key = 100;  // bytes

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         (c & 0x80) != 0;
}

}  // namespace

KeyPaths::Node KeyPaths::member(Node parent, SourceSpan key) {
  steps_.push_back({parent, key.begin, key.size()});
  return static_cast<Node>(steps_.size());
}

KeyPaths::Node KeyPaths::item(Node parent, std::uint32_t number) {
  steps_.push_back({parent, number, item_size});
  return static_cast<Node>(steps_.size());
}

/// "hulp", "[1]"; a key with dots or spaces as ["app.titel"].
std::string KeyPaths::name_of(const Step& step, std::string_view source) {
  if (step.size == item_size) return '[' + std::to_string(step.begin) + ']';
  std::string key(source.substr(step.begin, step.size));
  if (key.size() > longest_key) {
    std::size_t end = longest_key;
    while ((key[end] & 0xC0) == 0x80) --end;
    key.replace(end, std::string::npos, "…");
  }
  return !key.empty() && std::ranges::all_of(key, is_plain) ? key : "[\"" + key + "\"]";
}

std::string KeyPaths::path_at(std::uint32_t at, std::string_view source) const {
  const auto after = std::ranges::upper_bound(places_, at, {}, &Value::begin);
  std::string path;
  for (Node node = after == places_.begin() ? top : std::prev(after)->node; node != top;) {
    const Step& step = steps_[node - 1];
    if (!path.empty() && path.front() != '[') path.insert(0, 1, '.');
    path.insert(0, name_of(step, source));
    node = step.parent;
    if (node != top && path.size() > longest_path) return "…" + path;
  }
  return path;
}

}  // namespace duidelijk
