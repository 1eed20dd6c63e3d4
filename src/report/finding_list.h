// The findings of one text: a vector, or for a very long text the same in little memory.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/finding.h"
#include "report/packed_findings.h"

namespace duidelijk {

/// Behaves as a vector. Packed findings become one as soon as somebody asks for one by its number or for an iterator:
/// always right, but it takes the memory. What the findings of a long text go through takes them one by one, with
/// `for_each`, `at` and `keep_if`. Even reading is for one thread at a time.
class FindingList {
 public:
  using value_type = ReportFinding;
  using iterator = std::vector<ReportFinding>::iterator;
  using const_iterator = std::vector<ReportFinding>::const_iterator;

  FindingList() = default;
  FindingList(std::initializer_list<ReportFinding> list) : list_(list) {}
  FindingList(std::vector<ReportFinding> list)  // NOLINT(google-explicit-constructor): it is one
      : list_(std::move(list)) {}
  FindingList(
      std::shared_ptr<const PackedFindings> packed)  // NOLINT(google-explicit-constructor): they are its findings
      : packed_(std::move(packed)) {}

  std::size_t size() const { return packed_ == nullptr ? list_.size() : packed_->size(); }
  bool empty() const { return size() == 0; }

  /// Calls `use(finding)` for each, in order. What it gets may be gone after the call.
  template <class Use>
  void for_each(Use use) const {
    for (const ReportFinding& finding : list_) use(finding);
    if (packed_ == nullptr) return;
    for (PackedFindings::Reader reader(*packed_); !reader.done();) {
      const ReportFinding finding = reader.next();
      use(finding);
    }
  }

  /// Finding number `i`: borrowed from the list, or taken out of the packed ones for as long as somebody has it.
  std::shared_ptr<const ReportFinding> at(std::size_t i) const {
    if (packed_ == nullptr) return {std::shared_ptr<void>(), &list_[i]};
    return std::make_shared<const ReportFinding>(PackedFindings::Reader(*packed_, i).next());
  }

  /// Calls `keep(finding)` for each, in order; it may change the finding, and false takes it out.
  template <class Keep>
  void keep_if(Keep keep) {
    if (packed_ == nullptr) {
      auto kept = list_.begin();
      for (ReportFinding& finding : list_)
        if (keep(finding)) {
          if (&*kept != &finding) *kept = std::move(finding);
          ++kept;
        }
      list_.erase(kept, list_.end());
      return;
    }
    auto kept = std::make_shared<PackedFindings>(packed_->text());
    for (PackedFindings::Reader reader(*packed_); !reader.done();) {
      ReportFinding finding = reader.next();
      const std::shared_ptr<const std::string> context = finding.context;
      if (!keep(finding)) continue;
      const bool same =
          reader.around() && finding.context == context && finding.match == slice(*packed_->text(), finding.in_text);
      kept->add(finding, same ? reader.around() : std::nullopt);
    }
    packed_ = std::move(kept);
  }

  const_iterator begin() const { return list().begin(); }
  const_iterator end() const { return list().end(); }
  iterator begin() { return list().begin(); }
  iterator end() { return list().end(); }
  const ReportFinding& operator[](std::size_t i) const { return list()[i]; }
  ReportFinding& operator[](std::size_t i) { return list()[i]; }
  const ReportFinding& front() const { return list().front(); }
  ReportFinding& back() { return list().back(); }
  void push_back(ReportFinding finding) { list().push_back(std::move(finding)); }
  ReportFinding& emplace_back() { return list().emplace_back(); }
  void clear() { list().clear(); }

  /// The findings as a vector, to do with as one likes.
  const std::vector<ReportFinding>& list() const {
    unpack();
    return list_;
  }
  std::vector<ReportFinding>& list() {
    unpack();
    return list_;
  }

 private:
  void unpack() const;

  mutable std::vector<ReportFinding> list_;  // empty while packed
  mutable std::shared_ptr<const PackedFindings> packed_;
};

}  // namespace duidelijk
