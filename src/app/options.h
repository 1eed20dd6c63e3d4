// What the user typed.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/terminal.h"
#include "core/result.h"
#include "rules/rule.h"

namespace duidelijk {

/// Which rules, and with which numbers.
struct RuleChoice {
  std::vector<std::string> select, ignore;  // rule ids and categories; `select` empty: all
  std::vector<std::string> config;          // "rules.lange-zin.max-words=15", or a settings file
  bool isolated = false;                    // no settings files
  std::vector<std::string> extend{};        // ids and categories that run as well
};

/// A report in a file.
struct OutputChoice {
  std::string format, path;
  friend bool operator==(const OutputChoice&, const OutputChoice&) = default;
};

struct CheckOptions {
  std::vector<std::string> paths;  // empty: "."
  std::string stdin_filename;
  std::optional<std::string> text;  // a text itself, in the place of files
  std::string documents;            // a file with texts that end with NUL, "-" for standard input; empty: none
  std::string file_list;            // a file with paths, "-" for standard input; empty: none
  bool nul = false;                 // paths in the list end with NUL
  bool respect_ignore = true;
  bool force_exclude = false;  // named files may be left out as well
  bool show_files = false;     // only say which files would be checked
  RuleChoice rules;
  std::string baseline;        // a file; empty: what the settings say
  bool fail_on_stale = false;  // entries of the baseline that are gone count
  std::string since;           // a commit: only findings on lines that changed after it; empty: all
  std::string add_ignore;      // a reason: switch off in the texts what is found now; empty: do not
  bool staged = false;         // only findings on lines that are ready to be committed
  std::string format = "text";
  std::string output;                 // empty: standard output
  std::vector<OutputChoice> outputs;  // beside that one
  bool csv_excel = false;
  Severity min_severity = Severity::info;
  std::optional<Severity> fail_on = Severity::error;       // nothing: never
  bool min_severity_typed = false, fail_on_typed = false;  // else settings files may say so
  std::optional<unsigned> max_warnings;
  bool exit_zero = false;
  unsigned threads = 0;  // 0: one for each core
  int quiet = 0;
  bool verbose = false;
  Colour colour = Colour::automatic;
  int top = 3;
  bool sentences = false;      // scores of each sentence
  bool statistics = false;     // numbers per rule and per text
  bool no_text = false;        // no word of the texts in any report
  bool mask = false;           // personal data masked in every report
  std::string history;         // a file that gets a line for this run; empty: none
  bool profile_rules = false;  // where the time goes, after the report
};

struct FixOptions {
  std::vector<std::string> paths;  // empty: "."
  std::string stdin_filename;
  bool respect_ignore = true;
  bool force_exclude = false;  // named files may be left out as well
  RuleChoice rules;
  bool diff = false;     // show, write nothing
  bool unsafe = false;   // also what a person must look at
  std::string comments;  // a Word file to write with remarks in its margin; empty: none
  bool quiet = false;
  unsigned threads = 0;  // 0: one for each core
  Colour colour = Colour::automatic;
};

/// Two texts or two folders.
struct CompareOptions {
  std::string before, after;
  bool respect_ignore = true;
  RuleChoice rules;
  std::string format = "text";
  std::string output;  // empty: standard output
  std::uint32_t readers = 0;
  bool no_text = false, mask = false;
  Colour colour = Colour::automatic;
};

struct ExplainOptions {
  std::string rule;
  std::string format = "text";
  Colour colour = Colour::automatic;
};

/// config init, show or schema.
struct ConfigOptions {
  std::string action;
  std::string path;  // of show: the file; of init: the folder; empty: the current one
  RuleChoice rules;
};

/// baseline create, update or prune.
struct BaselineOptions {
  std::string action;
  std::vector<std::string> paths;  // empty: "."
  std::string file;                // empty: what the settings say, or duidelijk-baseline.json
  bool respect_ignore = true;
  RuleChoice rules;
};

struct RulesOptions {
  bool test = false;               // run the examples of pages
  std::vector<std::string> paths;  // of pages to test; empty: all rules
  std::string list;                // a rule or a word list to show; empty: the rules
  RuleChoice rules;
  std::string format = "text";
};

struct ParseOptions {
  std::string path;
  std::string stdin_filename;
  std::string format = "conllu";  // text, conllu or json
};

/// Nothing more to do than to print `text`: help or the version.
struct PrintOptions {
  std::string text;
};

using Options = std::variant<CheckOptions, FixOptions, CompareOptions, ExplainOptions, RulesOptions, ParseOptions,
                             ConfigOptions, BaselineOptions, PrintOptions>;

/// The arguments, without the name of the program. An Error is one Dutch sentence with what to do.
Result<Options> parse_options(const std::vector<std::string>& arguments);

/// The help page of a sub-command, or of the program when `command` is empty.
std::string help_page(const std::string& command);

/// Options without a help text, as "command --name"; for a test.
std::vector<std::string> options_without_help();

}  // namespace duidelijk
