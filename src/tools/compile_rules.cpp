// rules/*.md and wordlists/jargon/*.tsv → the table of rules (rules.inc) and the phrases (phrases.bin).
// Runs during the build. Every mistake in a page or a list is printed with its place; then the build stops.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "pages/phrase_table.h"
#include "pages/rule_page.h"
#include "pages/word_list.h"
#include "tools/rarer.h"

namespace duidelijk {
namespace {

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == extension && entry.path().filename() != "README.md") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::string literal(std::string_view text) {
  // A compiler takes at least 65,536 characters in one string; our pages are far shorter.
  return "R\"~~(" + std::string(text) + ")~~\"";
}

std::string function_of(const RulePage& page) {
  if (page.kind == "replace") return "find_replacements";
  if (page.kind == "report") return "find_reports";
  if (page.kind == "limit") return "find_limits";
  if (page.kind == "sequence") return "find_sequences";
  std::string name = page.id;
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string texts(const std::string& name, const std::vector<std::string>& values) {
  if (values.empty()) return {};
  std::string out = "constexpr std::string_view " + name + "[] = {";
  for (const std::string& value : values) out += literal(value) + ", ";
  return out + "};\n";
}

/// The row of one rule and the arrays that it points to.
void write_rule(const RulePage& page, std::size_t number, std::string& arrays, std::string& rows) {
  const std::string n = std::to_string(number);
  if (!page.limits.empty()) {
    arrays += "constexpr Limit limits_" + n + "[] = {";
    for (const PageLimit& limit : page.limits)
      arrays += "{" + literal(limit.name) + ", " + std::to_string(limit.value) + ", " + std::to_string(limit.least) +
                ", " + std::to_string(limit.most) + ", " + literal(limit.about) + "}, ";
    arrays += "};\n";
  }
  arrays += texts("covers_" + n, page.covers) + texts("lists_" + n, page.lists) +
            texts("settings_" + n, page.settings) + texts("sources_" + n, page.sources);
  const auto list = [&n](bool any, const std::string& name) { return any ? name + n : std::string("{}"); };
  constexpr std::string_view severities[] = {"info", "warning", "error"}, confidences[] = {"low", "medium", "high"};
  rows += "    {.id = " + literal(page.id) + ", .title = " + literal(page.title) +
          ", .category = " + literal(page.category) + ", .why = " + literal(page.why) +
          ", .page = " + literal(page.explanation) +
          ", .severity = Severity::" + std::string(severities[static_cast<std::size_t>(page.severity)]) +
          ", .confidence = Confidence::" + std::string(confidences[static_cast<std::size_t>(page.confidence)]) +
          ", .needs = Stage::" + page.needs + ", .document_level = " + (page.document_level ? "true" : "false") +
          ", .findings_read = " + std::to_string(page.findings_read) +
          ", .findings_right = " + std::to_string(page.findings_right) + ", .gain = " + std::to_string(page.gain) +
          ", .covers = " + list(!page.covers.empty(), "covers_") +
          ", .limits = " + list(!page.limits.empty(), "limits_") + ", .lists = " + list(!page.lists.empty(), "lists_") +
          ", .settings = " + list(!page.settings.empty(), "settings_") +
          ", .sources = " + list(!page.sources.empty(), "sources_") + ", .find = " + function_of(page) + "},\n";
}

std::string table_of(const std::vector<RulePage>& pages) {
  std::string declarations, arrays, rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].kind == "code")
      declarations += "std::vector<Hit> " + function_of(pages[i]) + "(const Rule&, const Analysis&, const Limits&);\n";
    write_rule(pages[i], i, arrays, rows);
  }
  return "// Made by compile_rules from rules/*.md. Not edited by hand.\n" + declarations + "namespace {\n" + arrays +
         "constexpr Rule rules[] = {\n" + rows + "};\n}  // namespace\n";
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

int compile(const std::filesystem::path& rules, const std::filesystem::path& lists, const std::string& table,
            const std::string& phrases) {
  std::vector<Complaint> complaints;
  const auto take = [&complaints](std::vector<Complaint> more) {
    complaints.insert(complaints.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  std::vector<std::string> list_texts, list_names;
  std::vector<WordList> word_lists;  // each with its text
  for (const auto& path : files_in(lists, ".tsv")) {
    list_names.push_back(path.string());
    ParsedList parsed = parse_word_list(read_whole(path), path.string());
    take(std::move(parsed.complaints));
    word_lists.push_back(std::move(parsed.list));
  }
  std::vector<ListFile> all;
  for (std::size_t i = 0; i < word_lists.size(); ++i) all.push_back({list_names[i], &word_lists[i]});
  take(check_across(all));
  take(rarer_alternatives(all));

  std::vector<RulePage> pages;
  for (const auto& path : files_in(rules, ".md")) {
    const std::string text = read_whole(path);
    ParsedPage parsed = parse_rule_page(text, path.string());
    take(std::move(parsed.complaints));
    for (const std::string& name : parsed.page.lists) {
      if (std::ranges::find(word_lists, name, &WordList::name) != word_lists.end()) continue;
      Complaints one(path.string(), text);
      const auto line =
          std::ranges::find_if(one.lines(), [](std::string_view row) { return row.starts_with("lists"); });
      const std::size_t at = line == one.lines().end() ? std::string::npos : line->find('"' + name + '"');
      one.add(static_cast<std::uint32_t>(line - one.lines().begin()) + 1, at == std::string::npos ? 1 : at + 2,
              "deze woordenlijst is er niet: " + name + ".tsv");
      take(std::move(one).take());
    }
    pages.push_back(std::move(parsed.page));
  }
  for (const RulePage& page : pages)
    for (const std::string& id : page.covers)
      if (id == page.id || std::ranges::find(pages, id, &RulePage::id) == pages.end())
        complaints.push_back({"rules/" + page.id + ".md", 0, 0, "covers noemt een regel die er niet is: " + id, ""});
  for (const Complaint& complaint : complaints) std::cerr << to_string(complaint);
  if (!complaints.empty()) return 1;
  if (pages.empty()) {
    std::cerr << rules.string() << ": hier staan geen regels\n";
    return 1;
  }
  std::vector<const WordList*> compiled;
  for (const WordList& list : word_lists) compiled.push_back(&list);
  const std::vector<std::byte> block = build_phrase_table(compiled);
  const bool written = write_file(table, table_of(pages)) &&
                       write_file(phrases, {reinterpret_cast<const char*>(block.data()), block.size()});
  if (!written) std::cerr << "compile_rules: kan de uitvoer niet schrijven\n";
  return written ? 0 : 1;
}

}  // namespace
}  // namespace duidelijk

int main(int count, char** arguments) {
  if (count != 5) {
    std::cerr << "usage: compile_rules RULES_FOLDER LISTS_FOLDER RULES_INC PHRASES_BIN\n";
    return 2;
  }
  return duidelijk::compile(arguments[1], arguments[2], arguments[3], arguments[4]);
}
