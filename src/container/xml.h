// XML, tag by tag, with the place of everything in the source. No tree, no entities of its own, no files from outside.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// The vocabularies that office files use, whatever prefix they give them.
enum class Xmlns : std::uint8_t {
  other,
  none,
  xml,
  word,           // w: of Word, transitional and strict
  compatibility,  // mc:
  word_drawing,   // wp:
  math,           // m:
  relations,      // r:, in the text
  package,        // of files with relations
  office,         // the rest is of OpenDocument
  text,
  table,
  draw,
  style,
  fo,
  svg,
  manifest
};

/// Reads XML from front to back. Borrows the source. Memory grows with the depth only, which is limited.
class Xml {
 public:
  enum class Event : std::uint8_t {
    start,  // of an element; `end` follows, also for <a/>
    end,
    text,    // a run of characters, with entities as they are written, or the inside of a CDATA section
    done,    // all is read
    broken,  // no well-formed XML, too deep, or with entities of its own
  };
  static constexpr std::size_t deepest = 1000;

  /// Reads the part `part` of `source`.
  Xml(std::string_view source, SourceSpan part) : source_(source.substr(0, part.end)), at_(part.begin) {}
  Xml(std::string&&, SourceSpan) = delete;

  Event next();
  /// From a start event to the end event of the same element. False: broken.
  bool skip();

  /// Name of the element without prefix, and its vocabulary. Borrowed from the source.
  std::string_view name() const { return name_; }
  Xmlns space() const { return space_; }
  bool is(Xmlns space, std::string_view name) const { return space_ == space && name_ == name; }
  /// The tag, or the text. Empty at the end of <a/>.
  SourceSpan span() const { return span_; }
  /// Whether the text is the inside of a CDATA section, where & means &.
  bool cdata() const { return cdata_; }
  bool self_closing() const { return closing_; }
  /// Elements that are open, at a start event this one included.
  std::size_t depth() const { return open_.size(); }

  /// The value of an attribute at a start event, as it is written; data() is null when there is none.
  std::string_view attribute(Xmlns space, std::string_view name) const;

 private:
  struct Open {
    std::string_view whole;       // name with prefix
    std::size_t bindings_before;  // of prefixes
  };
  struct Binding {
    std::string_view prefix;
    Xmlns space;
  };
  Event fail() {
    at_ = source_.size();
    failed_ = true;
    return Event::broken;
  }
  Event start_tag();
  Event end_tag();
  bool leave_out();
  void bind(std::string_view tag);
  Xmlns resolve(std::string_view prefix) const;
  void take_name(std::string_view whole);

  std::string_view source_;
  std::size_t at_ = 0;
  SourceSpan span_;
  std::string_view name_;
  std::string_view attributes_;
  Xmlns space_ = Xmlns::none;
  bool cdata_ = false, closing_ = false, failed_ = false;
  std::vector<Open> open_;
  std::vector<Binding> bindings_;
};

/// A value with its entities decoded.
std::string xml_decoded(std::string_view raw);
/// The character of the entity that starts at `at` of `text` ("&amp;", "&#235;") in UTF-8, and its size there; size 0
/// when there is none.
struct XmlEntity {
  std::string character;
  std::size_t size = 0;
};
XmlEntity xml_entity_at(std::string_view text, std::size_t at);
/// `text` as it is written between tags or in an attribute.
std::string xml_escaped(std::string_view text);

}  // namespace duidelijk
