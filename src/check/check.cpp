// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "analyse/analyse.h"
#include "check/find.h"
#include "check/fingerprint.h"
#include "check/hidden.h"
#include "check/places.h"
#include "check/suppress.h"
#include "check/text_scores.h"
#include "core/utf8.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::string_view severity_names[] = {"info", "warning", "error"};
constexpr std::string_view confidence_names[] = {"low", "medium", "high"};
constexpr std::string_view applicability_names[] = {"display", "unsafe", "safe"};
constexpr std::uint32_t most_context = 600;  // bytes on each side of where a finding begins

template <class Enum, std::size_t size>
std::string_view name_in(const std::string_view (&names)[size], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

/// `what` of an Error as a sentence.
std::string sentence(const std::string& what) { return utf8::capitalised(what) + (what.ends_with('.') ? "" : "."); }

/// A chosen severity is that of the rule; a hit that is milder than its rule stays at least as mild.
Severity severity_of(const ActiveRule& active, const Hit& hit) {
  const Severity own = hit.severity.value_or(active.rule->severity);
  if (!active.severity) return own;
  return own < active.rule->severity ? std::min(own, *active.severity) : *active.severity;
}

std::shared_ptr<const ReportRule> shared(const Rule& rule) {
  return std::make_shared<const ReportRule>(ReportRule{
      std::string(rule.id), std::string(rule.title), std::string(rule.category),
      std::string(name_in(confidence_names, rule.confidence)), std::string(rule.why), "", rule.document_level});
}

/// The sentence, or what stands around `at` when it is very long.
std::string context_of(std::string_view text, TextSpan sentence, std::uint32_t at) {
  std::uint32_t begin = sentence.begin, end = sentence.end;
  const auto inside = [text](std::uint32_t byte) { return (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80; };
  if (sentence.size() <= 2 * most_context) return std::string(slice(text, sentence));
  if (at - begin > most_context)
    for (begin = at - most_context; inside(begin);) ++begin;
  if (end > at && end - at > most_context)
    for (end = at + most_context; inside(end);) --end;
  return (begin > sentence.begin ? "…" : "") + std::string(text.substr(begin, end - begin)) +
         (end < sentence.end ? "…" : "");
}

/// The source behind an edit; an insertion has an empty one.
SourceSpan edit_source(const Document& document, TextSpan hit, TextSpan edit) {
  if (!edit.empty()) return document.source_of(edit);
  const std::uint32_t at =
      edit.begin == hit.begin ? document.source_of(hit).begin : document.source_of({hit.begin, edit.begin}).end;
  return {at, at};
}

/// Whether the source reads as the text does, but for white space: no markup or soft hyphen would be lost. A suggestion
/// that would lose some is shown, never applied: half of a pair of marks might stay behind.
bool reads_the_same(const Document& document, TextSpan text, SourceSpan source) {
  const std::string_view a = slice(document.text, text), b = slice(document.source.text, source);
  const auto is_space = [](char sign) { return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t'; };
  std::size_t j = 0;
  for (const char sign : a) {
    if (is_space(sign)) continue;
    while (j < b.size() && is_space(b[j])) ++j;
    if (j == b.size() || b[j++] != sign) return false;
  }
  while (j < b.size() && is_space(b[j])) ++j;
  return j == b.size();
}

/// Adds the source of each edit to `sources`, in their order.
std::vector<ReportFix> fixes_of(const Document& document, const Hit& hit, std::vector<SourceSpan>& sources) {
  std::vector<ReportFix> fixes;
  for (const Suggestion& suggestion : hit.suggestions) {
    Applicability applicability = suggestion.applicability;
    std::vector<ReportEdit> edits;
    std::vector<SourceSpan> places;
    for (const Edit& edit : suggestion.edits) {
      const SourceSpan source = edit_source(document, hit.span, edit.span);
      if (!reads_the_same(document, edit.span, source)) applicability = Applicability::display;
      places.push_back(source);
      edits.push_back({document.source.file_byte(source.begin), document.source.file_byte(source.end), edit.text});
    }
    if (applicability == Applicability::display) edits.clear();
    if (!edits.empty()) sources.insert(sources.end(), places.begin(), places.end());
    fixes.push_back({suggestion.text, name_in(applicability_names, applicability), std::move(edits)});
  }
  return fixes;
}

/// Findings with the bytes of the source under them; the places come later, all at once.
class Findings {
 public:
  explicit Findings(const Document& document, std::string_view path)
      : document_(document), fingerprints_(path), contents_("") {}

  void add(const Analysis& analysis, Found& found, const Suppression* suppression) {
    const Rule& rule = *found.active->rule;
    Hit& hit = found.hit;
    const std::uint32_t number = sentence_at(analysis, hit.span.begin);
    const TextSpan around = analysis.span_of(analysis.sentences[number].tokens);
    if (number != sentence_) {
      sentence_ = number;
      sentence_hash_ = hash_words(slice(document_.text, around), 0);
      context_ = nullptr;
    }
    if (context_ == nullptr || around.size() > 2 * most_context)  // a very long sentence is cut for each finding
      context_ = std::make_shared<const std::string>(
          context_of(document_.text, around, std::max(hit.span.begin, around.begin)));
    ReportFinding& finding = findings_.emplace_back();
    finding.rule = rule_of(rule);
    finding.severity = name_in(severity_names, severity_of(*found.active, hit));
    finding.message = std::move(hit.message);
    finding.why = std::move(hit.why);
    finding.match = std::string(slice(document_.text, hit.span));
    finding.context = context_;
    finding.about = std::move(hit.about);
    finding.fixes = fixes_of(document_, hit, edit_spans_);
    if (rule.document_level)  // about the whole text: another first sentence makes no other finding
      identify(finding, "", 0);
    else
      identify(finding, finding.match, sentence_hash_);
    if (suppression != nullptr) finding.suppressed = suppressed_by(*suppression);
    spans_.push_back(document_.source_of(hit.span));
  }

  /// A finding of the engine itself, about the bytes under `place` of the source.
  void add(const Rule& rule, std::optional<Severity> severity, std::string message, SourceSpan place,
           const Suppression* suppression) {
    ReportFinding& finding = findings_.emplace_back();
    finding.rule = rule_of(rule);
    finding.severity = name_in(severity_names, severity.value_or(rule.severity));
    finding.message = std::move(message);
    finding.match = std::string(slice(document_.source.text, place));
    finding.context = std::make_shared<const std::string>(finding.match);
    identify(finding, rule.document_level ? "" : finding.match, 0);
    if (suppression != nullptr) finding.suppressed = suppressed_by(*suppression);
    spans_.push_back(place);
  }

  /// All findings with their places, by place and rule.
  std::vector<ReportFinding> take() && {
    std::vector<std::uint32_t> bytes;
    for (const auto* spans : {&spans_, &edit_spans_})
      for (const SourceSpan span : *spans) bytes.insert(bytes.end(), {span.begin, span.end});
    std::ranges::sort(bytes);
    bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
    const std::vector<Place> places = places_of(document_.source, bytes);
    const auto place = [&](std::uint32_t byte) {
      return places[static_cast<std::size_t>(std::ranges::lower_bound(bytes, byte) - bytes.begin())];
    };
    std::size_t edit_number = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      for (ReportFix& fix : findings_[i].fixes)
        for (ReportEdit& edit : fix.edits) {
          edit.start = place(edit_spans_[edit_number].begin);
          edit.end = place(edit_spans_[edit_number++].end);
        }
      findings_[i].start = place(spans_[i].begin);
      findings_[i].end = place(spans_[i].end);
      findings_[i].line = excerpt_around(document_.source.text, spans_[i].begin, findings_[i].start);
    }
    std::ranges::stable_sort(findings_, [](const ReportFinding& a, const ReportFinding& b) {
      return std::pair(a.start.byte, std::string_view(a.rule->id)) <
             std::pair(b.start.byte, std::string_view(b.rule->id));
    });
    return std::move(findings_);
  }

 private:
  static std::shared_ptr<const Suppressed> suppressed_by(const Suppression& suppression) {
    return std::make_shared<const Suppressed>(Suppressed{"inSource", suppression.reason});
  }
  void identify(ReportFinding& finding, std::string_view match, std::uint64_t sentence) {
    finding.fingerprint = fingerprints_.next(finding.rule->id, match, sentence);
    finding.content = contents_.next(finding.rule->id, match, sentence);
  }
  std::shared_ptr<const ReportRule> rule_of(const Rule& rule) {
    std::shared_ptr<const ReportRule>& known = rules_[rule.id];
    if (known == nullptr) known = shared(rule);
    return known;
  }

  const Document& document_;
  Fingerprints fingerprints_, contents_;  // with the path and without
  std::map<std::string_view, std::shared_ptr<const ReportRule>> rules_;
  std::vector<ReportFinding> findings_;
  std::vector<SourceSpan> spans_;        // of findings_
  std::vector<SourceSpan> edit_spans_;   // of all their edits, in order
  std::uint32_t sentence_ = UINT32_MAX;  // the one that the next two are about
  std::uint64_t sentence_hash_ = 0;
  std::shared_ptr<const std::string> context_;
};

}  // namespace

FileReport check(std::string bytes, const std::string& path, const Settings& settings, const Lexicon& lexicon) {
  FileReport report;
  report.path = path;
  const Reader* reader = find_reader(path, bytes);
  if (reader == nullptr) {
    report.status = FileStatus::skipped;
    report.reason = "Dit soort bestand kan duidelijk niet lezen.";
    return report;
  }
  report.format = reader->name;
  Result<Document> read = reader->read(std::move(bytes));
  if (!read) {
    const Error::Kind kind = read.error().kind;
    report.status =
        kind == Error::Kind::unsupported || kind == Error::Kind::too_large ? FileStatus::skipped : FileStatus::failed;
    report.reason = sentence(read.error().what);
    return report;
  }
  Document& document = *read;
  report.notes = std::move(document.notes);
  hide_patterns(document, settings.ignored);
  const Analysis analysis = analyse(document, lexicon, stage_for(settings));
  AllFound all = find_all(analysis, settings);
  report.counts = all.counts;
  report.accepted = std::move(all.accepted);
  if (wants_figures(settings)) add_scores(analysis, settings.sentences, report);
  Suppressions suppressions(document);
  Findings findings(document, path);
  for (Found& found : all.found)
    findings.add(analysis, found, suppressions.covering(found.active->rule->id, found.hit.span));
  if (settings.text_limits.any() && !analysis.sentences.empty()) {
    const TextSpan first = analysis.span_of(analysis.sentences.front().tokens);
    for (std::string& message : passed_limits(*report.scores, settings.text_limits))
      findings.add(limit_rule(), settings.limit_severity, std::move(message), document.source_of(first),
                   suppressions.covering(limit_rule().id, first));
  }
  if (settings.unused_suppressions)
    for (const UselessDirective& directive : suppressions.useless(settings))
      findings.add(directive_rule(), settings.suppression_severity, directive.message, directive.comment, nullptr);
  report.findings = std::move(findings).take();
  return report;
}

}  // namespace duidelijk
