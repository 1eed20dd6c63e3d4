// The sentences that are left alone because they are not in Dutch.
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "analyse/analysis.h"
#include "core/document.h"

namespace duidelijk {

/// Gathers, part by part of a text, which languages were met and where the first sentence in one of them stands.
class Foreign {
 public:
  /// The sentences of the part that begins at byte `begin` of the text.
  void add(const Analysis& part, std::uint32_t begin);

  /// What stands after what was met so far.
  void add(const Foreign& later) {
    languages_ |= later.languages_;
    if (!first_) first_ = later.first_;
  }

  bool any() const { return first_.has_value(); }

  /// Says in Dutch that `sentences` sentences of the document were left alone, and where the first is. Only when any().
  Note note(const Document& document, std::uint32_t sentences) const;

 private:
  std::optional<TextSpan> first_;
  unsigned languages_ = 0;  // bits: Language
};

}  // namespace duidelijk
