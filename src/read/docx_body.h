// One part of a Word file, such as word/document.xml → paragraphs.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "read/docx_numbering.h"
#include "read/docx_styles.h"
#include "read/office_text.h"

namespace duidelijk {

/// A comment in the margin that is a directive.
struct DocxComment {
  std::string text;
  SourceSpan xml;
};
using DocxComments = std::map<std::string, DocxComment, std::less<>>;  // by id

/// The comments in `part` whose text begins with "duidelijk-".
DocxComments read_docx_comments(const std::string& source, SourceSpan part);

enum class DocxPart : std::uint8_t { body, notes, running };

/// Reads `part` of `source` into `out`. `source_paragraphs` gets the byte where each paragraph begins, `running` the
/// relation ids of the heads and feet of pages, in order; `numbering` counts on. False: the XML is broken.
bool read_docx_part(const std::string& source, SourceSpan part, DocxPart kind, const DocxStyles& styles,
                    DocxNumbering& numbering, const DocxComments& comments, OfficeText& out,
                    std::vector<std::uint32_t>& source_paragraphs, std::vector<std::string>& running);

}  // namespace duidelijk
