// Findings of a very long text in little memory: some hundred bytes each instead of some eight hundred.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/packed_bytes.h"
#include "core/span.h"
#include "report/finding.h"

namespace duidelijk {

/// Equal words are kept once, words of the text are kept as a place in it, numbers take as few bytes as they need.
/// A finding comes back as it was, one at a time.
class PackedFindings {
 public:
  /// `text` is Document::text; it may still be filled until the first finding is taken out.
  explicit PackedFindings(std::shared_ptr<const std::string> text) : text_(std::move(text)) {}
  PackedFindings(const PackedFindings&) = delete;  // strings_ has views into itself
  PackedFindings& operator=(const PackedFindings&) = delete;

  /// `around`: the stretch of the text that is the context; then the words are those at `in_text`. Nothing: both are
  /// kept as they are.
  void add(const ReportFinding& finding, std::optional<TextSpan> around);

  /// Puts the findings in order of their place, then of their rule; equals stay as they were added.
  void sort();

  std::size_t size() const { return begins_.size(); }
  const std::shared_ptr<const std::string>& text() const { return text_; }

  /// Takes findings out in their order. Neighbours share their context, as before.
  class Reader {
   public:
    /// Begins with finding number `first`.
    explicit Reader(const PackedFindings& packed, std::size_t first = 0) : packed_(packed), next_(first) {}
    bool done() const { return next_ == packed_.size(); }
    ReportFinding next();
    /// What `add` was told about the last one.
    std::optional<TextSpan> around() const { return around_; }

   private:
    const PackedFindings& packed_;
    std::size_t next_;
    std::optional<TextSpan> around_;
    std::shared_ptr<const std::string> context_;  // of around_, or of the string context_id_
    std::uint32_t context_id_ = 0;
  };

 private:
  static constexpr std::size_t chunk_bytes = 1u << 18;

  std::uint32_t id_of(std::string_view text);
  std::size_t number_of_rule(const std::shared_ptr<const ReportRule>& rule);
  PackedReader at(std::size_t index) const;

  std::shared_ptr<const std::string> text_;
  std::vector<std::shared_ptr<const ReportRule>> rules_;
  std::vector<std::shared_ptr<const Suppressed>> suppressed_;
  std::vector<std::shared_ptr<const OfficePlace>> places_;
  std::vector<std::shared_ptr<const std::string>> sources_;  // that lines are stretches of; hardly ever more than one
  std::deque<std::string> strings_;                          // each once; number 0 is the empty one
  std::unordered_map<std::string_view, std::uint32_t> ids_;  // of strings_
  std::vector<std::string> chunks_;                          // records, one after another; none is cut in two
  std::vector<std::uint64_t> begins_;                        // of each record: number of its chunk and byte in it
};

}  // namespace duidelijk
