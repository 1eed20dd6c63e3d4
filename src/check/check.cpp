// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "analyse/analyse.h"
#include "check/find.h"
#include "check/findings.h"
#include "check/foreign.h"
#include "check/hidden.h"
#include "check/parts.h"
#include "check/suppress.h"
#include "check/text_actions.h"
#include "check/text_scores.h"
#include "core/in_order.h"
#include "core/utf8.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

/// `what` of an Error as a sentence.
std::string sentence(const std::string& what) { return utf8::capitalised(what) + (what.ends_with('.') ? "" : "."); }

constexpr std::size_t most_unpacked = 8192;  // findings of a part of a long text: some 7 MB

/// What the parts of a text add up to.
struct Sums {
  Profile profile;
  ReportCounts counts;
  TextMeter meter;
  Foreign foreign;
  ReportActions actions;
  std::vector<SentenceScore> hardest;  // hardest first
  std::vector<std::string> accepted;

  void add(Sums&& part) {
    profile.add(part.profile);
    counts.words += part.counts.words;
    counts.sentences += part.counts.sentences;
    counts.paragraphs += part.counts.paragraphs;
    counts.passive_sentences += part.counts.passive_sentences;
    counts.long_sentences += part.counts.long_sentences;
    counts.foreign_sentences += part.counts.foreign_sentences;
    meter.add(part.meter);
    foreign.add(part.foreign);
    add_actions(std::move(part.actions), actions);
    hardest.insert(hardest.end(), part.hardest.begin(), part.hardest.end());
    hardest = hardest_of(hardest, HardSentence::most);
    for (std::string& entry : part.accepted)
      if (std::ranges::find(accepted, entry) == accepted.end()) accepted.push_back(std::move(entry));
  }
};

/// What the analysis of a part leaves: it takes many times the memory of the text, and is gone before findings are
/// made. Places are those in the whole text.
struct Outcome {
  std::deque<Found> found;
  std::vector<TextSpan> sentences;
  std::vector<SentenceScore> scored;  // each of them, where the report shows them
  Sums sums;
};

AllFound found_in(const Analysis& analysis, const Settings& settings, Profile* profile) {
  double seconds = 0;
  AllFound all;
  {
    const Lap lap(profile == nullptr ? nullptr : &seconds);
    all = find_all(analysis, settings, profile);
  }
  if (profile == nullptr) return all;
  for (const auto& rule : profile->rules) seconds -= rule.second;
  (*profile)[Step::choose] += seconds;
  return all;
}

/// Analyses the part that begins at byte `begin` of the text, and runs the rules.
Outcome outcome_of(const Document& part, std::uint32_t begin, const Settings& settings, const Lexicon& lexicon) {
  Outcome outcome;
  Sums& sums = outcome.sums;
  Profile* const profile = settings.profile ? &sums.profile : nullptr;
  const Analysis analysis = analyse(part, lexicon, stage_for(settings), profile);
  if (wants_figures(settings)) {  // before the rules: measuring needs room, and so do hits
    const Lap lap(profile, Step::score);
    const LintMeasures measures = measure_lint(analysis);
    sums.meter.add(analysis, measures);
    std::vector<SentenceScore> scored = sentence_scores(analysis, begin, measures);
    sums.hardest = hardest_of(scored, HardSentence::most);
    if (settings.sentences) outcome.scored = std::move(scored);
  }
  AllFound all = found_in(analysis, settings, profile);
  sums.counts = all.counts;
  sums.foreign.add(analysis, begin);
  sums.accepted = std::move(all.accepted);
  if (settings.actions) {
    const Lap lap(profile, Step::actions);
    add_actions(analysis, begin, sums.actions);
  }
  outcome.sentences.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    const TextSpan span = analysis.span_of(sentence.tokens);
    outcome.sentences.push_back({begin + span.begin, begin + span.end});
  }
  outcome.found = std::move(all.found);
  if (begin == 0) return outcome;
  // What a rule says about the whole text, it says once.
  std::erase_if(outcome.found, [](const Found& found) { return found.active->rule->document_level; });
  for (Found& found : outcome.found) move_by(begin, found.hit);
  return outcome;
}

Result<Document> read_by(const Reader& reader, std::string bytes, Profile* profile) {
  const Lap lap(profile, Step::read);
  return reader.read(std::move(bytes));
}

/// Goes through the text part by part, and fills what `report` says beside the findings. Returns the first sentence.
TextSpan check_parts(const Document& document, const std::vector<TextSpan>& parts, const Settings& settings,
                     const Lexicon& lexicon, unsigned threads, Suppressions& suppressions, Findings& findings,
                     FileReport& report) {
  Sums sums;
  TextSpan first;
  std::optional<SpanPlaces> sentence_places;
  if (settings.sentences) {
    sentence_places.emplace(document);
    report.sentences.emplace();
  }
  Profile* const profile = report.profile ? &*report.profile : nullptr;
  const auto make = [&](std::size_t i) {
    return parts.size() == 1 ? outcome_of(document, 0, settings, lexicon)
                             : outcome_of(part_of(document, parts[i]), parts[i].begin, settings, lexicon);
  };
  const auto use = [&](std::size_t i, Outcome outcome) {
    if (first.empty() && !outcome.sentences.empty()) first = outcome.sentences.front();
    if (i == 0) findings.expect(std::min(outcome.found.size(), parts.size() > 1 ? most_unpacked : SIZE_MAX));
    sums.add(std::move(outcome.sums));
    if (settings.sentences) add_sentences(document, outcome.scored, *sentence_places, *report.sentences);
    const Lap lap(profile, Step::findings);
    findings.among(std::move(outcome.sentences));
    std::uint32_t end = 0;  // of the hits so far
    std::size_t unpacked = 0;
    for (std::deque<Found>& found = outcome.found; !found.empty(); found.pop_front()) {
      // Between two hits, so that places go on from here.
      if (++unpacked > most_unpacked && found.front().hit.span.begin >= end) {
        findings.pack();
        unpacked = 0;
      }
      end = std::max(end, found.front().hit.span.end);
      const Suppression* suppression = suppressions.covering(found.front().active->rule->id, found.front().hit.span);
      findings.add(std::move(found.front()), suppression);
    }
    findings.pack();
    return true;
  };
  in_order(parts.size(), threads_for(threads, parts.size()), make, use);
  if (profile != nullptr) profile->add(sums.profile);
  report.counts = sums.counts;
  report.accepted = std::move(sums.accepted);
  if (sums.foreign.any()) report.notes.push_back(sums.foreign.note(document, report.counts->foreign_sentences));
  if (wants_figures(settings)) {
    const TextScores scores = sums.meter.scores();
    add_scores(scores, report);
    if (scores.lint.score) report.hardest = hard_sentences(document, sums.hardest);
    if (report.sentences && scores.reason == NoScore::not_dutch) report.sentences->hide_scores();
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
  Profile* const profile = settings.profile ? &report.profile.emplace() : nullptr;
  Result<Document> read = read_by(*reader, std::move(bytes), profile);
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
  const std::vector<TextSpan> parts = parts_of(document, part_limit(document));
  const auto source = std::make_shared<std::string>();
  const auto text = std::make_shared<ReportText>();
  Findings findings(document, path, parts.size() > 1, {{text, &text->text}, source});
  if (reader->key_paths != nullptr) findings.keys(reader->key_paths(document.source.text));
  const TextSpan first = check_parts(document, parts, settings, lexicon, threads, suppressions, findings, report);
  if (settings.text_limits.any() && !first.empty())
    for (std::string& message : passed_limits(*report.scores, settings.text_limits))
      findings.add(limit_rule(), settings.limit_severity, std::move(message), document.source_of(first),
                   suppressions.covering(limit_rule().id, first));
  if (settings.unused_suppressions)
    for (const UselessDirective& directive : suppressions.useless(settings))
      findings.add(directive_rule(), settings.suppression_severity, directive.message, directive.comment, nullptr);
  const Lap lap(profile, Step::findings);
  report.findings = std::move(findings).take();
  *source = std::move(document.source.text);  // last: nobody looks at the document any more
  text->text = std::move(document.text);
  text->blocks = std::move(document.blocks);
  text->labels = std::move(document.labels);
  if (settings.text) report.text = text;
  return report;
}

}  // namespace duidelijk
