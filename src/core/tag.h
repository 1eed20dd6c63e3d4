// Word classes, features and relations of Universal Dependencies, and their names.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk {

/// Universal part of speech (https://universaldependencies.org/u/pos/). `unknown` until a tagger has spoken.
enum class Tag : std::uint8_t {
  unknown,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
inline constexpr std::size_t tag_count = 18;

enum class VerbForm : std::uint8_t { none, fin, inf, part };
enum class Tense : std::uint8_t { none, past, pres };
enum class Number : std::uint8_t { none, plur, sing };
enum class Person : std::uint8_t { none, first, second, third };
enum class PronType : std::uint8_t { none, dem, ind, int_, prs, rcp, rel };
enum class Degree : std::uint8_t { none, cmp, pos, sup, dim };
enum class Definite : std::uint8_t { none, def, ind };
enum class Gender : std::uint8_t { none, com, com_neut, neut };
enum class Case : std::uint8_t { none, acc, dat, gen, nom };

/// Morphological features of one token, packed; `none` and false mean "not said".
/// Present participles are `part` + `pres`, past participles `part` + `past` inside the program;
/// `to_string` writes them as the treebank does (VerbForm=Part only).
struct Features {
  VerbForm verb_form : 2 = VerbForm::none;
  Tense tense : 2 = Tense::none;
  Number number : 2 = Number::none;
  Person person : 2 = Person::none;
  PronType pron_type : 3 = PronType::none;
  Degree degree : 3 = Degree::none;
  Definite definite : 2 = Definite::none;
  Gender gender : 2 = Gender::none;
  Case grammatical_case : 3 = Case::none;
  bool poss : 1 = false;
  bool reflex : 1 = false;
  bool foreign : 1 = false;
  bool abbr : 1 = false;
  bool inflected : 1 = false;  // the -e of adjectives and participles; not in UD, not written
  friend constexpr bool operator==(const Features&, const Features&) = default;
};
static_assert(sizeof(Features) <= 8);

/// Universal dependency relation with the Dutch subtypes of the treebanks. `dep` = not known yet.
enum class Relation : std::uint8_t {
  dep,
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  det,
  expl,
  expl_pv,
  fixed,
  flat,
  iobj,
  mark,
  nmod,
  nmod_poss,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_arg,
  orphan,
  parataxis,
  punct,
  root,
  xcomp
};
inline constexpr std::size_t relation_count = 40;

/// "NOUN", "VERB", …; "_" for unknown.
std::string_view name_of(Tag tag);
/// "aux:pass", "nsubj", …
std::string_view name_of(Relation relation);
/// The tag or relation with that name, or nothing.
std::optional<Tag> find_tag(std::string_view name);
std::optional<Relation> find_relation(std::string_view name);

/// The FEATS column of CoNLL-U, sorted by name; "_" when there are none.
std::string to_string(const Features& features);
/// Reads a FEATS column. Names and values that we do not use are passed over.
Features parse_features(std::string_view column);

}  // namespace duidelijk
