// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/files.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/write_back.h"
#include "check/check.h"
#include "core/in_order.h"
#include "core/message.h"
#include "fix/diff.h"
#include "fix/fix.h"
#include "fix/fixers.h"

namespace duidelijk {
namespace {

/// One file, ready to be written.
struct Done {
  std::string before, diff;
  Result<Fixed> fixed = Error{};
};

struct Totals {
  std::uint32_t files = 0, changed = 0, changes = 0, trouble = 0, left = 0;
};

/// The name of a file for people.
std::string name_of(const std::string& file, const FixOptions& options) {
  if (file != "-") return file;
  return options.stdin_filename.empty() ? "standaardinvoer" : options.stdin_filename;
}

Done repaired(const std::string& file, const FixOptions& options, const Settings& settings) {
  const std::string name = valid_text(file == "-" && !options.stdin_filename.empty() ? options.stdin_filename : file);
  Done done;
  Result<std::string> bytes = read_file(file, max_source_bytes);
  if (!bytes) {
    done.fixed = bytes.error();
    return done;
  }
  done.before = *bytes;
  done.fixed = fixed(std::move(*bytes), options.unsafe ? FixLevel::unsafe_ : FixLevel::safe,
                     [&](const std::string& text) { return check(text, name, settings, Lexicon::built_in()); });
  if (!done.fixed || !options.diff || done.fixed->changes.empty()) return done;
  const Fixer& fixer = *find_fixer(done.fixed->report.format);
  const Result<std::string> before = fixer.shown(done.before), after = fixer.shown(done.fixed->bytes);
  if (before && after) done.diff = unified_diff(printable_path(name_of(file, options)), *before, *after);
  return done;
}

/// A diff on a terminal: nothing that it obeys, and the changed lines in colour.
std::string for_terminal(std::string_view diff, bool colour) {
  std::string out;
  for (std::size_t at = 0; at < diff.size();) {
    const std::size_t end = std::min(diff.find('\n', at), diff.size());
    const std::string_view line = diff.substr(at, end - at);
    const std::string_view code = !colour                 ? ""
                                  : line.starts_with('-') ? "31"
                                  : line.starts_with('+') ? "32"
                                  : line.starts_with('@') ? "36"
                                                          : "";
    if (!code.empty()) out.append("\x1b[").append(code) += 'm';
    out += printable_path(line);
    out += code.empty() ? "\n" : "\x1b[0m\n";
    at = end + 1;
  }
  return out;
}

std::string changes_text(const std::string& path, const Fixed& fixed) {
  std::string out;
  for (const Change& change : fixed.changes)
    out += printable_path(path) + ':' + std::to_string(change.line) + ": '" + printable_path(change.before) +
           "' wordt '" + printable_path(change.after) + "' [" + change.rule + "]\n";
  return out;
}

std::string total_text(const Totals& totals, const FixOptions& options) {
  std::string out = counted(totals.files, "tekst", "teksten") + " bekeken: ";
  if (totals.changes == 0)
    out += "er is niets dat duidelijk veilig kan veranderen.";
  else
    out += counted(totals.changes, "verbetering", "verbeteringen") + " in " +
           counted(totals.changed, "tekst", "teksten") + (options.diff ? ", nog niet gedaan." : ".");
  if (totals.left > 0)
    out += " Er " + std::string(totals.left == 1 ? "is" : "zijn") + " nog " +
           counted(totals.left, "voorstel dat", "voorstellen die") +
           " u zelf moet nalezen: duidelijk fix --unsafe --diff.";
  return out + '\n';
}

}  // namespace

int run_fix(const FixOptions& options, const Streams& streams) {
  ConfigChoice choice = config_choice(options.rules);
  choice.scores = false;
  choice.actions = false;
  Configs configs(std::move(choice));
  const bool from_stdin = std::ranges::find(options.paths, "-") != options.paths.end();
  if (from_stdin && ::isatty(STDIN_FILENO) != 0) {
    streams.err.write(help_page("fix"));
    return 2;
  }
  const FileList list = find_files(options.paths, {options.respect_ignore, options.force_exclude, &configs});
  for (const Error& error : list.trouble) complain(streams, error);
  for (const Error& note : list.notes) complain(streams, note);
  const auto settings = settings_of_files(list.files, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  if (!options.comments.empty() && !settings->empty())
    return run_comments(options, settings->front()->settings, streams);
  const bool terminal = ::isatty(STDOUT_FILENO) != 0;
  const bool colour = use_colour(options.colour, colour_environment(STDOUT_FILENO));
  Output& told = from_stdin || options.diff ? streams.err : streams.out;  // standard output is for the text or the diff
  Totals totals;
  totals.trouble = static_cast<std::uint32_t>(list.trouble.size());
  const auto make = [&](std::size_t i) { return repaired(list.files[i], options, (*settings)[i]->settings); };
  const auto use = [&](std::size_t i, const Done& done) {
    const std::string& file = list.files[i];
    Result<bool> written = true;
    if (!done.fixed) {
      written = done.fixed.error();
      if (file == "-" && !options.diff) streams.out.write(done.before);  // a filter loses nothing
    } else {
      ++totals.files;
      if (!done.fixed->changes.empty()) ++totals.changed;
      totals.changes += static_cast<std::uint32_t>(done.fixed->changes.size());
      if (!options.unsafe)
        totals.left += static_cast<std::uint32_t>(choices_in(done.fixed->report, FixLevel::unsafe_).size());
      if (options.diff)
        streams.out.write(terminal || colour ? for_terminal(done.diff, colour) : done.diff);
      else if (file == "-")
        streams.out.write(done.fixed->bytes);
      else if (done.fixed->bytes != done.before)
        written = write_back(file, done.before, done.fixed->bytes);
      if (written && !options.quiet && !options.diff) told.write(changes_text(name_of(file, options), *done.fixed));
    }
    if (!written) {
      ++totals.trouble;
      Error error = written.error();
      error.where = name_of(file, options);
      complain(streams, error, error.kind == Error::Kind::not_found ? similar_file_hint(file) : "");
    }
    return !streams.out.closed() && !streams.out.failed();
  };
  in_order(list.files.size(), threads_for(options.threads, list.files.size()), make, use);
  if (!options.quiet && totals.files > 0) told.write(total_text(totals, options));
  if (totals.trouble > 0) return 2;
  return options.diff && totals.changes > 0 ? 1 : 0;
}

}  // namespace duidelijk
