// SPDX-License-Identifier: EUPL-1.2
#include "pages/word_list.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "core/ascii.h"
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

bool is_padded(std::string_view text) { return text.starts_with(' ') || text.ends_with(' '); }

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Calls `each` with the cells between tabs, or between words.
template <class Each>
void split(std::string_view text, char separator, std::size_t column, Each each) {
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    each(Cell{text.substr(at, end - at), column + at});
    if (end == text.size()) return;
    at = end + 1;
  }
}

/// Calls `each` with what stands between " | ", or another sign with a space on either side.
template <class Each>
void split_spaced(std::string_view text, char sign, std::size_t column, Each each) {
  std::size_t begin = 0;
  for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
    if (at == begin || text[at - 1] != ' ' || at + 1 == text.size() || text[at + 1] != ' ') continue;
    each(Cell{text.substr(begin, at - 1 - begin), column + begin});
    begin = at + 2;
  }
  each(Cell{text.substr(begin), column + begin});
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

/// What the bytes of a text are, as bits; one pass over a term instead of one a question.
enum Signs : unsigned { space = 1, mark = 2, capital = 4, far = 8 };
constexpr std::array<unsigned char, 256> signs_of_byte = [] {
  std::array<unsigned char, 256> signs{};
  signs[' '] = space;
  signs['~'] = signs['='] = mark;
  for (std::size_t i = 'A'; i <= 'Z'; ++i) signs[i] = capital;
  for (std::size_t i = 0x80; i < signs.size(); ++i) signs[i] = far;  // not ASCII
  return signs;
}();
unsigned signs_of(std::string_view text) {
  unsigned all = 0;
  for (const char byte : text) all |= signs_of_byte[static_cast<unsigned char>(byte)];
  return all;
}

/// A term without the + that asks for its compounds too.
std::string_view without_plus(std::string_view term) {
  if (term.ends_with('+') && term.find(' ') == term.npos) term.remove_suffix(1);
  return term;
}

/// identity_of, into `kept` where it is another text than the term; `signs` are those of the term.
std::string_view identity(std::string_view term, unsigned signs, std::string& kept) {
  if ((signs & ~space) == 0) return term;
  return kept = identity_of(term);
}

/// Whether folding makes the same words of both; the marks of the term do not count.
bool is_same(std::string_view alternative, std::string_view term, unsigned signs) {
  if ((signs & far) != 0 || ascii_prefix(alternative) != alternative.size())
    return fold(alternative) == plain_term(term);
  const auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; };
  std::size_t at = 0;
  for (const char byte : term) {
    if (byte == '~' || byte == '=') continue;
    if (at == alternative.size() || lower(alternative[at]) != lower(byte)) return false;
    ++at;
  }
  return at == alternative.size();
}

/// The lines on which the terms of a list stand. One table, made at its full size: a list of a user may have 50,000
/// lines. It holds no terms: what it asks about twice stands in the text.
class SeenTerms {
 public:
  explicit SeenTerms(std::size_t most) {
    std::size_t places = 16;
    while (places < most * 2) places *= 2;
    places_.resize(places);
  }
  /// The line on which `same` is true of the term, among those with its hash; else 0, and the term is kept.
  template <class Same>
  std::uint32_t add(std::size_t hash, std::uint32_t line, Same same) {
    const std::size_t mask = places_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(static_cast<std::uint64_t>(hash) >> 32);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Place& place = places_[at];
      if (place.line == 0) {
        place = {tag, line};
        return 0;
      }
      if (place.tag == tag && same(place.line)) return place.line;
    }
  }

 private:
  struct Place {
    std::uint32_t tag = 0, line = 0;  // the upper half of the hash; from 1, 0 is free
  };
  std::vector<Place> places_;
};

/// Reads the lines of one list.
class Parser {
 public:
  Parser(std::shared_ptr<const std::string> text, const std::string& file, ListOwner owner)
      : complaints_(file, *text), seen_terms_(complaints_.lines().size()), own_(owner == ListOwner::user) {
    std::string_view name = file;
    if (const auto slash = name.rfind('/'); slash != name.npos) name.remove_prefix(slash + 1);
    if (name.ends_with(".tsv")) name.remove_suffix(4);
    list_.name = name;
    if (own_) {
      list_.title = name;
      list_.why = "Dit woord staat in uw eigen lijst.";
    }
    list_.entries.reserve(complaints_.lines().size());
    const auto signs = static_cast<std::size_t>(std::ranges::count(*text, '|'));  // between alternatives or contexts
    list_.alternatives.reserve(complaints_.lines().size() + signs);
    clean_ = ascii_prefix(*text) == text->size() || (utf8::valid(*text) && utf8::surely_nfc(*text));
    list_.text = std::move(text);
  }

  ParsedList parse() && {
    bool in_header = true;
    for (std::uint32_t line = 1; line <= complaints_.lines().size(); ++line) {
      const std::string_view text = complaints_.lines()[line - 1];
      if (!clean_ && !utf8::valid(text)) {
        complaints_.add(line, utf8::find_invalid(text) + 1, "deze regel is geen goede UTF-8");
      } else if (!clean_ && !utf8::surely_nfc(text) && utf8::nfc(text) != text) {
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
    std::vector<Cell>& cells = cells_;
    cells.clear();
    split(text, '\t', 1, [&cells](const Cell& cell) { cells.push_back(cell); });
    if (own_ && cells.size() <= 3) return short_entry(cells);
    if (cells.size() != column_names.size())
      return wrong(cells.back().column, "deze regel heeft " +
                                            counted(static_cast<std::int64_t>(cells.size()), "kolom", "kolommen") +
                                            ", het moeten er " + (own_ ? "2, 3 of 8 zijn" : "8 zijn"));
    ListEntry made;
    made.line = line;
    for (const Cell& cell : cells)
      if (is_padded(cell.text)) wrong(cell.column, "deze kolom begint of eindigt met een spatie");
    read_term(cells[term], made);
    if (const auto found = index_of(word_class_names, cells[word_class].text))
      made.word_class = static_cast<WordClass>(*found);
    else
      wrong(cells[word_class].column, "deze woordsoort ken ik niet; kies " + choices(word_class_names));
    if (made.compounds && made.word_class != WordClass::noun)
      wrong(cells[term].column, "alleen een zelfstandig naamwoord kan een + achter zich hebben");
    if (const auto found = index_of(action_names, cells[action].text))
      made.action = static_cast<Action>(*found);
    else
      wrong(cells[action].column, "dit advies ken ik niet; kies " + choices(action_names));
    read_alternatives(cells[alternatives], made);
    read_silent(cells[silent], made);
    if (cells[severity].text == "warning")
      made.severity = Severity::warning;
    else if (cells[severity].text == "vaak")
      made.common = true;
    else if (cells[severity].text != "info")
      wrong(cells[severity].column, "dit niveau ken ik niet; kies info, vaak of warning");
    made.note = cells[note].text;
    if (!own_)
      split_spaced(cells[sources].text, ';', cells[sources].column, [this](const Cell& cell) {
        if (trimmed(cell.text).empty()) wrong(cell.column, "hier ontbreekt een bron");
      });
    if (good_) list_.entries.push_back(made);
  }

  /// "term", "alternatives" and perhaps "note".
  void short_entry(const std::vector<Cell>& cells) {
    ListEntry made;
    made.line = line_;
    for (const Cell& cell : cells)
      if (is_padded(cell.text)) wrong(cell.column, "deze kolom begint of eindigt met een spatie");
    made.word_class = WordClass::expression;
    made.severity = Severity::warning;
    read_term(cells[0], made);
    if (made.compounds) {  // a + is a plus here
      made.term = cells[0].text;
      made.compounds = false;
    }
    if (cells.size() < 2 || cells[1].text.empty())
      made.action = Action::choose;
    else
      read_alternatives(cells[1], made);
    if (cells.size() == 3) made.note = cells[2].text;
    if (good_) list_.entries.push_back(made);
  }

  void check_phrase(const Cell& cell) {
    if (cell.text.find("  ") != cell.text.npos) wrong(cell.column, "tussen twee woorden hoort één spatie");
    if (cell.text.starts_with("…") || cell.text.ends_with("…"))
      wrong(cell.column, "een gat (…) hoort tussen twee woorden");
    // In a main clause the verb goes to the front, and then a gap before it would stand at the end.
    if (const auto gap = cell.text.rfind("… ~");
        gap != cell.text.npos && cell.text.find(' ', gap + 4) == cell.text.npos)
      wrong(cell.column, "voor een laatste woord met ~ kan geen gat (…) staan");
  }

  void read_term(const Cell& cell, ListEntry& made) {
    made.term = without_plus(cell.text);
    made.compounds = made.term.size() != cell.text.size();
    signs_ = signs_of(made.term);
    made.plain = signs_ == 0;
    if (made.term.empty() || ((signs_ & mark) != 0 && made.term.find_first_not_of("~=") == made.term.npos))
      return wrong(cell.column, "hier ontbreekt de term");
    if ((signs_ & (space | mark | far)) != 0) check_phrase(cell);
    if (!own_ && !last_.empty() && cell.text < last_)
      wrong(cell.column, "de termen staan niet op volgorde: deze hoort voor '" + std::string(last_) + "'");
    last_ = cell.text;
    if (const std::uint32_t before = line_before(made.term); before != 0)
      wrong(cell.column, "deze term staat ook op regel " + std::to_string(before));
  }

  /// The line on which the term at hand stood before; else 0.
  std::uint32_t line_before(std::string_view written) {
    std::string kept;
    const std::string_view here = identity(written, signs_, kept);
    return seen_terms_.add(std::hash<std::string_view>()(here), line_, [&](std::uint32_t line) {
      const std::string_view row = complaints_.lines()[line - 1];
      const std::string_view before = without_plus(row.substr(0, row.find('\t')));
      std::string kept_before;
      return identity(before, signs_of(before), kept_before) == here;
    });
  }

  void read_alternatives(const Cell& cell, ListEntry& made) {
    if (cell.text.empty()) {
      if (made.action != Action::leave_out && made.action != Action::name_it && made.action != Action::choose)
        wrong(cell.column, "hier ontbreekt wat de schrijver in plaats hiervan kan schrijven");
      return;
    }
    made.alternatives = static_cast<std::uint32_t>(list_.alternatives.size());
    split_spaced(cell.text, '|', cell.column, [this, &made](const Cell& one) {
      Alternative alternative{one.text, Trust::usual};
      if (one.text.starts_with('!')) alternative.trust = Trust::certain;
      if (one.text.starts_with('?')) alternative.trust = Trust::idea;
      if (alternative.trust != Trust::usual) alternative.text.remove_prefix(1);
      if (trimmed(alternative.text).empty()) wrong(one.column, "hier staat een leeg alternatief");
      if (is_same(alternative.text, made.term, signs_)) wrong(one.column, "dit alternatief is de term zelf");
      list_.alternatives.push_back(alternative);
      ++made.alternative_count;
    });
  }

  void read_silent(const Cell& cell, ListEntry& made) {
    if (cell.text.empty()) return;
    made.silent = static_cast<std::uint32_t>(list_.silent.size());
    split_spaced(cell.text, '|', cell.column, [this, &made](const Cell& one) {
      std::size_t words = 0, places = 0;
      split(one.text, ' ', 1, [&words, &places](const Cell& word) {
        ++words;
        places += word.text == "_";
      });
      if (places != 1)
        wrong(one.column, "in een stille context staat precies één _ voor de gevonden woorden");
      else if (words == 1)
        wrong(one.column, "een stille context heeft naast _ nog een woord nodig");
      else if (!surely_folded(one.text) && fold(one.text) != one.text)
        wrong(one.column, "een stille context staat in kleine letters");
      list_.silent.push_back(one.text);
      ++made.silent_count;
    });
  }

  /// Complains about a place in the line at hand, which then is no entry.
  void wrong(std::size_t column, std::string what) {
    good_ = false;
    complaints_.add(line_, column, std::move(what));
  }

  WordList list_;
  Complaints complaints_;
  std::array<bool, header_keys.size()> seen_{};
  SeenTerms seen_terms_;
  std::vector<Cell> cells_;  // of the line at hand
  std::string_view last_;
  bool own_ = false;
  bool clean_ = false;  // every line is valid and in the normal form
  std::uint32_t line_ = 0;
  unsigned signs_ = 0;  // of the term at hand
  bool good_ = true;
};

}  // namespace

ParsedList parse_word_list(std::string text, const std::string& file, ListOwner owner) {
  return Parser(std::make_shared<const std::string>(std::move(text)), file, owner).parse();
}

std::string identity_of(std::string_view term) {
  return utf8::lower(term) == term ? plain_term(term) : std::string(term);
}

std::string plain_term(std::string_view term) {
  std::string plain;
  for (const char c : fold(term))
    if (c != '~' && c != '=') plain += c;
  return plain;
}

}  // namespace duidelijk
