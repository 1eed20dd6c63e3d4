// SPDX-License-Identifier: EUPL-1.2
#include "report/report_reader.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace duidelijk {
namespace {

using Json = nlohmann::json;

/// The member `name`; null when there is none.
const Json& member(const Json& object, const char* name) {
  static const Json null;
  const auto at = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && at != object.end() ? *at : null;
}

std::string text_of(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_string() ? value.get_ref<const std::string&>() : std::string();
}

std::optional<double> number_of(const Json& object, const char* name) {
  const Json& value = member(object, name);
  if (!value.is_number()) return std::nullopt;
  const double number = value.get<double>();
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::uint32_t count_of(const Json& object, const char* name) {
  const Json& value = member(object, name);
  const std::uint64_t number = value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
  return number <= UINT32_MAX ? static_cast<std::uint32_t>(number) : 0;
}

/// One of the literals that a report is written with; the first when it is none of them.
template <std::size_t size>
std::string_view literal(const std::string& text, const std::array<std::string_view, size>& known) {
  for (const std::string_view one : known)
    if (text == one) return one;
  return known.front();
}

Place place_of(const Json& json) {
  Place place;
  place.line = count_of(json, "line");
  place.column = count_of(json, "column");
  place.utf16_column = count_of(json, "utf16Column");
  place.byte = count_of(json, "byte");
  return place;
}

ReportLint lint_of(const Json& json, const Json& features) {
  ReportLint lint;
  lint.score = number_of(json, "score");
  lint.level = static_cast<int>(std::min(count_of(json, "level"), 4u));
  lint.word_frequency = number_of(features, "wordFrequency");
  lint.max_dependency_length = number_of(features, "maxDependencyLength");
  lint.content_words_per_clause = number_of(features, "contentWordsPerClause");
  lint.concrete_nouns = number_of(features, "concreteNouns");
  return lint;
}

ReportScores scores_of(const Json& json) {
  ReportScores scores;
  const Json& lint = member(json, "lint");
  scores.lint = lint_of(lint, member(lint, "features"));
  scores.measured = lint_of(Json(), member(lint, "measured"));
  scores.reason = text_of(lint, "reason");
  scores.flesch_douma = number_of(json, "fleschDouma");
  scores.brouwer = number_of(json, "brouwer");
  scores.lix = number_of(json, "lix");
  scores.reading_seconds = count_of(json, "readingTimeSeconds");
  scores.words_per_sentence = number_of(json, "wordsPerSentence");
  scores.long_sentence_share = number_of(json, "longSentenceShare");
  scores.passive_sentence_share = number_of(json, "passiveSentenceShare");
  return scores;
}

ReportCounts counts_of(const Json& json) {
  ReportCounts counts;
  counts.words = count_of(json, "words");
  counts.sentences = count_of(json, "sentences");
  counts.paragraphs = count_of(json, "paragraphs");
  counts.passive_sentences = count_of(json, "passiveSentences");
  counts.long_sentences = count_of(json, "longSentences");
  if (member(json, "difficultWords").is_number()) counts.difficult_words = count_of(json, "difficultWords");
  return counts;
}

std::vector<ReportFix> fixes_of(const Json& json) {
  std::vector<ReportFix> fixes;
  if (!json.is_array()) return fixes;
  for (const Json& one : json) {
    ReportFix& fix = fixes.emplace_back();
    fix.message = text_of(one, "message");
    fix.applicability =
        literal(text_of(one, "applicability"), std::array<std::string_view, 3>{"display", "unsafe", "safe"});
    const Json& edits = member(one, "edits");
    if (!edits.is_array()) continue;
    for (const Json& edit : edits)
      fix.edits.push_back({count_of(edit, "startByte"), count_of(edit, "endByte"), text_of(edit, "text")});
  }
  return fixes;
}

/// Reads the findings of one file; its rules are shared as in a fresh report.
class FindingsReader {
 public:
  ReportFinding read(const Json& json) {
    ReportFinding finding;
    finding.rule = rule_of(json);
    finding.severity = literal(text_of(json, "severity"), std::array<std::string_view, 3>{"info", "warning", "error"});
    finding.message = text_of(json, "message");
    finding.why = text_of(json, "why");
    finding.match = text_of(json, "match");
    finding.context = std::make_shared<const std::string>(text_of(json, "context"));
    const std::string print = text_of(json, "fingerprint");
    std::from_chars(print.data(), print.data() + print.size(), finding.fingerprint, 16);
    const Json& range = member(json, "range");
    finding.start = place_of(member(range, "start"));
    finding.end = place_of(member(range, "end"));
    finding.fixes = fixes_of(member(json, "fixes"));
    if (const Json& suppressed = member(json, "suppressed"); suppressed.is_object())
      finding.suppressed = std::make_shared<const Suppressed>(
          Suppressed{literal(text_of(suppressed, "kind"), std::array<std::string_view, 2>{"inSource", "external"}),
                     text_of(suppressed, "reason")});
    return finding;
  }

 private:
  std::shared_ptr<const ReportRule> rule_of(const Json& json) {
    std::shared_ptr<const ReportRule>& rule = rules_[text_of(json, "rule")];
    if (rule == nullptr)
      rule = std::make_shared<const ReportRule>(ReportRule{text_of(json, "rule"), "", text_of(json, "category"),
                                                           text_of(json, "confidence"), "", text_of(json, "url")});
    return rule;
  }

  std::map<std::string, std::shared_ptr<const ReportRule>> rules_;
};

FileReport file_of(const Json& json) {
  FileReport file;
  file.path = text_of(json, "path");
  file.format = text_of(json, "format");
  const std::string status = text_of(json, "status");
  file.status = status == "checked"   ? FileStatus::checked
                : status == "skipped" ? FileStatus::skipped
                                      : FileStatus::failed;
  file.reason = text_of(json, "reason");
  if (file.status != FileStatus::checked) return file;
  file.counts = counts_of(member(json, "counts"));
  file.scores = scores_of(member(json, "scores"));
  const Json& findings = member(json, "findings");
  FindingsReader reader;
  if (findings.is_array())
    for (const Json& finding : findings) file.findings.push_back(reader.read(finding));
  return file;
}

}  // namespace

Result<std::vector<FileReport>> files_in_report(std::string_view json) {
  const Json report = Json::parse(json, nullptr, false);  // no exceptions: what is no JSON is `discarded`
  const Json& files = member(report, "files");
  if (!member(report, "schemaVersion").is_string() || !files.is_array())
    return Error{Error::Kind::unsupported, "dit is geen verslag van `duidelijk check --format json`", ""};
  std::vector<FileReport> reports;
  for (const Json& file : files) reports.push_back(file_of(file));
  return reports;
}

}  // namespace duidelijk
