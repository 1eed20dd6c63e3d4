// How long each stage takes on one file: stages FILE [ROUNDS]. The best of the rounds counts.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "analyse/analyse.h"
#include "analyse/sentences.h"
#include "analyse/tokens.h"
#include "check/check.h"
#include "check/find.h"
#include "read/readers.h"
#include "report/reporters.h"

using namespace duidelijk;

namespace {

/// Processor time: what else the machine does must not count.
template <class Work>
double best_seconds(int rounds, Work work) {
  double best = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string path = arguments[1];
  const int rounds = count > 2 ? std::max(1, std::atoi(arguments[2])) : 5;
  std::ifstream in(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const Reader* reader = find_reader(path, bytes);
  if (reader == nullptr || bytes.empty()) return 2;
  const Lexicon& lexicon = Lexicon::built_in();
  const Settings settings = default_settings();

  std::optional<Document> document;
  const double read = best_seconds(rounds, [&] { document = *reader->read(bytes); });
  std::optional<Analysis> analysis;
  const double tokens = best_seconds(rounds, [&] {
    analysis.emplace(*document, lexicon);
    find_tokens(*analysis);
  });
  const double sentences = best_seconds(rounds, [&] {
    analysis->sentences.clear();
    find_sentences(*analysis);
  });
  const double whole_analysis =
      best_seconds(rounds, [&] { analysis = analyse(*document, lexicon, stage_for(settings)); });
  AllFound all;
  const double rules = best_seconds(rounds, [&] { all = find_all(*analysis, settings); });
  FileReport report;
  const double checked = best_seconds(rounds, [&] { report = check(bytes, path, settings, lexicon); });
  std::size_t size = 0;
  const ReportStyle style;
  const double text = best_seconds(rounds, [&] {
    size = 0;
    stream_text(report, 0, style, [&size](std::string_view piece) { size += piece.size(); });
  });
  const double json = best_seconds(
      rounds, [&] { stream_json(report, 0, style, [&size](std::string_view piece) { size += piece.size(); }); });

  const double megabytes = static_cast<double>(bytes.size()) / 1e6, words = all.counts.words;
  const auto row = [&](const char* name, double seconds) {
    std::printf("  %-34s %9.2f ms %9.1f MB/s %12.0f words/s\n", name, seconds * 1e3, megabytes / seconds,
                words / seconds);
  };
  std::printf("%s: %.3f MB, %.0f words, %zu findings; best of %d\n", path.c_str(), megabytes, words,
              report.findings.size(), rounds);
  row("read", read);
  row("tokens", tokens);
  row("sentences", sentences);
  row("tags, tree, clauses", std::max(whole_analysis - tokens - sentences, 1e-9));
  row("rules", rules);
  row("places, fingerprints, fixes", std::max(checked - read - whole_analysis - rules, 1e-9));
  row("report as text", text);
  row("report as JSON", json);
  row("check (all but the report)", checked);
  return size == 0 ? 1 : 0;
}
