// The numbers that OpenDocument counts: list styles, and the lists of a text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "container/xml.h"
#include "read/item_label.h"

namespace duidelijk {

/// How one level of a list style numbers its items.
struct OdtListLevel {
  Numbering numbering = Numbering::none;
  std::string prefix, suffix;
  std::size_t shown = 1;  // how many levels stand in a number: "2.1" has two
  std::int64_t start = 1;
};

/// The list styles of a file, by name; the style of numbered headings has no name.
class OdtListStyles {
 public:
  static constexpr std::size_t levels = 10;
  using Levels = std::array<OdtListLevel, levels>;

  /// Takes what the element says that `xml` has just started, when it is about list styles.
  void take(const Xml& xml);
  /// Null when there is no such style.
  const Levels* find(std::string_view name) const;

 private:
  std::map<std::string, Levels, std::less<>> styles_;
  std::optional<std::string> open_;  // the style that is being read
};

/// Counts the items of one list and the lists in it.
class OdtCounts {
 public:
  /// What stands before the next item at `level`, from 1.
  std::string next(const OdtListStyles::Levels& styles, std::size_t level);
  /// As if the next item at `level` has this number.
  void set_next(std::size_t level, std::int64_t number);

 private:
  static constexpr std::int64_t none = INT64_MIN;
  std::array<std::int64_t, OdtListStyles::levels> last_ = make_empty();  // `none`: no item yet
  static constexpr std::array<std::int64_t, OdtListStyles::levels> make_empty() {
    std::array<std::int64_t, OdtListStyles::levels> out{};
    out.fill(none);
    return out;
  }
};

/// A number in an attribute, of at most four digits.
int odt_number(std::string_view digits, int otherwise);

}  // namespace duidelijk
