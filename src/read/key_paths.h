// The keys that lead to the strings of a message file: "form.hulp[1]".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// A tree, so that a long key above very many strings is kept once; keys are places in the source.
class KeyPaths {
 public:
  using Node = std::uint32_t;
  static constexpr Node top = 0;

  /// The value of `key`, which is without its quotes.
  Node member(Node parent, SourceSpan key);
  /// Item number `number` of a list, from 0.
  Node item(Node parent, std::uint32_t number);
  /// Says that the string that begins at byte `begin` of the source is the value of `node`. In text order.
  void place(std::uint32_t begin, Node node) { places_.push_back({begin, node}); }

  /// The path to the string around byte `at` of `source`; empty if there is none. Of a very long one only the end,
  /// behind "…".
  std::string path_at(std::uint32_t at, std::string_view source) const;

 private:
  struct Step {
    Node parent = top;
    std::uint32_t begin = 0;  // of the key; or the number of an item
    std::uint32_t size = 0;   // of the key; item_size: it is an item
  };
  struct Value {
    std::uint32_t begin = 0;
    Node node = top;
  };
  static std::string name_of(const Step& step, std::string_view source);

  std::vector<Step> steps_;  // node `n` is number n - 1
  std::vector<Value> places_;
};

/// The paths of a file that was read without an Error.
KeyPaths json_key_paths(std::string_view source);
KeyPaths yaml_key_paths(std::string_view source);

}  // namespace duidelijk
