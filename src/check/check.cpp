// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "analyse/analyse.h"
#include "check/find.h"
#include "check/fingerprint.h"
#include "check/foreign.h"
#include "check/hidden.h"
#include "check/office.h"
#include "check/parts.h"
#include "check/places.h"
#include "check/suppress.h"
#include "check/text_actions.h"
#include "check/text_scores.h"
#include "core/in_order.h"
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

/// Findings with the bytes of the source under them; the places come later, all at once.
class Findings {
 public:
  Findings(const Document& document, std::string_view path) : document_(document), fingerprints_(path) {}

  /// What is added now stands in one of these sentences, in text order.
  void among(std::vector<TextSpan> sentences) { sentences_ = std::move(sentences); }

  void expect(std::size_t findings) {
    findings_.reserve(findings);
    spans_.reserve(findings);
  }

  /// Takes the hit apart, so that it needs no memory beside its finding.
  void add(Found found, const Suppression* suppression) {
    const Rule& rule = *found.active->rule;
    Hit& hit = found.hit;
    const TextSpan around = sentence_around(hit.span.begin);
    if (around != sentence_) {
      sentence_ = around;
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
  }

  /// A finding of the engine itself, about the bytes under `place` of the source.
  void add(const Rule& rule, std::optional<Severity> severity, std::string message, SourceSpan place,
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
  }

  /// All findings with their places, by place and rule. Their lines are stretches of `source`, which is the text of the
  /// source or will be.
  std::vector<ReportFinding> take(const std::shared_ptr<const std::string>& source) && {
    const std::vector<std::pair<Place, Place>> places = places_of(document_, spans_),
                                               edit_places = places_of(document_, edit_spans_);
    std::optional<OfficePlaces> office;
    if (is_office(document_)) office.emplace(document_);
    std::size_t edit_number = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      for (ReportFix& fix : findings_[i].fixes)
        for (ReportEdit& edit : fix.edits) std::tie(edit.start, edit.end) = edit_places[edit_number++];
      findings_[i].start = places[i].first;
      findings_[i].end = places[i].second;
      if (office) {
        findings_[i].line = office->excerpt(places[i].first);
        findings_[i].where = office->where(spans_[i].begin);
      } else {
        findings_[i].line = excerpt_around(document_.source.text, spans_[i].begin, findings_[i].start, source);
      }
    }
    const auto before = [](const ReportFinding& a, const ReportFinding& b) {
      return std::pair(a.start.byte, std::string_view(a.rule->id)) <
             std::pair(b.start.byte, std::string_view(b.rule->id));
    };
    // Mostly they are in order already, and sorting takes half of their memory again.
    if (!std::ranges::is_sorted(findings_, before)) std::ranges::stable_sort(findings_, before);
    return std::move(findings_);
  }

 private:
  /// The sentence that holds byte `at` of the text; the last one that begins before it.
  TextSpan sentence_around(std::uint32_t at) const {
    const auto after = std::ranges::upper_bound(sentences_, at, {}, &TextSpan::begin);
    return after == sentences_.begin() ? sentences_.front() : *std::prev(after);
  }

  static std::shared_ptr<const Suppressed> suppressed_by(const Suppression& suppression) {
    return std::make_shared<const Suppressed>(Suppressed{"inSource", suppression.reason});
  }
  void identify(ReportFinding& finding, std::string_view match, std::uint64_t sentence) {
    std::tie(finding.fingerprint, finding.content) = fingerprints_.next(finding.rule->id, match, sentence);
  }
  std::shared_ptr<const ReportRule> rule_of(const Rule& rule) {
    std::shared_ptr<const ReportRule>& known = rules_[rule.id];
    if (known == nullptr) known = shared(rule);
    return known;
  }

  const Document& document_;
  Fingerprints fingerprints_;
  std::map<std::string_view, std::shared_ptr<const ReportRule>> rules_;
  std::vector<ReportFinding> findings_;
  std::vector<SourceSpan> spans_;       // of findings_
  std::vector<SourceSpan> edit_spans_;  // of all their edits, in order
  std::vector<TextSpan> sentences_;
  TextSpan sentence_;  // the one that the next two are about
  std::uint64_t sentence_hash_ = 0;
  std::shared_ptr<const std::string> context_;
};

/// What the parts of a text add up to.
struct Sums {
  ReportCounts counts;
  TextMeter meter;
  Foreign foreign;
  ReportActions actions;
  std::vector<SentenceSpan> sentences;  // where the report shows them
  std::vector<std::string> accepted;

  void add(Sums part) {
    counts.words += part.counts.words;
    counts.sentences += part.counts.sentences;
    counts.paragraphs += part.counts.paragraphs;
    counts.passive_sentences += part.counts.passive_sentences;
    counts.long_sentences += part.counts.long_sentences;
    counts.foreign_sentences += part.counts.foreign_sentences;
    meter.add(std::move(part.meter));
    foreign.add(part.foreign);
    add_actions(std::move(part.actions), actions);
    sentences.insert(sentences.end(), part.sentences.begin(), part.sentences.end());
    for (std::string& entry : part.accepted)
      if (std::ranges::find(accepted, entry) == accepted.end()) accepted.push_back(std::move(entry));
  }
};

/// What the analysis of a part leaves: it takes many times the memory of the text, and is gone before findings are
/// made. Places are those in the whole text.
struct Outcome {
  std::deque<Found> found;
  std::vector<TextSpan> sentences;
  Sums sums;
};

/// Analyses the part that begins at byte `begin` of the text, and runs the rules.
Outcome outcome_of(const Document& part, std::uint32_t begin, const Settings& settings, const Lexicon& lexicon) {
  Outcome outcome;
  Sums& sums = outcome.sums;
  const Analysis analysis = analyse(part, lexicon, stage_for(settings));
  if (wants_figures(settings)) sums.meter.add(analysis);  // before the rules: measuring needs room, and so do hits
  AllFound all = find_all(analysis, settings);
  sums.counts = all.counts;
  sums.foreign.add(analysis, begin);
  sums.accepted = std::move(all.accepted);
  if (settings.actions) add_actions(analysis, begin, sums.actions);
  outcome.sentences.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    const TextSpan span = analysis.span_of(sentence.tokens);
    outcome.sentences.push_back({begin + span.begin, begin + span.end});
    if (settings.sentences) sums.sentences.push_back({outcome.sentences.back(), sentence.words});
  }
  outcome.found = std::move(all.found);
  if (begin == 0) return outcome;
  // What a rule says about the whole text, it says once.
  std::erase_if(outcome.found, [](const Found& found) { return found.active->rule->document_level; });
  for (Found& found : outcome.found) move_by(begin, found.hit);
  return outcome;
}

/// Goes through the text part by part, and fills what `report` says beside the findings. Returns the first sentence.
TextSpan check_parts(const Document& document, const Settings& settings, const Lexicon& lexicon, unsigned threads,
                     Suppressions& suppressions, Findings& findings, FileReport& report) {
  Sums sums;
  TextSpan first;
  const std::vector<TextSpan> parts = parts_of(document);
  const auto make = [&](std::size_t i) {
    return parts.size() == 1 ? outcome_of(document, 0, settings, lexicon)
                             : outcome_of(part_of(document, parts[i]), parts[i].begin, settings, lexicon);
  };
  const auto use = [&](std::size_t i, Outcome outcome) {
    if (first.empty() && !outcome.sentences.empty()) first = outcome.sentences.front();
    if (i == 0)  // the other parts have about as many
      findings.expect(outcome.found.size() * document.text.size() / std::max(parts[i].size(), 1u));
    sums.add(std::move(outcome.sums));
    findings.among(std::move(outcome.sentences));
    for (std::deque<Found>& found = outcome.found; !found.empty(); found.pop_front()) {
      const Suppression* suppression = suppressions.covering(found.front().active->rule->id, found.front().hit.span);
      findings.add(std::move(found.front()), suppression);
    }
    return true;
  };
  in_order(parts.size(), threads_for(threads, parts.size()), make, use);
  report.counts = sums.counts;
  report.accepted = std::move(sums.accepted);
  if (sums.foreign.any()) report.notes.push_back(sums.foreign.note(document, report.counts->foreign_sentences));
  if (wants_figures(settings)) {
    const TextScores scores = std::move(sums.meter).scores();
    add_scores(scores, report);
    if (settings.sentences) report.sentences = report_sentences(document, sums.sentences, scores);
  }
  if (settings.actions) place_actions(document, report.actions.emplace(std::move(sums.actions)));
  return first;
}

}  // namespace

FileReport check(std::string bytes, const std::string& path, const Settings& settings, const Lexicon& lexicon,
                 unsigned threads) {
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
  leave_out_elements(document, settings.left_out);
  report.notes = std::move(document.notes);
  hide_patterns(document, settings.ignored);
  Suppressions suppressions(document);
  Findings findings(document, path);
  const TextSpan first = check_parts(document, settings, lexicon, threads, suppressions, findings, report);
  if (settings.text_limits.any() && !first.empty())
    for (std::string& message : passed_limits(*report.scores, settings.text_limits))
      findings.add(limit_rule(), settings.limit_severity, std::move(message), document.source_of(first),
                   suppressions.covering(limit_rule().id, first));
  if (settings.unused_suppressions)
    for (const UselessDirective& directive : suppressions.useless(settings))
      findings.add(directive_rule(), settings.suppression_severity, directive.message, directive.comment, nullptr);
  const auto source = std::make_shared<std::string>();
  report.findings = std::move(findings).take(source);
  *source = std::move(document.source.text);  // the lines of the findings share it
  if (settings.text)                          // last: nobody looks at the document any more
    report.text = std::make_shared<const ReportText>(ReportText{std::move(document.text), std::move(document.blocks)});
  return report;
}

}  // namespace duidelijk
