// SPDX-License-Identifier: EUPL-1.2
#include "app/outputs.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "app/selection.h"
#include "app/terminal.h"

namespace duidelijk {
namespace {

constexpr std::string_view severity_names[] = {"info", "warning", "error"};
constexpr std::string_view confidence_names[] = {"low", "medium", "high"};

std::vector<ReportRuleInfo> rule_infos() {
  std::vector<ReportRuleInfo> infos;
  for (const Rule* rule : named_rules())
    infos.push_back({rule->id, rule->title, rule->category, rule->why, rule->page,
                     severity_names[static_cast<std::size_t>(rule->severity)],
                     confidence_names[static_cast<std::size_t>(rule->confidence)]});
  return infos;
}

ReportStyle style_for(const CheckOptions& options, int descriptor, bool to_file) {
  ReportStyle style;
  style.colour = use_colour(options.colour, colour_environment(descriptor));
  style.width = text_width(descriptor);
  style.top = options.top;
  style.quiet = options.quiet > 0;
  style.verbose = options.verbose;
  style.sentences = options.sentences;
  style.csv_excel = options.csv_excel;
  style.against_baseline = !options.baseline.empty();
  style.names_unread = to_file;
  return style;
}

/// Where GitHub wants the summary of a step; empty outside its workflows.
std::string step_summary() {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  return path == nullptr ? "" : path;
}

Error cannot_write(const std::string& path) {
  return {Error::Kind::unreadable, "het verslag kan niet worden geschreven; is de schijf vol?", path};
}

bool append(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return false;
  bool good = true;
  {
    Output out(descriptor);
    out.write(text);
    out.flush();
    good = !out.failed();
  }
  return ::close(descriptor) == 0 && good;
}

/// Whether a reporter of `options` has this trait.
bool any_reporter(const CheckOptions& options, bool Reporter::*trait) {
  return find_reporter(options.format)->*trait || std::ranges::any_of(options.outputs, [trait](const auto& choice) {
           return find_reporter(choice.format)->*trait;
         });
}

}  // namespace

Result<Outputs> Outputs::open(const CheckOptions& options, const Streams& streams) {
  Outputs outputs;
  outputs.rules_ = rule_infos();
  const auto writer = [&](const std::string& format, int descriptor, const std::string& path) {
    ReportStyle style = style_for(options, descriptor, !path.empty());
    style.stem = std::filesystem::path(path).stem().string();
    style.rules = outputs.rules_;
    return ReportWriter(*find_reporter(format), std::move(style));
  };
  std::vector<OutputChoice> files = options.outputs;
  if (!options.output.empty()) files.insert(files.begin(), {options.format, options.output});
  if (options.output.empty() && options.quiet < 2) {
    outputs.all_.push_back(
        {writer(options.format, streams.out.descriptor(), ""), &streams.out, {}, {}, {}, {}, {}, {}});
  }
  for (const OutputChoice& choice : files) {
    Result<OutputFile> file = OutputFile::open(choice.path);
    if (!file) return file.error();
    const int descriptor = file->descriptor();
    outputs.all_.push_back({writer(choice.format, descriptor, choice.path),
                            nullptr,
                            std::move(*file),
                            std::make_unique<Output>(descriptor),
                            {},
                            {},
                            choice.path,
                            {}});
  }
  const bool annotates = options.format == "github" ||
                         std::ranges::any_of(files, [](const OutputChoice& file) { return file.format == "github"; });
  if (const std::string path = step_summary(); annotates && !path.empty())
    outputs.all_.push_back({writer("markdown", -1, path), nullptr, {}, {}, path, {}, path, {}});
  return outputs;
}

void Outputs::write(One& one, std::string_view text) {
  if (one.stream != nullptr)
    one.stream->write(text);
  else if (one.to_file)
    one.to_file->write(text);
  else
    one.text += text;
}

/// Pages beside the main one are written when they are full: a long report stays out of memory.
void Outputs::write_pages(One& one) {
  for (const HtmlFile& page : one.writer.take_pages()) {
    const std::string path = (std::filesystem::path(one.path).parent_path() / page.name).string();
    Result<OutputFile> file = OutputFile::open(path);
    if (!file) {
      if (!trouble_) trouble_ = file.error();
      continue;
    }
    Output out(file->descriptor());
    page.write([&out](std::string_view piece) { out.write(piece); });
    out.flush();
    if (out.failed() && !trouble_) trouble_ = cannot_write(path);
    one.pages.push_back(std::move(*file));
  }
}

void Outputs::set_history(const std::vector<HistoryEntry>& entries) {
  for (One& one : all_) one.writer.set_history(entries);
}

void Outputs::set_statistics(const std::string& tables) {
  for (One& one : all_) one.writer.set_statistics(tables);
}

void Outputs::start() {
  for (One& one : all_) write(one, one.writer.start());
}

Outputs::Parts Outputs::parts(const std::shared_ptr<const FileReport>& file, std::size_t index) const {
  Parts parts;
  for (const One& one : all_) parts.push_back(one.writer.part(file, index));
  return parts;
}

bool Outputs::add(Parts parts) {
  bool anybody = all_.empty();
  for (std::size_t i = 0; i < all_.size(); ++i) {
    One& one = all_[i];
    one.writer.add(std::move(parts[i]), [&one](std::string_view piece) { write(one, piece); });
    write_pages(one);
    const Output* out = one.stream != nullptr ? one.stream : one.to_file.get();
    anybody = anybody || out == nullptr || (!out->closed() && !out->failed());
  }
  return anybody;
}

Result<bool> Outputs::finish(const Summary& shown, const Verdict& verdict) {
  for (One& one : all_) {
    one.writer.finish(shown, verdict.reason, static_cast<int>(verdict.exit),
                      [&one](std::string_view piece) { write(one, piece); });
    write_pages(one);
  }
  if (trouble_) return *trouble_;
  for (One& one : all_) {
    if (one.stream != nullptr) {
      one.stream->flush();
      if (one.stream->failed()) return cannot_write("");
    } else if (one.to_file) {
      one.to_file->flush();
      if (one.to_file->failed()) return cannot_write(one.path);
      one.to_file.reset();
      for (OutputFile& page : one.pages)
        if (const Result<bool> kept = page.keep(); !kept) return kept.error();
      if (const Result<bool> kept = one.file->keep(); !kept) return kept.error();
    } else if (!append(one.append_to, one.text)) {
      return cannot_write(one.path);
    }
  }
  return true;
}

bool Outputs::show_notes() const {
  return std::ranges::any_of(all_, [](const One& one) { return one.writer.reporter().shows_notes; });
}

bool Outputs::show_statistics() const {
  return std::ranges::any_of(all_, [](const One& one) { return one.writer.reporter().shows_statistics; });
}

bool Outputs::left() const {
  return all_.size() == 1 && all_.front().stream != nullptr && all_.front().stream->closed();
}

bool wants_pages(const CheckOptions& options) { return any_reporter(options, &Reporter::pages); }

bool wants_sentences(const CheckOptions& options) {
  return options.sentences && any_reporter(options, &Reporter::lists_sentences);
}

bool wants_scores(const CheckOptions& options) {
  std::vector<std::string_view> formats;
  if (!options.output.empty() || options.quiet < 2) formats.push_back(options.format);
  for (const OutputChoice& choice : options.outputs) formats.push_back(choice.format);
  return std::ranges::any_of(formats, [&options](std::string_view format) {
    return find_reporter(format)->shows_scores && (format != "text" || options.quiet == 0);
  });
}

}  // namespace duidelijk
