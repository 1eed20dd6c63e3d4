// The numbers that Word counts: word/numbering.xml.
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
#include "read/docx_styles.h"
#include "read/item_label.h"

namespace duidelijk {

/// Counts the paragraphs of lists. Lists with the same definition count on together, as in Word.
class DocxNumbering {
 public:
  static constexpr int level_count = 9;

  DocxNumbering() = default;
  /// Reads word/numbering.xml. Broken XML gives what stands before it.
  DocxNumbering(const std::string& xml, const DocxStyles& styles);

  /// The level that list `num` has for paragraphs of this style, from 0.
  std::optional<int> level_of(int num, std::string_view style) const;
  /// What stands before the next paragraph of list `num` at `level`: "3.", "2.1"; empty: a bullet or nothing.
  std::string next(int num, int level);

 private:
  struct Level {
    std::int64_t start = 0;
    Numbering numbering = Numbering::decimal;
    bool bullet = false;
    bool legal = false;  // all numbers in it are decimal
    std::string text, style;
  };
  using Levels = std::array<std::optional<Level>, level_count>;
  struct Definition {
    Levels levels;
    std::string link;                                            // a style whose list has the levels
    std::array<std::optional<std::int64_t>, level_count> count;  // of the last paragraph; nothing: none yet
  };
  struct Num {
    int definition = -1;
    Levels levels;                                                 // where it differs from the definition
    std::array<std::optional<std::int64_t>, level_count> restart;  // what it begins with
  };

  bool read_definition(Xml& xml);
  bool read_num(Xml& xml);
  static bool read_level(Xml& xml, Levels& levels);

  std::map<int, Definition> definitions_;
  std::map<int, Num> nums_;
};

}  // namespace duidelijk
