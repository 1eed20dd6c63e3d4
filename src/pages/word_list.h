// A list of terms with plainer ones: wordlists/jargon/<name>.tsv, or a list of the user's own.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
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

struct Alternative {
  std::string text;
  bool certain = false;  // "!als": meaning and grammar hold wherever the entry fires
};

/// One line of a list.
struct ListEntry {
  std::string term;  // as written, with the marks ~ … =
  WordClass word_class = WordClass::noun;
  Action action = Action::replace;
  std::vector<Alternative> alternatives;  // best first
  std::vector<std::string> silent;        // "de _", "bij _ van"
  Severity severity = Severity::info;
  std::string note;
  std::vector<std::string> sources;
  std::uint32_t line = 0;
};

struct WordList {
  std::string name;   // the file name without folder and ".tsv"
  std::string title;  // "Ouderwetse woorden"
  std::string why;    // one Dutch sentence: why these words are hard
  std::vector<ListEntry> entries;
};

struct ParsedList {
  WordList list;
  std::vector<Complaint> complaints;  // empty: the list is good
};

/// A list of a user may be simpler: no header, no order, no source; and rows of two or three columns (term,
/// alternatives, note), which match as written.
enum class ListOwner : std::uint8_t { program, user };

/// Reads one list and checks every line. `file` names it in complaints and gives its name.
/// A list with complaints still holds the good lines. Linear in `text`.
ParsedList parse_word_list(std::string_view text, const std::string& file, ListOwner owner = ListOwner::program);

/// A term without the marks ~ and =, folded: the words as they stand in a text.
std::string plain_term(std::string_view term);

/// A list and the file it came from; `text` is for the complaints.
struct ListFile {
  std::string file;
  std::string_view text;
  const WordList* list = nullptr;
};

/// What no single list can see: a term in two lists, and an alternative that is itself a term to replace.
std::vector<Complaint> check_across(std::span<const ListFile> lists);

}  // namespace duidelijk
