// Properties of paragraphs and runs in Word files, and the styles that give them names.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "container/xml.h"
#include "core/document.h"

namespace duidelijk {

struct DocxRun {
  std::optional<bool> hidden, bold;
  std::string_view style;     // as written; borrowed
  std::string_view language;  // "en-GB", borrowed; empty: not said
  bool deleted = false;       // of a paragraph mark: the paragraph goes on in the next one
};

struct DocxParagraph {
  std::string_view style;
  std::optional<int> outline;  // 0–8 is a heading, 9 body text
  std::optional<bool> list;    // in a list, or expressly in none
  std::optional<int> num;      // of that list
  std::optional<int> depth;    // in the list, from 0
  DocxRun mark;
};

/// Reads the element w:rPr or w:pPr that `xml` has just started, to its end. False: the XML is broken. `running` gets
/// the relation ids of the heads and feet of the pages of a section that ends here.
bool read_run_properties(Xml& xml, DocxRun& run);
bool read_paragraph_properties(Xml& xml, DocxParagraph& paragraph, std::vector<std::string>& running);

/// <w:b/> is on, <w:b w:val="0"/> is off.
bool docx_is_on(const Xml& xml);
/// The number in the attribute w:`name` of the element that `xml` stands at; nothing when it is none, or a giant.
std::optional<int> docx_number(const Xml& xml, std::string_view name);

/// Calls `use` at the start of each element inside the one that was just started; `use` may read it to its end. False:
/// the XML is broken, or `use` was not content.
template <class Use>
bool for_docx_children(Xml& xml, Use use) {
  const std::size_t outside = xml.depth() - 1;
  while (xml.depth() > outside) {
    switch (xml.next()) {
      case Xml::Event::start:
        if (!use()) return false;
        break;
      case Xml::Event::done:
      case Xml::Event::broken:
        return false;
      default:
        break;
    }
  }
  return true;
}

/// What a style does to text, with the styles that it is based on.
struct DocxStyle {
  std::string id, based_on;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  bool contents = false;  // a line of a table of contents
  std::optional<int> outline, depth, num;
  std::optional<bool> hidden, bold, list;
  std::string language;
};

class DocxStyles {
 public:
  /// Reads word/styles.xml. Broken XML gives the styles before it.
  explicit DocxStyles(const std::string& xml);
  DocxStyles() = default;
  /// The style with this id; one without traits when there is none.
  const DocxStyle& find(std::string_view id) const;
  /// Of text about which no style says anything.
  const std::string& language() const { return language_; }

 private:
  void inherit(DocxStyle& style, std::size_t steps);
  std::vector<DocxStyle> styles_;  // by id
  std::string language_;
};

}  // namespace duidelijk
