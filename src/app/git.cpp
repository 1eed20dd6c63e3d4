// SPDX-License-Identifier: EUPL-1.2
#include "app/git.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

namespace duidelijk {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t most_bytes = 512u << 20;

Error wrong(std::string what) { return {Error::Kind::bad_option, std::move(what), ""}; }

struct GitRun {
  int status = 0;
  std::string out;
};

/// Runs git without a shell. An Error when it cannot be started.
Result<GitRun> run_git(const std::string& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder, "-c", "core.quotePath=false"});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  int ends[2];
  if (::pipe(ends) != 0) return wrong("git kan niet worden gestart");
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return wrong("git kan niet worden gestart");
  }
  if (child == 0) {
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execvp("git", arguments.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  GitRun run;
  std::string part(64u << 10, '\0');
  for (;;) {
    const ssize_t got = ::read(ends[0], part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 || run.out.size() > most_bytes) break;
    run.out.append(part, 0, static_cast<std::size_t>(got));
  }
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  if (run.status == 127) return wrong("git is niet geïnstalleerd, en dat is nodig voor --since en --staged");
  return run;
}

std::string without_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

Result<std::string> root_of(const std::string& folder) {
  const Result<GitRun> run = run_git(folder, {"rev-parse", "--show-toplevel"});
  if (!run) return run.error();
  const std::string root = without_line_end(run->out);
  if (run->status != 0 || root.empty())
    return wrong("deze map hoort niet bij een git-project, dus --since en --staged kunnen hier niet");
  return root + '/';
}

/// A path in a diff: without the tab behind it, and without the quotes and escapes that odd names get.
std::string path_of(std::string_view text) {
  if (text.ends_with('\t')) text.remove_suffix(1);
  if (text.size() < 2 || text.front() != '"') return std::string(text);
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    const char next = text[++i];
    if (next >= '0' && next <= '3' && i + 3 < text.size()) {
      out += static_cast<char>((next - '0') * 64 + (text[i + 1] - '0') * 8 + (text[i + 2] - '0'));
      i += 2;
    } else {
      out += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    }
  }
  return out;
}

/// "12,3" behind a sign: first line and number of lines.
std::pair<std::uint32_t, std::uint32_t> range_at(std::string_view line, char sign) {
  const std::size_t at = line.find(sign);
  std::uint32_t first = 0, count = 1;
  if (at == std::string_view::npos) return {0, 0};
  const char *begin = line.data() + at + 1, *end = line.data() + line.size();
  const auto read = std::from_chars(begin, end, first);
  if (read.ptr != end && *read.ptr == ',') std::from_chars(read.ptr + 1, end, count);
  return {first, count};
}

/// `git diff --numstat -z`: files without lines ("-\t-\t") change as a whole.
void add_files_without_lines(std::string_view numbers, std::map<std::string, ChangedLines>& files) {
  std::vector<std::string_view> fields;
  while (!numbers.empty()) {
    const std::size_t end = std::min(numbers.find('\0'), numbers.size());
    fields.push_back(numbers.substr(0, end));
    numbers.remove_prefix(std::min(end + 1, numbers.size()));
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool without_lines = fields[i].starts_with("-\t-\t");
    std::string_view name = fields[i].substr(std::min(fields[i].rfind('\t') + 1, fields[i].size()));
    if (name.empty() && i + 2 < fields.size()) {  // a file with another name: old and new follow
      name = fields[i + 2];
      i += 2;
    }
    if (without_lines && !name.empty()) files[std::string(name)].all = true;
  }
}

Result<std::map<std::string, ChangedLines>> changes(const std::string& root, const std::vector<std::string>& against) {
  std::vector<std::string> words{"diff",           "--no-color",  "--no-ext-diff", "--no-textconv",
                                 "--find-renames", "--no-prefix", "-U0",           "--diff-filter=ACMR"};
  words.insert(words.end(), against.begin(), against.end());
  std::vector<std::string> numbers = words;
  numbers.insert(numbers.end(), {"--numstat", "-z", "--"});
  words.emplace_back("--");
  const Result<GitRun> diff = run_git(root, words);
  if (!diff) return diff.error();
  const Result<GitRun> counted = run_git(root, numbers);
  if (!counted) return counted.error();
  if (diff->status != 0 || counted->status != 0) return wrong("git kan de verschillen niet geven");
  std::map<std::string, ChangedLines> files = parse_diff(diff->out);
  add_files_without_lines(counted->out, files);
  return files;
}

}  // namespace

bool ChangedLines::touches(std::uint32_t first, std::uint32_t last) const {
  if (all) return true;
  const auto after = std::ranges::lower_bound(ranges, first, {}, [](const auto& range) { return range.second; });
  return after != ranges.end() && after->first <= last;
}

std::map<std::string, ChangedLines> parse_diff(std::string_view diff) {
  std::map<std::string, ChangedLines> files;
  ChangedLines* file = nullptr;
  std::uint64_t body = 0;  // lines of the hunk that are still to come
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    diff.remove_prefix(std::min(end + 1, diff.size()));
    if (body > 0 && !line.starts_with('\\')) {
      --body;
    } else if (line.starts_with("diff ")) {
      file = nullptr;
    } else if (line.starts_with("+++ ")) {
      file = &files[path_of(line.substr(4))];
    } else if (line.starts_with("@@ ") && file != nullptr) {
      const auto before = range_at(line, '-'), after = range_at(line, '+');
      body = std::uint64_t{before.second} + after.second;
      if (after.second > 0) file->ranges.emplace_back(after.first, after.first + after.second - 1);
    }
  }
  return files;
}

Result<GitChanges> GitChanges::since(const std::string& ref, const std::string& folder) {
  const Result<std::string> root = root_of(folder);
  if (!root) return root.error();
  const Result<GitRun> known =
      run_git(*root, {"rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"});
  if (!known) return known.error();
  if (known->status != 0)
    return wrong("git kent '" + ref +
                 "' niet; noem een branch, een tag of een commit. Haalt uw pijplijn niet alles op? " +
                 "Zet dan fetch-depth: 0");
  const std::string commit = without_line_end(known->out);
  const Result<GitRun> base = run_git(*root, {"merge-base", commit, "HEAD"});
  if (!base) return base.error();
  auto files = changes(*root, {base->status == 0 ? without_line_end(base->out) : commit});
  if (!files) return files.error();
  const Result<GitRun> untracked = run_git(*root, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!untracked) return untracked.error();
  for (std::string_view rest = untracked->out; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    (*files)[std::string(rest.substr(0, end))].all = true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  GitChanges made;
  made.root_ = *root;
  made.files_ = std::move(*files);
  return made;
}

Result<GitChanges> GitChanges::staged(const std::string& folder) {
  const Result<std::string> root = root_of(folder);
  if (!root) return root.error();
  auto files = changes(*root, {"--cached"});
  if (!files) return files.error();
  GitChanges made;
  made.root_ = *root;
  made.files_ = std::move(*files);
  return made;
}

std::string GitChanges::name_of(const std::string& path) const {
  std::error_code error;
  const std::string whole = fs::weakly_canonical(path, error).string();
  return !error && whole.starts_with(root_) ? whole.substr(root_.size()) : "";
}

const ChangedLines* GitChanges::of(const std::string& path) const {
  const auto found = files_.find(name_of(path));
  if (found == files_.end() || (!found->second.all && found->second.ranges.empty())) return nullptr;
  return &found->second;
}

Result<std::string> GitChanges::staged_bytes(const std::string& path) const {
  Result<GitRun> run = run_git(root_, {"cat-file", "blob", ":" + name_of(path)});
  if (!run) return run.error();
  if (run->status != 0) return Error{Error::Kind::unreadable, "git kan dit bestand niet geven", path};
  return std::move(run->out);
}

std::string commit_at(const std::string& folder) {
  const Result<GitRun> run = run_git(folder, {"rev-parse", "--verify", "--quiet", "HEAD"});
  return run && run->status == 0 ? without_line_end(run->out) : "";
}

void keep_changed(FileReport& report, const ChangedLines& lines) {
  report.findings.keep_if(
      [&lines](const ReportFinding& finding) { return lines.touches(finding.start.line, finding.end.line); });
}

}  // namespace duidelijk
