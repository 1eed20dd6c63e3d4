// SPDX-License-Identifier: EUPL-1.2
#include "pages/front_matter.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <limits>

#include "core/fold.h"
#include "core/message.h"
#include "pages/pattern.h"

namespace duidelijk {
namespace {

constexpr std::array<std::string_view, 6> categories{"woord", "zin", "werkwoord", "naamwoord", "lezer", "tekst"};
constexpr std::array<std::string_view, 3> severities{"info", "warning", "error"};
constexpr std::array<std::string_view, 3> confidences{"low", "medium", "high"};
constexpr std::array<std::string_view, 5> kinds{"code", "replace", "report", "limit", "sequence"};
constexpr std::array<std::string_view, 4> stages{"tokens", "tags", "tree", "clauses"};
constexpr std::array<std::string_view, 6> counts{"words", "sentences", "commas", "semicolons", "brackets", "listed"};
constexpr std::array<std::string_view, 3> scopes{"sentence", "block", "document"};

/// Reads one front matter; complaints point at the value.
class Reader {
 public:
  Reader(const toml::table& root, std::uint32_t first_line, RulePage& page, Complaints& complaints)
      : root_(root), first_line_(first_line), page_(page), complaints_(complaints) {}

  void read() {
    page_.title = text(root_, "title");
    page_.why = text(root_, "why");
    page_.category = choice("category", categories);
    page_.kind = choice("kind", kinds);
    page_.needs = choice("needs", stages);
    page_.severity = static_cast<Severity>(place_of(severities, choice("severity", severities)));
    page_.confidence = static_cast<Confidence>(place_of(confidences, choice("confidence", confidences)));
    page_.sources = texts(root_, "sources", true);
    page_.lists = texts(root_, "lists", page_.kind == "replace" || page_.kind == "report");
    if (const toml::node* node = known("document-level")) {
      if (const auto value = node->value_exact<bool>())
        page_.document_level = *value;
      else
        complain(*node, "hier hoort true of false");
    }
    page_.covers = texts(root_, "covers", false);
    precision();
    limits();
    if (page_.kind == "code") words();
    if (page_.kind == "limit") counting();
    if (page_.kind == "sequence") patterns();
    if (page_.kind == "report") add("message", text(root_, "message"));
    for (const auto& [key, node] : root_)
      if (std::ranges::find(known_, key.str()) == known_.end())
        complain(node, "deze sleutel ken ik niet: " + std::string(key.str()));
  }

 private:
  template <class Names>
  static std::size_t place_of(const Names& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
  }

  void complain(const toml::node& node, std::string what) {
    const toml::source_position at = node.source().begin;
    complaints_.add(at.line == 0 ? first_line_ : at.line + first_line_ - 1, at.column, std::move(what));
  }

  const toml::node* known(std::string_view key) {
    known_.emplace_back(key);
    return root_.get(key);
  }

  void add(std::string_view key, std::string_view value) {
    page_.settings.push_back(std::string(key) + '=' + std::string(value));
  }

  std::string text(const toml::table& table, std::string_view key, bool needed = true) {
    if (&table == &root_) known_.emplace_back(key);
    const toml::node* node = table.get(key);
    if (!node) {
      if (needed) complain(table, "hier ontbreekt de sleutel " + std::string(key));
      return {};
    }
    const auto value = node->value_exact<std::string>();
    if (!value || value->empty() || value->find_first_of("\r\n") != std::string::npos) {
      complain(*node, "bij " + std::string(key) + " hoort een tekst van één regel");
      return {};
    }
    return *value;
  }

  std::vector<std::string> texts(const toml::table& table, std::string_view key, bool needed) {
    if (&table == &root_) known_.emplace_back(key);
    const toml::node* node = table.get(key);
    if (!node) {
      if (needed) complain(table, "hier ontbreekt de sleutel " + std::string(key));
      return {};
    }
    std::vector<std::string> all;
    const toml::array* array = node->as_array();
    if (!array || array->empty()) {
      complain(*node, "bij " + std::string(key) + " hoort een rij van teksten");
      return all;
    }
    for (const toml::node& one : *array) {
      const auto value = one.value_exact<std::string>();
      if (value && !value->empty())
        all.push_back(*value);
      else
        complain(one, "hier hoort een tekst");
    }
    return all;
  }

  template <class Names>
  std::string choice(std::string_view key, const Names& names) {
    const std::string value = text(root_, key);
    if (!value.empty() && std::ranges::find(names, value) == names.end()) {
      const std::vector<std::string> words(names.begin(), names.end());
      complain(*root_.get(key), "dit kan hier niet; kies " + listed(words, "of"));
    }
    return value;
  }

  void limits() {
    const toml::node* node = known("limits");
    if (!node) return;
    if (!node->is_table()) return complain(*node, "hier hoort een tabel met grenzen");
    for (const auto& [key, row] : *node->as_table()) {
      const toml::table* table = row.as_table();
      if (!table) {
        complain(row, "een grens ziet er zo uit: { value = 20, least = 5, most = 60, about = \"…\" }");
        continue;
      }
      PageLimit limit{std::string(key.str()), number(*table, "value"), number(*table, "least"), number(*table, "most"),
                      text(*table, "about")};
      if (limit.least > limit.value || limit.value > limit.most)
        complain(row, "deze grens ligt niet tussen least en most");
      only(*table, {"value", "least", "most", "about"});
      page_.limits.push_back(std::move(limit));
    }
  }

  /// precision = { read = 40, right = 37 }: high means at least 90 per cent, medium at least 80.
  void precision() {
    const toml::node* node = known("precision");
    if (!node) return;
    const toml::table* table = node->as_table();
    if (!table) return complain(*node, "dit ziet er zo uit: { read = 40, right = 37 }");
    const int read = number(*table, "read"), right = number(*table, "right");
    only(*table, {"read", "right"});
    if (read == 0 || right > read) return complain(*node, "right is ten hoogste read, en read is niet nul");
    page_.findings_read = read;
    page_.findings_right = right;
    const int per_cent = right * 100 / read;
    const Confidence measured = per_cent >= 90   ? Confidence::high
                                : per_cent >= 80 ? Confidence::medium
                                                 : Confidence::low;
    if (page_.confidence > measured)
      complain(*root_.get("confidence"),
               "dit is gemeten: " + std::string(confidences[static_cast<std::size_t>(measured)]));
  }

  int number(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    const auto value = node ? node->value_exact<std::int64_t>() : std::nullopt;
    if (value && *value >= 0 && *value <= std::numeric_limits<int>::max()) return static_cast<int>(*value);
    complain(node ? *node : table, "bij " + std::string(key) + " hoort een getal");
    return 0;
  }

  void only(const toml::table& table, std::initializer_list<std::string_view> keys) {
    for (const auto& [key, node] : table)
      if (std::ranges::find(keys, key.str()) == keys.end())
        complain(node, "deze sleutel ken ik niet: " + std::string(key.str()));
  }

  /// Small sets of words for coded rules: [words] with negation = ["niet", "geen"].
  void words() {
    const toml::node* node = known("words");
    if (!node) return;
    if (!node->is_table()) return complain(*node, "hier hoort een tabel met rijen woorden");
    for (const auto& [key, row] : *node->as_table()) {
      std::string joined;
      for (const std::string& word : texts(*node->as_table(), key.str(), true)) {
        if (fold(word) != word) complain(row, "schrijf deze woorden in kleine letters: " + word);
        joined += (joined.empty() ? "" : "|") + word;
      }
      add(key.str(), joined);
    }
  }

  void counting() {
    add("count", choice("count", counts));
    add("per", choice("per", scopes));
    const std::string limit = text(root_, "limit");
    if (!limit.empty() && std::ranges::find(page_.limits, limit, &PageLimit::name) == page_.limits.end())
      complain(*root_.get("limit"), "deze grens staat niet bij [limits]");
    add("limit", limit);
    add("message", text(root_, "message"));
  }

  void patterns() {
    const toml::node* node = known("pattern");
    const toml::array* array = node ? node->as_array() : nullptr;
    if (!array || array->empty()) return complain(node ? *node : root_, "hier ontbreken patronen: [[pattern]]");
    for (const toml::node& one : *array) {
      const toml::table* table = one.as_table();
      if (!table) {
        complain(one, "hier hoort [[pattern]]");
        continue;
      }
      const std::string row = text(*table, "row");
      const ParsedPattern parsed = parse_pattern(row);
      if (!row.empty() && !parsed.wrong.empty()) {
        const toml::source_position at = table->get("row")->source().begin;
        complaints_.add(at.line + first_line_ - 1, at.column + 1 + parsed.at, parsed.wrong);
      }
      if (asks_relation(parsed.pattern) && (page_.needs == "tokens" || page_.needs == "tags"))
        complain(*table->get("row"), "een relatie (@) vraagt needs = \"tree\"");
      add("row", row);
      add("message", text(*table, "message"));
      if (table->get("suggest"))
        for (const std::string& suggestion : texts(*table, "suggest", true)) add("suggest", suggestion);
      only(*table, {"row", "message", "suggest"});
    }
  }

  const toml::table& root_;
  std::uint32_t first_line_;
  RulePage& page_;
  Complaints& complaints_;
  std::vector<std::string> known_;
};

}  // namespace

void read_front_matter(std::string_view toml, std::uint32_t first_line, RulePage& page, Complaints& complaints) {
  const toml::parse_result parsed = toml::parse(toml);
  if (!parsed) {
    const toml::source_position at = parsed.error().source().begin;
    complaints.add(at.line + first_line - 1, at.column,
                   "dit is geen goede TOML: " + std::string(parsed.error().description()));
    return;
  }
  Reader(parsed.table(), first_line, page, complaints).read();
}

}  // namespace duidelijk
