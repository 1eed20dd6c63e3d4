// Findings in office files: where a person finds them, and whether their words can be changed.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"
#include "report/report.h"

namespace duidelijk {

inline bool is_office(const Document& document) { return !document.source.parts.empty(); }

/// Places in an office document. The XML has lines of its own that nobody sees: a line is a paragraph here, counted
/// through all parts, and a column counts the text from the start of the block. Borrows the document.
class OfficePlaces {
 public:
  explicit OfficePlaces(const Document& document);
  explicit OfficePlaces(Document&&) = delete;

  /// The place of the character at byte `source` of the XML, and of the end of the one before it. `Place::byte` is that
  /// byte. Cheap when asked in the order of the text.
  Place begin(std::uint32_t source);
  Place end(std::uint32_t source);
  /// The text of the paragraph around `place`: at most 100 characters before and 200 after it.
  Excerpt excerpt(const Place& place) const;
  /// Which part, which paragraph of it, under which heading, in which run.
  std::shared_ptr<const OfficePlace> where(std::uint32_t source) const;

 private:
  /// Where a walk through a block has come.
  struct Walk {
    const Block* block = nullptr;
    std::uint32_t text = 0;
    Place place;
  };
  std::uint32_t text_at(std::uint32_t source, bool end) const;
  const Block* block_at(std::uint32_t text) const;
  std::uint32_t paragraph_at(std::uint32_t source) const;
  Place place_at(std::uint32_t source, bool end, Walk& walk);

  const Document& document_;
  std::vector<std::size_t> order_;      // of the pieces in the XML, without empty ones
  std::vector<const Block*> headings_;  // above each block; null where there is none
  Walk begins_, ends_;
};

/// What a comment in the margin says: the XML without its tags.
std::string comment_text(std::string_view xml);

/// Whether the words under `text` are written in the runs as they are read: no tab, field or soft hyphen would be lost
/// when they are replaced.
bool runs_read_the_same(const Document& document, TextSpan text);

}  // namespace duidelijk
