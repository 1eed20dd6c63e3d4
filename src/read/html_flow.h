// The running text of HTML: characters, spaces and blocks, told by the tags around them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "read/fields.h"

namespace duidelijk {

/// What holds for the text at some place in the page.
struct HtmlState {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading
  std::uint8_t lists = 0;  // lists inside each other
  bool unseen = false;     // hidden, or no prose
  bool foreign = false;    // in another language
  bool code = false;       // between <code> and </code>
  bool link = false;
  bool section = false;  // in an article or the like, where a footer belongs to the text
  bool layout = false;   // in a table that is only there for its looks
};

/// Puts text in blocks as `state` says. Positions are those of the source of `build`.
class HtmlFlow {
 public:
  static constexpr std::size_t deepest_list = 100;  // lists inside each other that are still told apart

  HtmlFlow(DocumentBuilder& build, std::uint32_t end, FieldStyle style)
      : build_(build), text_(std::string_view(build.source()).substr(0, end)), style_(style) {
    style_.brackets = true;
  }

  bool hidden() const;
  /// Adds the text from `at` to `end` and returns where it stopped: a template tag may go on behind `end`.
  std::size_t take_text(std::size_t at, std::size_t end);
  /// White space that is shown when more text follows on the same line.
  void gap(std::size_t begin, std::size_t end);
  void flush_space();
  void line_break(SourceSpan from);
  void finish_code();
  /// Makes a block of its own of the value of an attribute, after the block that is open.
  void show(BlockKind kind, std::string_view value);
  void finish_block();
  /// The values that wait; the last block stays open when there are none.
  void flush_values();

  HtmlState state;
  bool new_item = false;  // the next block is the first of a list item
  std::string label;      // of that item

 private:
  SourceSpan span(std::size_t begin, std::size_t end) const;
  SourceSpan span(std::string_view part) const;
  void plain_text(std::size_t at, std::size_t end);
  std::size_t take_entity(std::size_t at, std::size_t end);
  void take_placeholder(SourceSpan from);
  void add_code(std::string_view text, SourceSpan from);
  /// `text` as running text has it.
  std::string normalised(std::string_view text) const;
  /// Gets ready for a character: opens a block when none is open.
  void open(char32_t letter);

  DocumentBuilder& build_;
  std::string_view text_;  // from the start of the source, so that positions are those of the source
  FieldStyle style_;
  SourceSpan space_;  // white space that may come before the next character
  std::string code_;
  SourceSpan code_span_;
  std::vector<std::pair<BlockKind, SourceSpan>> values_;  // of attributes, to come after the open block
  std::size_t depth_ = 0;
  std::array<bool, deepest_list + 1> colon_{};  // by depth: whether the last text there ended with a colon
};

}  // namespace duidelijk
