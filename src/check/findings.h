// Hits → findings of the report: words, advice, places, fingerprints.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/find.h"
#include "check/fingerprint.h"
#include "check/places.h"
#include "core/document.h"
#include "read/key_paths.h"
#include "report/finding_list.h"
#include "report/packed_findings.h"
#include "rules/rule.h"

namespace duidelijk {

/// What findings share with their document. They are empty until it is done: then they take its text and its source.
struct SharedTexts {
  std::shared_ptr<const std::string> text, source;
};

/// Findings with the bytes of the source under them; the places come later, many at once. Borrows the document.
class Findings {
 public:
  /// `pack`: there may be very many. Then a finding must come after those of the parts before it.
  Findings(const Document& document, std::string_view path, bool pack, SharedTexts texts);

  /// What is added now stands in one of these sentences, in text order.
  void among(std::vector<TextSpan> sentences);
  void expect(std::size_t findings);
  /// The keys of a message file.
  void keys(KeyPaths paths) { paths_ = std::move(paths); }
  /// Takes the hit apart, so that it needs no memory beside its finding.
  void add(Found found, const Suppression* suppression);
  /// A finding of the engine itself, about the bytes under `place` of the source.
  void add(const Rule& rule, std::optional<Severity> severity, std::string message, SourceSpan place,
           const Suppression* suppression);
  /// Puts away what was added so far, if this packs.
  void pack();
  /// All findings with their places, by place and rule.
  FindingList take() &&;

 private:
  void set_places();
  /// The sentence that holds byte `at` of the text; the last one that begins before it.
  TextSpan sentence_around(std::uint32_t at) const;
  void identify(ReportFinding& finding, std::string_view match, std::uint64_t sentence);
  const std::shared_ptr<const ReportRule>& rule_of(const Rule& rule);

  const Document& document_;
  SharedTexts texts_;
  Fingerprints fingerprints_;
  std::map<std::string_view, std::shared_ptr<const ReportRule>> rules_;
  std::vector<ReportFinding> findings_;
  std::vector<SourceSpan> spans_;                // of findings_
  std::vector<SourceSpan> edit_spans_;           // of all their edits, in order
  std::vector<std::optional<TextSpan>> around_;  // of findings_, when they are packed: see PackedFindings::add
  std::shared_ptr<PackedFindings> packed_;       // null: they are not packed
  SpanPlaces places_, edit_places_;
  std::optional<KeyPaths> paths_;
  std::vector<TextSpan> sentences_;
  TextSpan sentence_;  // the one that the next two are about
  std::uint64_t sentence_hash_ = 0;
  std::shared_ptr<const std::string> context_;
};

}  // namespace duidelijk
