// SPDX-License-Identifier: EUPL-1.2
#include "check/findings.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "check/office.h"

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

/// A chosen severity is that of the rule; a hit that is milder than its rule stays at least as mild.
Severity severity_of(const ActiveRule& active, const Hit& hit) {
  const Severity own = hit.severity.value_or(active.rule->severity);
  if (!active.severity) return own;
  return own < active.rule->severity ? std::min(own, *active.severity) : *active.severity;
}

std::shared_ptr<const ReportRule> shared(const Rule& rule) {
  return std::make_shared<const ReportRule>(
      ReportRule{std::string(rule.id), std::string(rule.title), std::string(rule.category),
                 std::string(name_in(confidence_names, rule.confidence)), std::string(rule.why), "",
                 rule.document_level, rule.gain, rule.findings_read, rule.findings_right});
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

/// Takes the texts out of the suggestions of `hit`, and adds the source of each edit to `sources`, in their order.
std::vector<ReportFix> fixes_of(const Document& document, Hit& hit, std::vector<SourceSpan>& sources) {
  std::vector<ReportFix> fixes;
  fixes.reserve(hit.suggestions.size());
  for (Suggestion& suggestion : hit.suggestions) {
    Applicability applicability = suggestion.applicability;
    std::vector<ReportEdit> edits;
    if (!document.source.pages.empty()) {  // no bytes of the file stand behind the words
      fixes.push_back({std::move(suggestion.text), name_in(applicability_names, Applicability::display), {}});
      continue;
    }
    edits.reserve(suggestion.edits.size());
    std::vector<SourceSpan> places;
    for (Edit& edit : suggestion.edits) {
      const SourceSpan source = edit_source(document, hit.span, edit.span);
      const bool same =
          is_office(document) ? runs_read_the_same(document, edit.span) : reads_the_same(document, edit.span, source);
      if (!same) applicability = Applicability::display;
      places.push_back(source);
      edits.push_back(
          {document.source.file_byte(source.begin), document.source.file_byte(source.end), std::move(edit.text)});
    }
    if (applicability == Applicability::display) edits.clear();
    if (!edits.empty()) sources.insert(sources.end(), places.begin(), places.end());
    fixes.push_back({std::move(suggestion.text), name_in(applicability_names, applicability), std::move(edits)});
  }
  return fixes;
}

std::shared_ptr<const Suppressed> suppressed_by(const Suppression& suppression) {
  return std::make_shared<const Suppressed>(Suppressed{"inSource", suppression.reason});
}

}  // namespace

Findings::Findings(const Document& document, std::string_view path, bool pack, SharedTexts texts)
    : document_(document), texts_(std::move(texts)), fingerprints_(path), places_(document), edit_places_(document) {
  if (pack) packed_ = std::make_shared<PackedFindings>(texts_.text);
}

void Findings::among(std::vector<TextSpan> sentences) { sentences_ = std::move(sentences); }

void Findings::expect(std::size_t findings) {
  findings_.reserve(findings);
  spans_.reserve(findings);
}

void Findings::add(Found found, const Suppression* suppression) {
  const Rule& rule = *found.active->rule;
  Hit& hit = found.hit;
  const TextSpan around = sentence_around(hit.span.begin);
  const bool whole = around.size() <= 2 * most_context;
  if (around != sentence_) {
    sentence_ = around;
    sentence_hash_ = hash_words(slice(document_.text, around), 0);
    context_ = nullptr;
  }
  if (context_ == nullptr || !whole)  // a very long sentence is cut for each finding
    context_ =
        std::make_shared<const std::string>(context_of(document_.text, around, std::max(hit.span.begin, around.begin)));
  ReportFinding& finding = findings_.emplace_back();
  finding.rule = rule_of(rule);
  finding.severity = name_in(severity_names, severity_of(*found.active, hit));
  finding.message = std::move(hit.message);
  finding.why = std::move(hit.why);
  finding.match = std::string(slice(document_.text, hit.span));
  finding.in_text = hit.span;
  finding.context = context_;
  finding.about = std::move(hit.about);
  finding.fixes = fixes_of(document_, hit, edit_spans_);
  if (rule.document_level)  // about the whole text: another first sentence makes no other finding
    identify(finding, "", 0);
  else
    identify(finding, finding.match, sentence_hash_);
  if (suppression != nullptr) finding.suppressed = suppressed_by(*suppression);
  spans_.push_back(document_.source_of(hit.span));
  if (packed_ != nullptr) around_.push_back(whole ? std::optional(around) : std::nullopt);
}

void Findings::add(const Rule& rule, std::optional<Severity> severity, std::string message, SourceSpan place,
                   const Suppression* suppression) {
  ReportFinding& finding = findings_.emplace_back();
  finding.rule = rule_of(rule);
  finding.severity = name_in(severity_names, severity.value_or(rule.severity));
  finding.message = std::move(message);
  finding.match = std::string(slice(document_.source.text, place));
  if (is_office(document_)) finding.match = comment_text(finding.match);
  finding.context = std::make_shared<const std::string>(finding.match);
  identify(finding, rule.document_level ? "" : finding.match, 0);
  if (suppression != nullptr) finding.suppressed = suppressed_by(*suppression);
  spans_.push_back(place);
  if (packed_ != nullptr) around_.emplace_back();
}

void Findings::pack() {
  if (packed_ == nullptr) return;
  set_places();
  for (std::size_t i = 0; i < findings_.size(); ++i) packed_->add(findings_[i], around_[i]);
  findings_ = {};  // their room is worth as much as the findings of the next part
  spans_ = {};
  edit_spans_ = {};
  around_ = {};
}

FindingList Findings::take() && {
  if (packed_ != nullptr) {
    pack();
    packed_->sort();
    return FindingList(std::shared_ptr<const PackedFindings>(std::move(packed_)));
  }
  set_places();
  const auto before = [](const ReportFinding& a, const ReportFinding& b) {
    return std::pair(a.start.byte, std::string_view(a.rule->id)) <
           std::pair(b.start.byte, std::string_view(b.rule->id));
  };
  // Mostly they are in order already, and sorting takes half of their memory again.
  if (!std::ranges::is_sorted(findings_, before)) std::ranges::stable_sort(findings_, before);
  return std::move(findings_);
}

void Findings::set_places() {
  const std::vector<std::pair<Place, Place>> places = places_.of(spans_), edit_places = edit_places_.of(edit_spans_);
  std::size_t edit_number = 0;
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    ReportFinding& finding = findings_[i];
    for (ReportFix& fix : finding.fixes)
      for (ReportEdit& edit : fix.edits) std::tie(edit.start, edit.end) = edit_places[edit_number++];
    finding.start = places[i].first;
    finding.end = places[i].second;
    if (OfficePlaces* office = places_.office()) {
      finding.line = office->excerpt(places[i].first);
      finding.where = office->where(spans_[i].begin);
    } else {
      finding.line = excerpt_around(document_.source.text, spans_[i].begin, finding.start, texts_.source);
      if (paths_ && !finding.in_text.empty()) finding.key = paths_->path_at(spans_[i].begin, document_.source.text);
    }
  }
}

TextSpan Findings::sentence_around(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(sentences_, at, {}, &TextSpan::begin);
  return after == sentences_.begin() ? sentences_.front() : *std::prev(after);
}

void Findings::identify(ReportFinding& finding, std::string_view match, std::uint64_t sentence) {
  std::tie(finding.fingerprint, finding.content) = fingerprints_.next(finding.rule->id, match, sentence);
}

const std::shared_ptr<const ReportRule>& Findings::rule_of(const Rule& rule) {
  std::shared_ptr<const ReportRule>& known = rules_[rule.id];
  if (known == nullptr) known = shared(rule);
  return known;
}

}  // namespace duidelijk
