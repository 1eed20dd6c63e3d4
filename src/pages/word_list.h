// A list of terms with plainer ones: wordlists/jargon/<name>.tsv, or a list of the user's own.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pages/complaint.h"
#include "pages/severity.h"

namespace duidelijk {

/// The class of a term; it says how the term inflects.
enum class WordClass : std::uint8_t {
  noun,
  verb,
  adjective,
  adverb,
  preposition,
  conjunction,
  pronoun,
  expression,
  abbreviation
};
/// The Dutch names in the column `class`, in the order of WordClass.
inline constexpr std::array<std::string_view, 9> word_class_names{"zelfstandig",   "werkwoord",   "bijvoeglijk",
                                                                  "bijwoord",      "voorzetsel",  "voegwoord",
                                                                  "voornaamwoord", "uitdrukking", "afkorting"};

/// What the writer should do with a term.
enum class Action : std::uint8_t { replace, explain, leave_out, choose, name_it };
/// The Dutch names in the column `action`, in the order of Action.
inline constexpr std::array<std::string_view, 5> action_names{"vervang", "leg uit", "schrap", "kies", "noem"};

/// How sure a list is of an alternative.
enum class Trust : std::uint8_t {
  usual,    // the program may offer it as an edit that a person looks at
  certain,  // "!als": meaning and grammar hold wherever the entry fires
  idea,     // "?met": something to think of, never an edit
};

struct Alternative {
  std::string_view text;
  Trust trust = Trust::usual;
};

/// One line of a list. Texts are views into `WordList::text`; what may be many stands in the pools of the list.
struct ListEntry {
  std::string_view term;  // as written, with the marks ~ … =
  std::string_view note;
  std::uint32_t line = 0;
  std::uint32_t alternatives = 0, silent = 0;  // first of each in its pool
  std::uint16_t alternative_count = 0, silent_count = 0;
  WordClass word_class = WordClass::noun;
  Action action = Action::replace;
  Severity severity = Severity::info;
  bool compounds = false;  // also as a part of compounds: "term+"
  bool common = false;     // "vaak": only worth a word where a text has it often
  bool plain = false;      // one folded word without marks: nearly every line of a long list
};

struct WordList {
  std::string name;   // the file name without folder and ".tsv"
  std::string title;  // "Ouderwetse woorden"
  std::string why;    // one Dutch sentence: why these words are hard
  std::vector<ListEntry> entries;
  std::vector<Alternative> alternatives;    // of all entries, best first
  std::vector<std::string_view> silent;     // of all entries: "de _", "bij _ van"
  std::shared_ptr<const std::string> text;  // what the views look into

  std::span<const Alternative> alternatives_of(const ListEntry& entry) const {
    return std::span(alternatives).subspan(entry.alternatives, entry.alternative_count);
  }
  std::span<const std::string_view> silent_of(const ListEntry& entry) const {
    return std::span(silent).subspan(entry.silent, entry.silent_count);
  }
};

struct ParsedList {
  WordList list;
  std::vector<Complaint> complaints;  // empty: the list is good
};

/// A list of a user may be simpler: no header, no order, no source; and rows of two or three columns (term,
/// alternatives, note), which match as written.
enum class ListOwner : std::uint8_t { program, user };

/// Reads one list and checks every line. `file` names it in complaints and gives its name.
/// A list with complaints still holds the good lines. Linear in `text`; 50,000 lines take some 8 milliseconds.
ParsedList parse_word_list(std::string text, const std::string& file, ListOwner owner = ListOwner::program);

/// A term without the marks ~ and =, folded: the words as they stand in a text.
std::string plain_term(std::string_view term);

/// What two entries may not share: the plain term. Capitals tell terms apart (OM, om).
std::string identity_of(std::string_view term);

/// A list and the file it came from.
struct ListFile {
  std::string file;
  const WordList* list = nullptr;
};

/// What no single list can see: a term in two lists, and an alternative that is itself a term to replace.
std::vector<Complaint> check_across(std::span<const ListFile> lists);

}  // namespace duidelijk
