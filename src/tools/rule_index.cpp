// rules/*.md → docs/regels.md: all rules with what they find and how often they were right. ./dev docs writes it.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "pages/rule_page.h"

namespace duidelijk {
namespace {

constexpr std::string_view severities[] = {"tip", "waarschuwing", "fout"};

struct Category {
  std::string_view name, title;
};
constexpr std::array<Category, 6> categories{{{"woord", "Woorden"},
                                              {"zin", "Zinnen"},
                                              {"werkwoord", "Werkwoorden"},
                                              {"naamwoord", "Naamwoorden"},
                                              {"lezer", "De lezer"},
                                              {"tekst", "De hele tekst"}}};

std::vector<RulePage> pages_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<RulePage> pages;
  for (const auto& path : files) {
    std::ifstream in(path, std::ios::binary);
    pages.push_back(parse_rule_page(std::string(std::istreambuf_iterator<char>(in), {}), path.string()).page);
  }
  return pages;
}

std::string row_of(const RulePage& page) {
  const std::string limits = [&page] {
    std::string out;
    for (const PageLimit& limit : page.limits)
      out += (out.empty() ? "" : ", ") + ('`' + limit.name) + "` " + std::to_string(limit.value);
    return out;
  }();
  const std::string measured = page.findings_read == 0
                                   ? std::string("niet gemeten: alleen in `preview`")
                                   : std::to_string(page.findings_right) + " van " + std::to_string(page.findings_read);
  const std::string state = page.confidence == Confidence::low ? " (staat uit)" : "";
  return "| [" + page.id + "](../rules/" + page.id + ".md) | " + page.title + " | " +
         std::string(severities[static_cast<std::size_t>(page.severity)]) + state + " | " + limits + " | " + measured +
         " |\n";
}

std::string index_of(const std::vector<RulePage>& pages) {
  std::string out =
      "# Alle regels\n\nDeze pagina is gemaakt van de pagina's in `rules/`. Verander ze daar, en typ daarna `./dev "
      "docs`.\n\n"
      "Bij *goed* staat hoeveel meldingen klopten bij het nalezen, in echte teksten van de overheid. Klopt minder\ndan "
      "80 "
      "procent? Dan staat de regel uit. U zet hem aan met `--select` en de naam van de regel. Een nieuwe regel die "
      "nog\nniet is "
      "nagelezen, staat alleen aan in de voorinstelling `preview`.\n";
  for (const Category& category : categories) {
    out += "\n## " + std::string(category.title) +
           "\n\n| regel | titel | soort | instellingen | goed |\n| --- | --- | --- | "
           "--- | --- |\n";
    for (const RulePage& page : pages)
      if (page.category == category.name) out += row_of(page);
  }
  return out;
}

}  // namespace
}  // namespace duidelijk

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: rule_index RULES_FOLDER\n";
    return 2;
  }
  std::cout << duidelijk::index_of(duidelijk::pages_in(arguments[1]));
  return std::cout.flush() ? 0 : 1;
}
