// Our own format; schema/report-1.json describes it. One finding a line, so that two reports can be compared.
// SPDX-License-Identifier: EUPL-1.2
#include "report/json_parts.h"
#include "report/json_writer.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

constexpr int score_decimals = 2, share_decimals = 4;

void write_place(JsonWriter& json, const Place& place) {
  json.open('{');
  if (place.page > 0) json.member("page", place.page);
  json.member("line", place.line);
  json.member("column", place.column);
  json.member("utf16Column", place.utf16_column);
  json.member("byte", place.byte);
  json.close('}');
}

void write_fix(JsonWriter& json, const ReportFix& fix) {
  json.open('{');
  json.member("message", fix.message);
  json.member("applicability", fix.applicability);
  json.key("edits");
  json.open('[');
  for (const ReportEdit& edit : fix.edits) {
    json.open('{');
    json.member("startByte", edit.start_byte);
    json.member("endByte", edit.end_byte);
    json.member("text", edit.text);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

void write_features(JsonWriter& json, const ReportLint& lint) {
  constexpr int decimals = 4;
  json.open('{');
  json.member("wordFrequency", lint.word_frequency, decimals);
  json.member("maxDependencyLength", lint.max_dependency_length, decimals);
  json.member("contentWordsPerClause", lint.content_words_per_clause, decimals);
  json.member("concreteNouns", lint.concrete_nouns, decimals);
  json.close('}');
}

/// The members of the object, which the caller closes.
void write_lint(JsonWriter& json, const ReportLint& lint) {
  json.member("score", lint.score, score_decimals);
  json.key("level");
  if (lint.score)
    json.number(static_cast<std::uint64_t>(lint.level));
  else
    json.null();
  json.key("features");
  write_features(json, lint);
}

void write_sentence(JsonWriter& json, const ReportSentence& sentence) {
  json.open('{');
  write_range(json, sentence.start, sentence.end);
  json.member("words", sentence.words);
  json.key("scores");
  json.open('{');
  json.key("lint");
  json.open('{');
  write_lint(json, sentence.lint);
  json.close('}');
  json.close('}');
  json.close('}');
}

void write_action_list(JsonWriter& json, std::string_view name, const std::vector<ReportAction>& actions, bool lines) {
  json.key(name);
  json.open('[');
  for (const ReportAction& action : actions) {
    if (lines) json.line();
    json.open('{');
    json.member("kind", action.kind);
    json.member("text", action.text);
    json.member_or_null(action.kind == "task" ? "condition" : "context", action.condition);
    write_range(json, action.start, action.end);
    json.close('}');
  }
  json.close(']');
}

void write_actions(JsonWriter& json, const std::optional<ReportActions>& actions, bool lines) {
  if (!actions) return json.null();
  json.open('{');
  json.key("letter");
  json.boolean(actions->letter);
  write_action_list(json, "tasks", actions->tasks, lines);
  write_action_list(json, "deadlines", actions->deadlines, lines);
  write_action_list(json, "amounts", actions->amounts, lines);
  write_action_list(json, "contacts", actions->contacts, lines);
  json.close('}');
}

std::string_view name_of(FileStatus status) {
  return status == FileStatus::checked ? "checked" : status == FileStatus::skipped ? "skipped" : "failed";
}

}  // namespace

void write_range(JsonWriter& json, const Place& start, const Place& end) {
  json.key("range");
  json.open('{');
  json.key("start");
  write_place(json, start);
  json.key("end");
  write_place(json, end);
  json.close('}');
}

void write_finding_members(JsonWriter& json, const ReportFinding& finding) {
  json.member("rule", finding.rule->id);
  json.member("category", finding.rule->category);
  json.member("severity", finding.severity);
  json.member("message", finding.message);
  json.member("why", finding.reason());
  json.member_or_null("url", finding.rule->url);
  json.member("confidence", finding.rule->confidence);
  json.member("fingerprint", fingerprint_text(finding.fingerprint));
  json.member("match", finding.match);
  json.member("context", *finding.context);
  write_range(json, finding.start, finding.end);
  if (finding.where) {
    json.key("place");
    json.open('{');
    json.member("part", finding.where->part);
    json.member("paragraph", finding.where->paragraph);
    json.member_or_null("heading", finding.where->heading);
    json.member("run", finding.where->run);
    json.member("offset", finding.where->offset);
    json.member("byte", finding.where->byte);
    json.close('}');
  }
  if (!finding.key.empty()) {
    json.key("place");
    json.open('{');
    json.member("key", finding.key);
    json.close('}');
  }
  json.key("fixes");
  json.open('[');
  for (const ReportFix& fix : finding.fixes) write_fix(json, fix);
  json.close(']');
  json.key("suppressed");
  if (finding.suppressed) {
    json.open('{');
    json.member("kind", finding.suppressed->kind);
    json.member("reason", finding.suppressed->reason);
    json.close('}');
  } else {
    json.null();
  }
}

void write_finding(JsonWriter& json, const ReportFinding& finding) {
  json.open('{');
  write_finding_members(json, finding);
  json.close('}');
}

// All members are always there, so that readers can rely on the shape; null: no value, or not calculated.
void write_scores(JsonWriter& json, const FileReport& file) {
  if (!file.counts) return json.null();
  const ReportScores scores = file.scores.value_or(ReportScores{});
  json.open('{');
  json.key("lint");
  json.open('{');
  write_lint(json, scores.lint);
  json.key("measured");
  write_features(json, scores.measured);
  json.member_or_null("reason", scores.reason);
  json.close('}');
  json.member("fleschDouma", scores.flesch_douma, score_decimals);
  json.member("brouwer", scores.brouwer, score_decimals);
  json.member("lix", scores.lix, score_decimals);
  json.key("readingTimeSeconds");
  if (file.scores)
    json.number(scores.reading_seconds);
  else
    json.null();
  json.member("wordsPerSentence", scores.words_per_sentence, score_decimals);
  json.member("longSentenceShare", scores.long_sentence_share, share_decimals);
  json.member("passiveSentenceShare", scores.passive_sentence_share, share_decimals);
  json.close('}');
}

void write_counts(JsonWriter& json, const FileReport& file) {
  if (!file.counts) return json.null();
  const ReportCounts& counts = *file.counts;
  json.open('{');
  json.member("words", counts.words);
  json.member("sentences", counts.sentences);
  json.member("paragraphs", counts.paragraphs);
  json.member("passiveSentences", counts.passive_sentences);
  json.member("longSentences", counts.long_sentences);
  if (counts.foreign_sentences > 0) json.member("foreignSentences", counts.foreign_sentences);
  json.key("difficultWords");
  if (counts.difficult_words)
    json.number(*counts.difficult_words);
  else
    json.null();
  json.close('}');
}

void write_file_members(JsonWriter& json, const FileReport& file, bool lines, const TextSink& sink) {
  json.member("path", file.path);
  json.member_or_null("format", file.format);
  json.member("status", name_of(file.status));
  json.member_or_null("reason", file.reason);
  json.key("scores");
  write_scores(json, file);
  json.key("counts");
  write_counts(json, file);
  if (file.sentences) {
    json.key("sentences");
    json.open('[');
    file.sentences->for_each([&](const ReportSentence& sentence) {
      if (lines) json.line();
      write_sentence(json, sentence);
      pass_on(json.out(), sink);
    });
    json.close(']');
  }
  json.key("actions");
  write_actions(json, file.actions, lines);
}

void write_summary_members(JsonWriter& json, const Summary& summary) {
  json.member("files", summary.files);
  json.member("checked", summary.checked);
  json.member("skipped", summary.skipped);
  json.member("failed", summary.failed);
  json.member("errors", summary.errors);
  json.member("warnings", summary.warnings);
  json.member("infos", summary.infos);
  json.member("suppressed", summary.suppressed);
  json.member("baselined", summary.baselined);
}

std::string json_header(const ReportStyle&) {
  return "{\"schemaVersion\":\"1.0\",\n\"tool\":{\"name\":\"duidelijk\",\"version\":\"" DUIDELIJK_VERSION
         "\"},\n\"files\":[";
}

void stream_json(const FileReport& file, std::size_t index, const ReportStyle&, const TextSink& sink) {
  std::string out;
  out += index == 0 ? "\n" : ",\n";
  JsonWriter json(out);
  json.open('{');
  write_file_members(json, file, true, sink);
  json.key("findings");
  json.open('[');
  file.findings.for_each([&](const ReportFinding& finding) {
    json.line();
    write_finding(json, finding);
    pass_on(out, sink);
  });
  json.close(']');
  json.close('}');
  sink(out);
}

std::string json_footer(const Summary& summary, const ReportStyle&) {
  std::string out = "],\n\"summary\":";
  JsonWriter json(out);
  json.open('{');
  write_summary_members(json, summary);
  json.close('}');
  out += "}\n";
  return out;
}

}  // namespace duidelijk
