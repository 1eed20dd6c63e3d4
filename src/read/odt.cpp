// OpenDocument text: .odt, .ott, and .fodt, which is one XML file.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>
#include <vector>

#include "container/xml.h"
#include "container/zip.h"
#include "read/encoding.h"
#include "read/odt_body.h"
#include "read/odt_styles.h"
#include "read/office_parts.h"
#include "read/office_text.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

Error no_text() {
  return {Error::Kind::unsupported, "dit is geen tekstdocument. Sla de tekst op als .odt of .docx", {}};
}

/// Whether the parts are written with a password.
bool is_encrypted(OfficeParts& parts) {
  if (!parts.has("META-INF/manifest.xml")) return false;
  const Result<std::string> text = parts.xml("META-INF/manifest.xml");
  if (!text) return false;
  Xml xml(*text, {0, static_cast<std::uint32_t>(text->size())});
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next())
    if (event == Xml::Event::start && xml.is(Xmlns::manifest, "encryption-data")) return true;
  return false;
}

/// Reads the body in `content` and the heads and feet of pages in `running` of `xml`. `paragraphs` gets the bytes where
/// paragraphs begin.
Result<OfficeText> read_parts(const std::string& xml, SourceSpan content, SourceSpan running,
                              std::vector<std::uint32_t>& paragraphs) {
  OfficeText text(xml);
  OdtStyles styles;
  styles.read(xml, running);
  const OdtStyles page_styles = styles;
  if (content != running) styles.read(xml, content);
  const OdtOutcome outcome = read_odt_part(xml, content, OdtPlace::body, styles, text, paragraphs);
  if (outcome == OdtOutcome::broken) return broken_part("OpenDocument", xml, content);
  if (outcome == OdtOutcome::no_text) return no_text();
  read_odt_part(xml, running, OdtPlace::running, page_styles, text, paragraphs);
  std::ranges::sort(paragraphs);
  return text;
}

Result<Document> read_flat(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  const SourceSpan all{0, static_cast<std::uint32_t>(source->text.size())};
  std::vector<std::uint32_t> paragraphs;
  Result<OfficeText> text = read_parts(source->text, all, all, paragraphs);
  if (!text) return text.error();
  source->parts.push_back({"", 0, source->anchors.empty()});
  source->paragraphs = std::move(paragraphs);
  return office_document(std::move(*source), std::move(*text));
}

}  // namespace

Result<Document> read_odt(std::string bytes) {
  if (!bytes.starts_with("PK")) return read_flat(std::move(bytes));
  const Result<Zip> zip = Zip::open(bytes);
  if (!zip) return zip.error();
  OfficeParts parts(*zip, bytes.size());
  if (is_encrypted(parts))
    return Error{Error::Kind::unsupported,
                 "dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw",
                 {}};
  const Result<SourceSpan> content = parts.add("content.xml");
  if (!content) return content.error();
  SourceSpan running;
  if (parts.has("styles.xml")) {
    const Result<SourceSpan> styles = parts.add("styles.xml");
    if (!styles) return styles.error();
    running = *styles;
  }
  std::vector<std::uint32_t> paragraphs;
  Result<OfficeText> text = read_parts(parts.source().text, *content, running, paragraphs);
  if (!text) return text.error();
  Source source = std::move(parts).take();
  source.paragraphs = std::move(paragraphs);
  return office_document(std::move(source), std::move(*text));
}

}  // namespace duidelijk
