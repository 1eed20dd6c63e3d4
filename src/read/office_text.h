// The paragraphs of an office file as plain text, with a map to its XML; not yet the text that rules see.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// What an office file says about one paragraph.
struct OfficeParagraph {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  bool bold = false;        // from the first letter to the last
  bool running = false;     // stands in the head or foot of each page
  std::uint32_t cell = 0;   // number of the table cell, from 1; 0: it stands in none
  std::uint32_t row = 0;    // number of its row, from 1
  std::uint8_t column = 0;  // from 1; all beyond the 255th are in that one
  bool head = false;        // the cell names its column
  TextSpan text;            // in OfficeText::flat
};

/// How a run of text looks, and the language that it is marked with ("en-GB"; empty: with none).
struct OfficeLook {
  bool bold = false;
  std::string_view language;
};

/// A comment in the margin that is a directive: "duidelijk-ignore-next lange-zin: reden".
struct OfficeDirective {
  std::string text;
  std::uint32_t at = 0;  // in OfficeText::flat
  SourceSpan comment;    // in the XML
};

/// Collects paragraphs in reading order. A paragraph inside another, of a text box or a note, comes after it.
class OfficeText {
 public:
  explicit OfficeText(const std::string& xml) : xml_(xml) {}
  explicit OfficeText(std::string&&) = delete;

  void begin_paragraph(OfficeParagraph paragraph, std::uint32_t xml_begin);
  /// Ends the innermost paragraph. One without text leaves no trace.
  void end_paragraph();
  /// Takes out all text of the innermost paragraph.
  void clear_paragraph();
  bool in_paragraph() const { return !open_.empty(); }
  /// Whether the innermost paragraph has text already.
  bool has_text() const { return in_paragraph() && !open_.back().text.empty(); }
  /// The innermost open paragraph. Precondition: there is one.
  OfficeParagraph& paragraph() { return open_.back().paragraph; }
  /// What stands before the innermost paragraph: "3.". Without a paragraph it is left out.
  void label(std::string label) {
    if (in_paragraph()) open_.back().label = std::move(label);
  }

  /// Adds a run of text as it stands in the XML. Without a paragraph it is left out.
  void text(SourceSpan from, bool cdata, const OfficeLook& look);
  /// Adds `text` that stands for the bytes `from`: a tab, a symbol.
  void put(std::string_view text, SourceSpan from);
  /// Adds the description of a picture as a paragraph of its own; not the name of a file, nor what a program made of
  /// it.
  void alt_text(SourceSpan from);
  /// All text until `end_field` is one placeholder. A field without text gets `name`, when that is not empty.
  void begin_field();
  void end_field(std::string_view name, SourceSpan from);

  /// Adds a comment that is a directive, here or from the start of the innermost paragraph.
  void directive(std::string text, SourceSpan comment, bool whole_paragraph);

  /// Adds a comment in the margin that is a directive. `ranged`: it marks words; else it is about its paragraph.
  void comment(const std::string& text, SourceSpan place, bool ranged);
  /// Whether a directive holds until "duidelijk-end": "duidelijk-ignore", not "duidelijk-ignore-next".
  static bool holds_until_end(std::string_view text);

  std::string flat;
  std::vector<Piece> map;  // `text` is bytes of `flat`, `source` of the XML; no gaps
  std::vector<OfficeParagraph> paragraphs;
  BlockLabels labels;  // by the byte of `flat` where their paragraph begins
  std::vector<TextSpan> fields;
  std::vector<OfficeDirective> directives;
  std::vector<LanguageMark> languages;  // of `flat`, what has a language; also Dutch
  std::uint32_t cells = 0, rows = 0;    // so far

 private:
  struct Open {
    OfficeParagraph paragraph;
    std::uint32_t xml_begin = 0;
    std::string text, label;
    std::vector<Piece> map;
    std::vector<TextSpan> fields;
    std::vector<OfficeDirective> directives;
    std::vector<LanguageMark> languages;
    std::uint32_t field_begin = 0, field_depth = 0;
    bool any_bold = false, any_plain = false;
  };
  void add(Open& open, std::string_view text, SourceSpan from);
  void copy(Open& open, SourceSpan from);
  void mark_language(Open& open, std::uint32_t begin, std::string_view tag);
  void close(Open open);

  const std::string& xml_;
  std::vector<Open> open_;
  std::set<std::string> running_;  // what stands in heads and feet of pages, once
  std::vector<Open> waiting_;      // inside the open paragraph, to come after it
};

/// Makes the document: joins what runs have cut, finds letter heads, headings and items, and leads each byte of the
/// text back to the XML in `source`.
Document office_document(Source source, OfficeText text);

}  // namespace duidelijk
