// Fields of Word: what is shown of them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "read/office_text.h"

namespace duidelijk {

/// Follows the fields of one part. A field shows its result; a merge field is a placeholder, a table of contents is
/// left out.
class DocxFields {
 public:
  explicit DocxFields(OfficeText& out) : out_(out) {}

  /// A mark of a field: `type` is "begin", "separate" or "end".
  void mark(std::string_view type, SourceSpan span);
  /// A piece of what the field is to show, as it is written.
  void instruct(std::string_view text);
  /// A field in one element.
  void begin_simple(std::string_view instruction);
  void end_simple(SourceSpan span);
  /// Whether text here is part of an instruction, or of a result that is left out.
  bool hides() const { return hiding_ > 0; }

 private:
  enum class Kind : std::uint8_t { plain, merge, contents };
  struct Field {
    Kind kind = Kind::plain;
    bool result = false, hides = true;
    std::string instruction;
  };
  void begin();
  void show_result();
  void end(SourceSpan span);

  OfficeText& out_;
  std::vector<Field> open_;
  std::size_t too_deep_ = 0, hiding_ = 0;
};

}  // namespace duidelijk
