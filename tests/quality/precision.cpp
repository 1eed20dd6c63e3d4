// How often the rules are right: draws findings into a sheet for a judge, and counts what the judge wrote.
//   precision draw N FOLDER… [RULE…] [--without TEXT]… [--seed N]
//   precision count SHEET…
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

int count(const std::vector<std::string>& sheets) {
  struct Figures {
    int read = 0, right = 0;
  };
  std::map<std::string, Figures> all;
  Figures total;
  for (const std::string& path : sheets) {
    std::ifstream in(path);
    if (!in) return fail("cannot read '" + path + "'");
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.empty() || line.starts_with('#') || line == header) continue;
      const std::vector<std::string> cells = cells_of(line);
      const std::string where = path + ':' + std::to_string(number);
      if (cells.size() < columns) return fail(where + ": a line has " + std::to_string(columns) + " columns");
      if (cells[1].empty()) continue;  // not read yet
      constexpr std::array<std::string_view, 3> verdicts{"goed", "fout", "twijfel"};
      if (std::ranges::find(verdicts, cells[1]) == verdicts.end()) return fail(where + ": '" + cells[1] + "'");
      for (Figures* figures : {&all[cells[0]], &total}) {
        ++figures->read;
        figures->right += cells[1] == "goed" ? 1 : 0;
      }
    }
  }
  std::puts("| regel | gelezen | goed | % |\n| --- | --- | --- | --- |");
  const auto row = [](const char* name, const Figures& figures) {
    std::printf("| %s | %d | %d | %.0f |\n", name, figures.read, figures.right,
                figures.read == 0 ? 0.0 : 100.0 * figures.right / figures.read);
  };
  for (const auto& [rule, figures] : all) row(rule.c_str(), figures);
  row("alle regels", total);
  return 0;
}

}  // namespace

int main(int number, char** words) {
  const std::vector<std::string> arguments(words + std::min(number, 2), words + number);
  const std::string_view command = number > 1 ? words[1] : "";
  if (command == "draw") return draw(arguments);
  if (command == "count") return count(arguments);
  return fail("draw or count?");
}
