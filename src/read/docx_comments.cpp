// Comments in the margin of a Word file that are directives.
// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_body.h"

namespace duidelijk {

DocxComments read_docx_comments(const std::string& source, SourceSpan part) {
  DocxComments out;
  Xml xml(source, part);
  std::string id, text;
  SourceSpan span;
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next()) {
    if (event == Xml::Event::text && !id.empty()) text += xml_decoded(slice(std::string_view(source), xml.span()));
    if (!xml.is(Xmlns::word, "comment")) continue;
    if (event == Xml::Event::start) {
      id = xml.attribute(Xmlns::word, "id");
      text.clear();
      span = xml.span();
    } else if (event == Xml::Event::end) {
      text.erase(0, text.find_first_not_of(" \t\r\n"));
      if (text.starts_with("duidelijk-")) out[id] = {text, {span.begin, xml.span().end}};
      id.clear();
    }
  }
  return out;
}

}  // namespace duidelijk
