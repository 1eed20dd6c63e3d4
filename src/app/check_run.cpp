// SPDX-License-Identifier: EUPL-1.2
#include "app/check_run.h"

#include <algorithm>

#include "app/check_file.h"
#include "app/text_safety.h"
#include "core/in_order.h"
#include "core/message.h"
#include "report/privacy.h"

namespace duidelijk {
namespace {

std::string trouble_of(const FileReport& report, bool notes) {
  std::string out;
  const std::string start = "duidelijk: " + printable_path(report.path);
  if (report.status != FileStatus::checked && !report.chosen)
    out += start + ": " + printable_path(report.reason) + '\n';
  if (notes)
    for (const Note& note : report.notes)
      out += start + (note.line > 0 ? ":" + std::to_string(note.line) : std::string()) + ": " +
             printable_path(note.message) + '\n';
  return out;
}

}  // namespace

void hide_below(FileReport& report, Severity least) {
  if (least == Severity::info) return;
  report.findings.keep_if([least](const ReportFinding& finding) {
    return finding.severity == "error" || (least == Severity::warning && finding.severity == "warning");
  });
}

CheckRun::CheckRun(const CheckOptions& options, Work& work, Outputs& outputs, const Streams& streams, std::size_t texts)
    : options_(options),
      work_(work),
      outputs_(outputs),
      streams_(streams),
      progress_(streams.err, progress_wanted(options.quiet > 0), texts) {
  outputs.start();
}

void CheckRun::check_files() {
  const std::vector<std::string>& files = work_.list.files;
  const unsigned in_one = files.size() == 1 ? options_.threads : 1;  // more files keep all threads busy
  const auto make = [&](std::size_t i) {
    FileReport report = options_.text
                            ? report_on_text(options_.stdin_filename.empty() ? "tekst" : options_.stdin_filename,
                                             *options_.text, *work_.settings[i])
                            : report_on(files[i], options_.stdin_filename, *work_.settings[i],
                                        options_.staged ? &*work_.changes : nullptr, in_one);
    if (work_.changes) keep_changed(report, *work_.changes->of(files[i]));
    if (!work_.known) return finish(std::move(report), i);
    Done open;  // what is known depends on the files before it
    open.report = std::move(report);
    return open;
  };
  const auto write = [&](std::size_t i, Done done) {
    if (work_.known) {
      work_.known->mark(done.report, work_.baseline_file->name_of(files[i]));
      done = finish(std::move(done.report), i);
    }
    return use(std::move(done));
  };
  in_order(files.size(), threads_for(options_.threads, files.size()), make, write);
}

void CheckRun::check_documents(DocumentStream stream) {
  constexpr std::size_t most_texts = 256, most_bytes = 16u << 20;
  bool reading = true;
  for (std::size_t before = 0; reading;) {
    std::vector<Result<std::string>> texts;
    for (std::size_t bytes = 0; texts.size() < most_texts && bytes < most_bytes;) {
      std::optional<Result<std::string>> text = stream.next(max_source_bytes);
      if (!text) {
        reading = false;
        break;
      }
      if (*text) bytes += (*text)->size();
      texts.push_back(std::move(*text));
    }
    const auto make = [&](std::size_t i) {
      const std::string name = document_name(options_.stdin_filename, before + i + 1);
      return finish(report_on_text(name, std::move(texts[i]), *work_.settings.front()), before + i);
    };
    in_order(texts.size(), threads_for(options_.threads, texts.size()), make,
             [&](std::size_t, Done one) { return use(std::move(one)); });
    before += texts.size();
    reading = reading && !left_;
  }
}

CheckRun::Done CheckRun::finish(FileReport report, std::size_t index) const {
  Done out;
  out.all.add(report);
  out.history.add(report);
  out.accepted = std::move(report.accepted);
  if (report.profile) out.profile = std::move(*report.profile);
  const Lap lap(options_.profile_rules ? &out.profile : nullptr, Step::report);
  hide_below(report, options_.min_severity);
  if (options_.no_text)
    remove_text(report);
  else if (options_.mask)
    mask_personal_data(report);
  out.shown.add(report);
  out.trouble = trouble_of(report, options_.quiet == 0 && !outputs_.show_notes());
  if (options_.statistics) out.path = report.path;
  out.parts = outputs_.parts(std::make_shared<const FileReport>(std::move(report)), index);
  return out;
}

bool CheckRun::use(Done one) {
  all.add(one.all);
  shown.add(one.shown);
  history.add(one.history);
  if (options_.statistics) statistics.add(one.path, one.shown);
  profile.add(one.profile);
  const Lap lap(options_.profile_rules ? &profile : nullptr, Step::report);
  accepted.insert(one.accepted.begin(), one.accepted.end());
  progress_.hide();
  streams_.err.write(one.trouble);
  streams_.err.flush();
  left_ = !outputs_.add(std::move(one.parts));
  if (progress_.wanted()) streams_.out.flush();
  progress_.step();
  return !left_;
}

}  // namespace duidelijk
