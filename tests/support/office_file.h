// Small Word and OpenDocument files, made from the text of their parts.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "container/zip.h"
#include "core/document.h"

namespace duidelijk::tests {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// A zip file with these entries.
inline std::string zip_of(const ZipParts& parts) {
  std::string empty("PK\x05\x06");
  empty.resize(22, '\0');
  const Result<Zip> zip = Zip::open(empty);
  return *zip->with(parts);
}

inline std::string word_part(std::string_view name, std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + std::string(name) +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
         std::string(inside) + "</w:" + std::string(name) + ">";
}

/// A Word file with this body. `more` are other parts: the type of their relation, and what is in them.
inline std::string docx_of(std::string_view body, const ZipParts& more = {}) {
  ZipParts parts{
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
       "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
       "</Types>"},
      {"_rels/.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
       "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
       "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", word_part("document", "<w:body>" + std::string(body) + "</w:body>")}};
  std::string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [type, text] : more) {
    relations += "<Relationship Id=\"" + type +
                 "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
                 "\" Target=\"" + type + ".xml\"/>";
    parts.emplace_back("word/" + type + ".xml", text);
  }
  parts.emplace_back("word/_rels/document.xml.rels", relations + "</Relationships>");
  return zip_of(parts);
}

inline std::string open_document_part(std::string_view name, std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + std::string(name) +
         " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
         " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
         " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
         " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
         std::string(inside) + "</office:" + std::string(name) + ">";
}

/// An OpenDocument text with this body, the styles of the body, and the inside of styles.xml.
inline std::string odt_of(std::string_view body, std::string_view styles = "", std::string_view page = "") {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  open_document_part("document-content", "<office:automatic-styles>" + std::string(styles) +
                                                             "</office:automatic-styles><office:body><office:text>" +
                                                             std::string(body) + "</office:text></office:body>")},
                 {"styles.xml", open_document_part("document-styles", page)}});
}

/// "h2:Kop | li1:een", with a + where a list item goes on the sentence before.
inline std::string shown_blocks(const Document& document) {
  constexpr std::string_view names[] = {"p",    "h",   "li",   "cell",  "quote",  "caption",
                                        "note", "alt", "link", "label", "button", "address"};
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " | ";
    out += names[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) out += std::to_string(block.level);
    if (block.continues_previous) out += '+';
    out += ':';
    out += slice(std::string_view(document.text), block.text);
  }
  return out;
}

}  // namespace duidelijk::tests
