// Word: .docx, .docm, .dotx.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>
#include <vector>

#include "container/xml.h"
#include "container/zip.h"
#include "read/docx_body.h"
#include "read/docx_numbering.h"
#include "read/docx_styles.h"
#include "read/office_parts.h"
#include "read/office_text.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_relations = 10000;
constexpr std::size_t most_running = 100;  // heads and feet of pages

struct Relation {
  std::string id, type, target;
};

/// "word/document.xml" → "word/_rels/document.xml.rels".
std::string relations_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

/// The name of the part that `target` is, seen from `part`.
std::string resolved(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  const std::size_t slash = part.rfind('/');
  std::string folder(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t up = folder.size() < 2 ? std::string::npos : folder.rfind('/', folder.size() - 2);
    folder.resize(up == std::string::npos ? 0 : up + 1);
  }
  while (target.starts_with("./")) target.remove_prefix(2);
  return folder + std::string(target);
}

/// The relations of `part` to other parts of the file. No part, no relations.
std::vector<Relation> read_relations(OfficeParts& parts, std::string_view part) {
  std::vector<Relation> out;
  const std::string name = relations_of(part);
  if (!parts.has(name)) return out;
  const Result<std::string> text = parts.xml(name);
  if (!text) return out;
  Xml xml(*text, {0, static_cast<std::uint32_t>(text->size())});
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next()) {
    if (event != Xml::Event::start || xml.name() != "Relationship") continue;
    if (xml.attribute(Xmlns::none, "TargetMode") == "External") continue;
    Relation relation;
    relation.id = xml_decoded(xml.attribute(Xmlns::none, "Id"));
    const std::string_view type = xml.attribute(Xmlns::none, "Type");
    relation.type = type.substr(std::min(type.rfind('/') + 1, type.size()));
    relation.target = resolved(part, xml_decoded(xml.attribute(Xmlns::none, "Target")));
    out.push_back(std::move(relation));
    if (out.size() == most_relations) break;
  }
  return out;
}

class DocxReader {
 public:
  explicit DocxReader(OfficeParts& parts) : parts_(parts), text_(parts.source().text) {}

  Result<Document> run() {
    std::string main = "word/document.xml";
    for (const Relation& relation : read_relations(parts_, ""))
      if (relation.type == "officeDocument" && parts_.has(relation.target)) main = relation.target;
    relations_ = read_relations(parts_, main);
    for (const Relation& relation : relations_)
      if (relation.type == "styles" && parts_.has(relation.target))
        if (const Result<std::string> styles = parts_.xml(relation.target)) styles_ = DocxStyles(*styles);
    for (const Relation& relation : relations_)
      if (relation.type == "numbering" && parts_.has(relation.target))
        if (const Result<std::string> numbering = parts_.xml(relation.target))
          numbering_ = DocxNumbering(*numbering, styles_);
    const Result<SourceSpan> body = parts_.add(main);
    if (!body) return body.error();
    read_comments();
    std::vector<std::string> running;
    if (!read(*body, DocxPart::body, &running)) return broken_part("Word", parts_.source().text, *body);
    for (const std::string_view type : {"footnotes", "endnotes"})
      for (const Relation& relation : relations_)
        if (relation.type == type) add(relation.target, DocxPart::notes);
    std::vector<std::string> done;
    for (const std::string& id : running) {
      const auto relation = std::ranges::find(relations_, id, &Relation::id);
      if (relation == relations_.end() || done.size() == most_running) continue;
      if (std::ranges::find(done, relation->target) != done.end()) continue;
      done.push_back(relation->target);
      add(relation->target, DocxPart::running);
    }
    Source source = std::move(parts_).take();
    std::ranges::sort(paragraphs_);
    source.paragraphs = std::move(paragraphs_);
    return office_document(std::move(source), std::move(text_));
  }

 private:
  bool read(SourceSpan part, DocxPart kind, std::vector<std::string>* running) {
    std::vector<std::string> ignored;
    return read_docx_part(parts_.source().text, part, kind, styles_, numbering_, comments_, text_, paragraphs_,
                          running != nullptr ? *running : ignored);
  }

  /// Reads a part that the letter can do without.
  void add(const std::string& name, DocxPart kind) {
    if (!parts_.has(name)) return;
    const Result<SourceSpan> part = parts_.add(name);
    if (part) read(*part, kind, nullptr);
  }

  /// Comments are no text; the part is kept for the places of the directives in it.
  void read_comments() {
    for (const Relation& relation : relations_) {
      if (relation.type != "comments" || !parts_.has(relation.target)) continue;
      const Result<std::string> text = parts_.xml(relation.target);
      if (!text || text->find("duidelijk-") == std::string::npos) continue;
      const Result<SourceSpan> part = parts_.add(relation.target);
      if (part) comments_ = read_docx_comments(parts_.source().text, *part);
    }
  }

  OfficeParts& parts_;
  OfficeText text_;
  std::vector<Relation> relations_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  DocxComments comments_;
  std::vector<std::uint32_t> paragraphs_;
};

}  // namespace

Result<Document> read_docx(std::string bytes) {
  const Result<Zip> zip = Zip::open(bytes);
  if (!zip) return zip.error();
  OfficeParts parts(*zip, bytes.size());
  return DocxReader(parts).run();
}

}  // namespace duidelijk
