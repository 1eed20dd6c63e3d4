// SPDX-License-Identifier: EUPL-1.2
#include "pages/word_list.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/fold.h"
#include "core/message.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::array<std::string_view, 8> column_names{"term",   "class",    "action", "alternatives",
                                                       "silent", "severity", "note",   "sources"};
enum Column { term, word_class, action, alternatives, silent, severity, note, sources };
constexpr std::array<std::string_view, 5> header_keys{"titel", "bron", "licentie", "kolommen", "waarom"};

struct Cell {
  std::string_view text;
  std::size_t column = 1;
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<Cell> split(std::string_view text, std::string_view separator, std::size_t column = 1) {
  std::vector<Cell> cells;
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    cells.push_back({text.substr(at, end - at), column + at});
    if (end == text.size()) return cells;
    at = end + separator.size();
  }
}

template <std::size_t size>
std::optional<std::size_t> index_of(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

template <std::size_t size>
std::string choices(const std::array<std::string_view, size>& names) {
  const std::vector<std::string> words(names.begin(), names.end());
  return listed(words, "of");
}

/// What two entries may not share. Capitals tell terms apart (OM, om).
std::string identity_of(std::string_view term) {
  return utf8::lower(term) == term ? plain_term(term) : std::string(term);
}

/// Reads the lines of one list.
class Parser {
 public:
  Parser(std::string_view text, const std::string& file, ListOwner owner)
      : complaints_(file, text), own_(owner == ListOwner::user) {
    std::string_view name = file;
    if (const auto slash = name.rfind('/'); slash != name.npos) name.remove_prefix(slash + 1);
    if (name.ends_with(".tsv")) name.remove_suffix(4);
    list_.name = name;
    if (own_) {
      list_.title = name;
      list_.why = "Dit woord staat in uw eigen lijst.";
    }
  }

  ParsedList parse() && {
    bool in_header = true;
    for (std::uint32_t line = 1; line <= complaints_.lines().size(); ++line) {
      const std::string_view text = complaints_.lines()[line - 1];
      if (!utf8::valid(text)) {
        complaints_.add(line, utf8::find_invalid(text) + 1, "deze regel is geen goede UTF-8");
      } else if (!utf8::surely_nfc(text) && utf8::nfc(text) != text) {
        complaints_.add(line, different(text) + 1, "deze regel staat niet in de normaalvorm NFC");
      } else if ((in_header || own_) && text.starts_with('#')) {
        header(text);
      } else if (own_ && trimmed(text).empty()) {
        continue;
      } else {
        in_header = false;
        entry(text, line);
      }
    }
    for (std::size_t i = 0; i < header_keys.size(); ++i)
      if (!seen_[i] && !own_)
        complaints_.add(0, 1, "bovenaan ontbreekt de regel '# " + std::string(header_keys[i]) + ": …'");
    return {std::move(list_), std::move(complaints_).take()};
  }

 private:
  static std::size_t different(std::string_view text) {
    const std::string normal = utf8::nfc(text);
    return static_cast<std::size_t>(std::ranges::mismatch(text, normal).in1 - text.begin());
  }

  void header(std::string_view text) {
    for (std::size_t i = 0; i < header_keys.size(); ++i) {
      const std::string start = "# " + std::string(header_keys[i]) + ":";
      if (!text.starts_with(start)) continue;
      const std::string_view value = trimmed(text.substr(start.size()));
      seen_[i] = seen_[i] || !value.empty();
      if (value.empty()) continue;
      if (header_keys[i] == "titel") list_.title = value;
      if (header_keys[i] == "waarom") list_.why = value;
    }
  }

  void entry(std::string_view text, std::uint32_t line) {
    line_ = line;
    good_ = true;
    if (text.empty()) return wrong(1, "een lege regel hoort hier niet");
    const std::vector<Cell> cells = split(text, "\t");
    if (own_ && cells.size() <= 3) return short_entry(cells);
    if (cells.size() != column_names.size())
      return wrong(cells.back().column, "deze regel heeft " +
                                            counted(static_cast<std::int64_t>(cells.size()), "kolom", "kolommen") +
                                            ", het moeten er " + (own_ ? "2, 3 of 8 zijn" : "8 zijn"));
    ListEntry made;
    made.line = line;
    for (const Cell& cell : cells)
      if (trimmed(cell.text) != cell.text) wrong(cell.column, "deze kolom begint of eindigt met een spatie");
    read_term(cells[term], made);
    if (const auto found = index_of(word_class_names, cells[word_class].text))
      made.word_class = static_cast<WordClass>(*found);
    else
      wrong(cells[word_class].column, "deze woordsoort ken ik niet; kies " + choices(word_class_names));
    if (const auto found = index_of(action_names, cells[action].text))
      made.action = static_cast<Action>(*found);
    else
      wrong(cells[action].column, "dit advies ken ik niet; kies " + choices(action_names));
    read_alternatives(cells[alternatives], made);
    read_silent(cells[silent], made);
    if (cells[severity].text == "warning")
      made.severity = Severity::warning;
    else if (cells[severity].text != "info")
      wrong(cells[severity].column, "dit niveau ken ik niet; kies info of warning");
    made.note = cells[note].text;
    for (const Cell& cell : split(cells[sources].text, " ; ", cells[sources].column)) {
      if (trimmed(cell.text).empty() && !own_) wrong(cell.column, "hier ontbreekt een bron");
      made.sources.emplace_back(cell.text);
    }
    if (good_) list_.entries.push_back(std::move(made));
  }

  /// "term", "alternatives" and perhaps "note".
  void short_entry(const std::vector<Cell>& cells) {
    ListEntry made;
    made.line = line_;
    for (const Cell& cell : cells)
      if (trimmed(cell.text) != cell.text) wrong(cell.column, "deze kolom begint of eindigt met een spatie");
    made.word_class = WordClass::expression;
    made.severity = Severity::warning;
    read_term(cells[0], made);
    if (cells.size() < 2 || cells[1].text.empty())
      made.action = Action::choose;
    else
      read_alternatives(cells[1], made);
    if (cells.size() == 3) made.note = cells[2].text;
    if (good_) list_.entries.push_back(std::move(made));
  }

  void read_term(const Cell& cell, ListEntry& made) {
    made.term = cell.text;
    const std::string plain = identity_of(cell.text);
    if (plain.empty()) return wrong(cell.column, "hier ontbreekt de term");
    if (cell.text.find("  ") != cell.text.npos) wrong(cell.column, "tussen twee woorden hoort één spatie");
    if (cell.text.starts_with("…") || cell.text.ends_with("…"))
      wrong(cell.column, "een gat (…) hoort tussen twee woorden");
    if (!own_ && !last_.empty() && cell.text < last_)
      wrong(cell.column, "de termen staan niet op volgorde: deze hoort voor '" + last_ + "'");
    last_ = cell.text;
    const auto [place, fresh] = lines_by_term_.emplace(plain, line_);
    if (!fresh) wrong(cell.column, "deze term staat ook op regel " + std::to_string(place->second));
  }

  void read_alternatives(const Cell& cell, ListEntry& made) {
    if (cell.text.empty()) {
      if (made.action != Action::leave_out && made.action != Action::name_it && made.action != Action::choose)
        wrong(cell.column, "hier ontbreekt wat de schrijver in plaats hiervan kan schrijven");
      return;
    }
    const std::string plain = plain_term(made.term);
    for (const Cell& one : split(cell.text, " | ", cell.column)) {
      const bool certain = one.text.starts_with('!');
      const std::string_view text = one.text.substr(certain ? 1 : 0);
      if (trimmed(text).empty()) wrong(one.column, "hier staat een leeg alternatief");
      if (text.size() >= plain.size() && fold(text) == plain) wrong(one.column, "dit alternatief is de term zelf");
      made.alternatives.push_back({std::string(text), certain});
    }
  }

  void read_silent(const Cell& cell, ListEntry& made) {
    if (cell.text.empty()) return;
    for (const Cell& one : split(cell.text, " | ", cell.column)) {
      const std::vector<Cell> words = split(one.text, " ");
      if (std::ranges::count(words, "_", &Cell::text) != 1)
        wrong(one.column, "in een stille context staat precies één _ voor de gevonden woorden");
      else if (words.size() == 1)
        wrong(one.column, "een stille context heeft naast _ nog een woord nodig");
      else if (fold(one.text) != one.text)
        wrong(one.column, "een stille context staat in kleine letters");
      made.silent.emplace_back(one.text);
    }
  }

  /// Complains about a place in the line at hand, which then is no entry.
  void wrong(std::size_t column, std::string what) {
    good_ = false;
    complaints_.add(line_, column, std::move(what));
  }

  WordList list_;
  Complaints complaints_;
  std::array<bool, header_keys.size()> seen_{};
  std::unordered_map<std::string, std::uint32_t> lines_by_term_;
  std::string last_;
  bool own_ = false;
  std::uint32_t line_ = 0;
  bool good_ = true;
};

}  // namespace

ParsedList parse_word_list(std::string_view text, const std::string& file, ListOwner owner) {
  return Parser(text, file, owner).parse();
}

std::string plain_term(std::string_view term) {
  std::string plain;
  for (const char c : fold(term))
    if (c != '~' && c != '=') plain += c;
  return plain;
}

std::vector<Complaint> check_across(std::span<const ListFile> lists) {
  struct Where {
    const ListFile* list;
    const ListEntry* entry;
  };
  std::unordered_map<std::string, Where> terms;
  std::vector<Complaint> all;
  const auto complain = [&all](const ListFile& file, const ListEntry& entry, std::string_view about, std::string what) {
    Complaints one(file.file, file.text);
    const std::size_t at = one.lines()[entry.line - 1].find(about);
    one.add(entry.line, at == std::string_view::npos ? 1 : at + 1, std::move(what));
    for (Complaint& complaint : std::move(one).take()) all.push_back(std::move(complaint));
  };
  for (const ListFile& file : lists) {
    for (const ListEntry& entry : file.list->entries) {
      const auto [place, fresh] = terms.emplace(identity_of(entry.term), Where{&file, &entry});
      if (!fresh)
        complain(file, entry, entry.term,
                 "deze term staat ook in " + place->second.list->file + ", regel " +
                     std::to_string(place->second.entry->line));
    }
  }
  for (const ListFile& file : lists) {
    for (const ListEntry& entry : file.list->entries) {
      if (entry.action == Action::explain) continue;  // an explanation may name other terms
      for (const Alternative& alternative : entry.alternatives) {
        const auto found = terms.find(fold(alternative.text));
        if (found != terms.end() && found->second.entry->action == Action::replace)
          complain(file, entry, alternative.text,
                   "dit alternatief is zelf een term om te vervangen, in " + found->second.list->file + ", regel " +
                       std::to_string(found->second.entry->line));
      }
    }
  }
  return all;
}

}  // namespace duidelijk
