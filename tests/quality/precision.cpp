// How often the rules are right: draws findings into a sheet for a judge, and counts what the judge wrote.
//   precision draw N FOLDER… [RULE…] [--without TEXT]… [--seed N]
//   precision count SHEET…        a table of the figures
//   precision strip SHEET…        the same verdicts without the text: a fingerprint of rule and sentence in its place
//   precision check SHEET… PAGE   whether the rule pages and the page with the table say what the sheets say
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/analyse.h"
#include "app/files.h"
#include "check/find.h"
#include "check/places.h"
#include "read/readers.h"
#include "rules/registry.h"

using namespace duidelijk;

namespace {

constexpr std::size_t most_bytes = 700;  // of a sentence on the sheet
constexpr std::size_t columns = 7;
constexpr std::size_t stripped_columns = 3;
constexpr std::string_view header = "regel\toordeel\tplaats\tervoor\tzin\tmelding\tadvies";

/// One line of a sheet, and the number that decides whether it is drawn.
struct Drawn {
  std::uint64_t lot = 0;
  std::string place, before, sentence, message, advice;
};

struct Draw {
  std::size_t most = 40;
  std::uint64_t seed = 1;
  std::vector<std::string> paths, rules, without;
};

/// FNV-1a: the same lots on every machine, whatever the order of the files.
std::uint64_t lot_of(std::uint64_t seed, std::string_view text) {
  std::uint64_t hash = 14695981039346656037u ^ (seed * 0x9E3779B97F4A7C15u);
  for (const char sign : text) hash = (hash ^ static_cast<unsigned char>(sign)) * 1099511628211u;
  return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9u;
}

/// On one line, without tabs, at most `most_bytes`; whole characters.
std::string in_cell(std::string_view text) {
  std::string out;
  for (const char sign : text.substr(0, most_bytes)) out += sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : sign;
  if (text.size() <= most_bytes) return out;
  while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) out.pop_back();
  if (!out.empty() && (static_cast<unsigned char>(out.back()) & 0x80) != 0) out.pop_back();
  return out + "…";
}

/// The sentence with the finding between [ and ].
std::string marked(std::string_view text, TextSpan sentence, TextSpan hit) {
  const TextSpan inside{std::max(hit.begin, sentence.begin), std::min(hit.end, sentence.end)};
  return in_cell(text.substr(sentence.begin, inside.begin - sentence.begin)) + '[' + in_cell(slice(text, inside)) +
         ']' + in_cell(text.substr(inside.end, sentence.end - inside.end));
}

class Sheet {
 public:
  explicit Sheet(const Draw& draw) : draw_(draw), settings_(default_settings()) {
    settings_.rules.clear();  // rules that are off by default are judged as well
    for (const Rule& rule : all_rules())
      if (draw.rules.empty() || std::ranges::find(draw.rules, rule.id) != draw.rules.end())
        settings_.rules.push_back({&rule, Limits(rule.limits), std::nullopt});
  }

  void add(const std::string& path) {
    Result<std::string> bytes = read_file(path, max_source_bytes);
    if (!bytes) return;
    const Reader* reader = find_reader(path, *bytes);
    Result<Document> document = reader->read(std::move(*bytes));
    if (!document) return;
    const Analysis analysis = analyse(*document, Lexicon::built_in(), stage_for(settings_));
    const AllFound all = find_all(analysis, settings_);
    std::vector<std::uint32_t> starts;
    for (const Found& found : all.found) starts.push_back(document->source_of(found.hit.span).begin);
    std::vector<std::uint32_t> sorted = starts;
    std::ranges::sort(sorted);
    const std::vector<Place> places = places_of(document->source, sorted);
    for (std::size_t i = 0; i < all.found.size(); ++i) {
      const auto at = std::ranges::lower_bound(sorted, starts[i]) - sorted.begin();
      add(path, analysis, all.found[i], places[static_cast<std::size_t>(at)]);
    }
  }

  void print() const {
    std::cout << "# oordeel: goed, fout of twijfel (telt als fout)\n" << header << '\n';
    for (const auto& [rule, rows] : rows_)
      for (const Drawn& row : rows)
        std::cout << rule << "\t\t" << row.place << '\t' << row.before << '\t' << row.sentence << '\t' << row.message
                  << '\t' << row.advice << '\n';
    for (const auto& [rule, number] : seen_)
      std::cerr << rule << ": " << rows_.at(rule).size() << " van " << number << '\n';
  }

 private:
  void add(const std::string& path, const Analysis& analysis, const Found& found, const Place& place) {
    const std::string_view text = analysis.document->text, id = found.active->rule->id;
    const std::uint32_t number = sentence_at(analysis, found.hit.span.begin);
    const TextSpan sentence = analysis.span_of(analysis.sentences[number].tokens);
    Drawn row;
    row.sentence = marked(text, sentence, found.hit.span);
    if (!known_.insert(lot_of(0, std::string(id) + row.sentence)).second) return;  // the same page in another format
    ++seen_[id];
    row.place = std::filesystem::path(path).filename().string() + ':' + std::to_string(place.line) + ':' +
                std::to_string(place.column);
    row.lot = lot_of(draw_.seed, std::string(id) + path + ':' + std::to_string(found.hit.span.begin));
    std::vector<Drawn>& rows = rows_[id];
    if (rows.size() == draw_.most && row.lot >= rows.back().lot) return;
    if (number > 0) row.before = in_cell(slice(text, analysis.span_of(analysis.sentences[number - 1].tokens)));
    row.message = in_cell(found.hit.message);
    for (const Suggestion& suggestion : found.hit.suggestions)
      row.advice += (row.advice.empty() ? "" : " | ") + in_cell(suggestion.text);
    rows.insert(std::ranges::upper_bound(rows, row.lot, {}, &Drawn::lot), std::move(row));
    if (rows.size() > draw_.most) rows.pop_back();
  }

  const Draw& draw_;
  Settings settings_;
  std::map<std::string_view, std::vector<Drawn>> rows_;  // sorted by lot
  std::map<std::string_view, std::size_t> seen_;
  std::set<std::uint64_t> known_;  // rule and marked sentence
};

int fail(const std::string& what) {
  std::cerr << "precision: " << what << '\n';
  return 2;
}

int draw(const std::vector<std::string>& arguments) {
  Draw draw;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool last = i + 1 == arguments.size();
    if ((argument == "--without" || argument == "--seed") && last) return fail(argument + " needs a value");
    if (argument == "--without") {
      draw.without.push_back(arguments[++i]);
    } else if (argument == "--seed") {
      draw.seed = std::strtoull(arguments[++i].c_str(), nullptr, 10);
    } else if (argument.find_first_not_of("0123456789") == std::string::npos) {
      draw.most = std::strtoull(argument.c_str(), nullptr, 10);
    } else if (find_rule(argument) != nullptr) {
      draw.rules.push_back(argument);
    } else if (std::filesystem::exists(argument)) {
      draw.paths.push_back(argument);
    } else {
      return fail("'" + argument + "' is no rule and no folder");
    }
  }
  if (draw.paths.empty() || draw.most == 0) return fail("which folder, and how many?");
  Sheet sheet(draw);
  for (const std::string& path : find_files(draw.paths, {.respect_ignore = false}).files)
    if (std::ranges::none_of(draw.without, [&path](const std::string& part) { return path.find(part) != path.npos; }))
      sheet.add(path);
  sheet.print();
  return 0;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char sign : line)
    if (sign == '\t')
      cells.emplace_back();
    else
      cells.back() += sign;
  return cells;
}

struct Figures {
  int read = 0, right = 0;
  int percent() const { return read == 0 ? 0 : 100 * right / read; }
};

/// A judged line: of a sheet as it was drawn, or of one without its text.
struct Verdict {
  std::string rule, word, fingerprint;
};

std::string fingerprint_of(const std::string& rule, const std::string& sentence) {
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx", static_cast<unsigned long long>(lot_of(0, rule + '\t' + sentence)));
  return hex.data();
}

/// Returns false after a complaint.
bool read_verdicts(const std::string& path, std::vector<Verdict>& verdicts) {
  constexpr std::array<std::string_view, 3> words{"goed", "fout", "twijfel"};
  std::ifstream in(path);
  if (!in) return fail("cannot read '" + path + "'"), false;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.starts_with('#') || line == header) continue;
    const std::vector<std::string> cells = cells_of(line);
    const std::string where = path + ':' + std::to_string(number);
    if (cells.size() < columns && cells.size() != stripped_columns)
      return fail(where + ": a line has " + std::to_string(columns) + " columns"), false;
    if (cells[1].empty()) continue;  // not read yet
    if (std::ranges::find(words, cells[1]) == words.end()) return fail(where + ": '" + cells[1] + "'"), false;
    const bool stripped = cells.size() == stripped_columns;
    verdicts.push_back({cells[0], cells[1], stripped ? cells[2] : fingerprint_of(cells[0], cells[4])});
  }
  return true;
}

/// By rule; a finding that two sheets hold counts once. Returns false after a complaint.
bool read_figures(const std::vector<std::string>& sheets, std::map<std::string, Figures>& all) {
  std::vector<Verdict> verdicts;
  for (const std::string& path : sheets)
    if (!read_verdicts(path, verdicts)) return false;
  std::set<std::string> known;
  for (const Verdict& verdict : verdicts) {
    if (!known.insert(verdict.rule + verdict.fingerprint).second) continue;
    Figures& figures = all[verdict.rule];
    ++figures.read;
    figures.right += verdict.word == "goed" ? 1 : 0;
  }
  return true;
}

std::string row_of(const std::string& name, const Figures& figures) {
  return "| " + name + " | " + std::to_string(figures.read) + " | " + std::to_string(figures.right) + " | " +
         std::to_string(figures.percent()) + " |";
}

/// The rows of the table, the last two over all rules and over those of the preset `standaard`.
std::vector<std::string> table_of(const std::map<std::string, Figures>& all) {
  std::vector<std::string> rows;
  Figures total, standard;
  for (const auto& [id, figures] : all) {
    const Rule* rule = find_rule(id);
    const bool on = rule != nullptr && rule->confidence == Confidence::high;
    rows.push_back(row_of(id, figures) + (on ? " ja |" : "  |"));
    for (Figures* sum : {&total, on ? &standard : nullptr})
      if (sum != nullptr) sum->read += figures.read, sum->right += figures.right;
  }
  rows.push_back(row_of("alle regels", total) + "  |");
  rows.push_back(row_of("de regels van `standaard`", standard) + " ja |");
  return rows;
}

int count(const std::vector<std::string>& sheets) {
  std::map<std::string, Figures> all;
  if (!read_figures(sheets, all)) return 2;
  std::puts("| regel | gelezen | goed | % | in `standaard` |\n| --- | --- | --- | --- | --- |");
  for (const std::string& row : table_of(all)) std::puts(row.c_str());
  return 0;
}

int strip(const std::vector<std::string>& sheets) {
  std::vector<Verdict> verdicts;
  for (const std::string& path : sheets)
    if (!read_verdicts(path, verdicts)) return 2;
  for (const Verdict& verdict : verdicts)
    std::cout << verdict.rule << '\t' << verdict.word << '\t' << verdict.fingerprint << '\n';
  return 0;
}

/// Every figure in the pages comes from a sheet, and a rule is only called sure when it was right often enough.
int check(std::vector<std::string> files) {
  if (files.size() < 2) return fail("which sheets, and which page?");
  std::ifstream in(files.back());
  if (!in) return fail("cannot read '" + files.back() + "'");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  files.pop_back();
  std::map<std::string, Figures> all;
  if (!read_figures(files, all)) return 2;
  int wrong = 0;
  const auto complain = [&wrong](const std::string& what) { std::cerr << what << '\n', ++wrong; };
  for (const std::string& row : table_of(all))
    if (page.find(row + '\n') == std::string::npos) complain("the page does not hold: " + row);
  for (const Rule& rule : all_rules()) {
    const std::string id(rule.id);
    const auto found = all.find(id);
    const Figures figures = found == all.end() ? Figures() : found->second;
    if (figures.read != rule.findings_read || figures.right != rule.findings_right)
      complain("rules/" + id + ".md: precision = { read = " + std::to_string(figures.read) +
               ", right = " + std::to_string(figures.right) + " }");
    if (figures.read == 0 && rule.confidence != Confidence::low)
      complain("rules/" + id + ".md: nobody read its findings, so it is low");
    const int least = rule.confidence == Confidence::high ? 90 : rule.confidence == Confidence::medium ? 80 : 0;
    if (figures.read > 0 && figures.percent() < least)
      complain("rules/" + id + ".md: the confidence is too high for " + std::to_string(figures.percent()) + "%");
    all.erase(id);
  }
  for (const auto& [id, figures] : all) complain("no rule '" + id + "'");
  return wrong > 0 ? 1 : 0;
}

}  // namespace

int main(int number, char** words) {
  const std::vector<std::string> arguments(words + std::min(number, 2), words + number);
  const std::string_view command = number > 1 ? words[1] : "";
  if (command == "draw") return draw(arguments);
  if (command == "count") return count(arguments);
  if (command == "strip") return strip(arguments);
  if (command == "check") return check(arguments);
  return fail("draw, count, strip or check?");
}
