// SPDX-License-Identifier: EUPL-1.2
#include "app/run.h"

#include <unistd.h>

#include <exception>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/lint_page.h"
#include "app/page.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "core/memory.h"

namespace duidelijk {
namespace {

int run_command(const Options& options, const Streams& streams) {
  if (const auto* check = std::get_if<CheckOptions>(&options)) return run_check(*check, streams);
  if (const auto* fix = std::get_if<FixOptions>(&options)) return run_fix(*fix, streams);
  if (const auto* explain = std::get_if<ExplainOptions>(&options)) return run_explain(*explain, streams);
  if (const auto* rules = std::get_if<RulesOptions>(&options)) return run_rules(*rules, streams);
  if (const auto* compare = std::get_if<CompareOptions>(&options)) return run_compare(*compare, streams);
  if (const auto* config = std::get_if<ConfigOptions>(&options)) return run_config(*config, streams);
  if (const auto* baseline = std::get_if<BaselineOptions>(&options)) return run_baseline(*baseline, streams);
  if (const auto* parse = std::get_if<ParseOptions>(&options)) return run_parse(*parse, streams);
  streams.out.write(std::get<PrintOptions>(options).text);
  return 0;
}

}  // namespace

void complain(const Streams& streams, const Error& error, std::string_view hint) {
  std::string line = "duidelijk: ";
  if (!error.where.empty()) line += printable_path(error.where) + ": ";
  line += printable_path(error.where.empty() ? error.what : as_sentence(error.what));
  if (error.where.empty() && !line.ends_with('?') && !line.ends_with('.')) line += '.';
  if (!hint.empty()) line += ' ' + printable_path(hint);
  streams.err.write(line + '\n');
  streams.err.flush();
}

int run_explain(const ExplainOptions& options, const Streams& streams) {
  const bool about_score = options.rule == lint_page().id;
  Configs configs({});
  const auto settings = settings_of_files({"tekst.txt"}, "", {}, configs, streams);
  if (!settings) return 2;
  const std::vector<const Rule*>& own = settings->front()->settings.own_rules;
  const Result<const Rule*> rule = about_score ? Result<const Rule*>(&lint_page()) : rule_named(options.rule, own);
  if (!rule) {
    complain(streams, rule.error());
    return 2;
  }
  ReportStyle style;
  style.colour = use_colour(options.colour, colour_environment(STDOUT_FILENO));
  style.width = text_width(STDOUT_FILENO);
  streams.out.write(options.format == "json" ? page_json(**rule)
                    : about_score            ? plain_page_text(**rule, style)
                                             : page_text(**rule, style));
  return 0;
}

int run_program(int count, char** arguments) {
  Output out(STDOUT_FILENO), err(STDERR_FILENO);
  const Streams streams{out, err};
  try {
    keep_freed_memory();
    catch_signals();
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    if (words.empty()) {
      err.write(help_page(""));
      return 2;
    }
    const Result<Options> options = parse_options(words);
    if (!options) {
      complain(streams, options.error());
      return 2;
    }
    const int status = run_command(*options, streams);
    out.flush();
    if (out.failed()) {
      complain(streams, {Error::Kind::unreadable, "de uitvoer kan niet worden geschreven; is de schijf vol?", ""});
      return 2;
    }
    return status;
  } catch (const std::bad_alloc&) {
    complain(streams, {Error::Kind::too_large, "er is te weinig geheugen", ""});
  } catch (const std::exception& error) {
    complain(streams, {Error::Kind::damaged, std::string("er ging iets mis in duidelijk zelf: ") + error.what(), ""});
  }
  return 2;
}

}  // namespace duidelijk
