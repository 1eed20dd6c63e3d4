// Bytes of a source → places for people, all in one walk.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"
#include "report/report.h"

namespace duidelijk {

class OfficePlaces;

/// Walks through a source once, and again from its start when it is asked for a byte that it has passed. Borrows it.
class PlaceWalk {
 public:
  explicit PlaceWalk(const Source& source) : source_(source) {}
  explicit PlaceWalk(Source&&) = delete;
  /// The place of byte `at`. `Place::byte` is the byte of the file.
  Place at(std::uint32_t byte);

 private:
  const Source& source_;
  Place place_;
  std::size_t pages_ = 0;  // that have begun
  std::uint32_t at_ = 0;
  bool begun_ = false;
};

/// The places of `bytes` (offsets in source.text, ascending, at most its size), in the same order. Says what LineIndex
/// says, but in one walk: a text may be one line of megabytes with thousands of findings. `Place::byte` is the byte of
/// the file.
std::vector<Place> places_of(const Source& source, const std::vector<std::uint32_t>& bytes);

/// Begins and ends of spans, some at a time: what comes after the spans before it costs no new walk. Borrows the
/// document.
class SpanPlaces {
 public:
  explicit SpanPlaces(const Document& document);
  explicit SpanPlaces(Document&&) = delete;
  ~SpanPlaces();
  /// In the order of `spans`: of lines of the source, or of paragraphs of an office document.
  std::vector<std::pair<Place, Place>> of(const std::vector<SourceSpan>& spans);
  OfficePlaces* office() const { return office_.get(); }

 private:
  PlaceWalk walk_;
  std::unique_ptr<OfficePlaces> office_;
};

/// The same at once.
std::vector<std::pair<Place, Place>> places_of(const Document& document, const std::vector<SourceSpan>& spans);

/// The line around byte `at` of `text`, whose place is `place`: at most 100 characters before and 200 after it. It is a
/// stretch of `shared`, which holds the same text or will.
Excerpt excerpt_around(std::string_view text, std::uint32_t at, const Place& place,
                       const std::shared_ptr<const std::string>& shared);

}  // namespace duidelijk
