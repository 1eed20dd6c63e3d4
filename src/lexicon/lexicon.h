// What we know about words: forms with their readings, frequency, compounds, verbs, abbreviations.
// Compiled at build time from wordlists/ and OpenTaal (tools/compile_lexicon), read in place, nothing parsed at start.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fold.h"
#include "core/tag.h"

namespace duidelijk {

/// One way to read a form: its class, its features, and how to get from the form to the lemma.
struct Reading {
  Tag tag = Tag::unknown;
  Features features;
  std::uint16_t lemma_rule = 0;  // row of the table of lemma rules in the image; 0: the form is its own lemma
};

/// What the lexicon knows about one form. Views into the image: valid for the life of the program.
struct Entry {
  std::uint32_t index = 0;            // number of the form in the image
  std::span<const Reading> readings;  // at most 6, likeliest first; empty: the spelling list has it without a class
  float zipf = 0;                     // log10 of occurrences per 10⁹ words; estimated when not `ranked`
  bool ranked = false;                // the frequency list has the form itself
  bool name = false;                  // only known with a capital
  bool may_be_name = false;           // known with a capital as well
  bool has(Tag tag) const {
    for (const Reading& reading : readings)
      if (reading.tag == tag) return true;
    return false;
  }
};

/// With which auxiliary a verb makes its perfect tense.
enum class Perfect : std::uint8_t { unknown, hebben, zijn, both };

/// An abbreviation as people write it ("o.a.", "art.", "Awb").
struct Abbreviation {
  std::string_view expansion;     // "onder andere"; several are separated by " | "
  std::string_view plainer;       // what to write instead where the expansion is officialese too ("over"); may be empty
  bool explain = true;            // a reader may not know it: worth a finding; false for btw, enz., mr.
  bool as_written = true;         // the list has it with these capitals; false: only in lower case
  bool may_end_sentence = false;  // "enz.", "e.d.", "jl.": a capital after it begins a sentence
};

/// What a noun stands for: something that one can see, hear or measure, or not. `undefined`: both senses are common.
enum class NounType : std::uint8_t { unknown, concrete, abstract_, undefined };

/// The parts of a compound, modifiers first, head last. Offsets into the form; linking letters belong to no part.
struct Split {
  struct Part {
    std::uint8_t begin = 0, end = 0;
  };
  std::array<Part, 5> parts{};
  std::uint8_t count = 0;
  std::string_view part(std::string_view form, std::size_t i) const {
    return form.substr(parts[i].begin, static_cast<std::size_t>(parts[i].end - parts[i].begin));
  }
  std::string_view head(std::string_view form) const { return part(form, count - 1u); }
};

/// Immutable word data in one block of bytes (layout.h). All functions are safe to call from several threads.
/// Forms are folded: lower case, NFC, straight apostrophe, ij as two letters (see `fold`).
class Lexicon {
 public:
  /// `image` must outlive the Lexicon and is trusted: it was checked when it was built.
  explicit Lexicon(std::span<const std::byte> image);
  /// The lexicon inside this program.
  static const Lexicon& built_in();

  /// The entry of a folded form, or nothing.
  std::optional<Entry> find(std::string_view folded) const;

  /// The lemma of `folded` under `reading`: "ingediende" → "indienen".
  std::string lemma(std::string_view folded, const Reading& reading) const;

  /// The cheapest split of a folded form into known parts; nothing when there is none or the form is too short.
  /// "bijstandsuitkering" → bijstand, uitkering. Bounded time: forms over 64 bytes are not split.
  std::optional<Split> split(std::string_view folded) const;

  /// Zipf value of any folded form: itself, its lemma, the head of its compound, else the value for known or unknown
  /// words.
  float zipf(std::string_view folded) const;

  /// Auxiliary of the perfect tense for an infinitive ("gaan", "indienen").
  Perfect perfect(std::string_view infinitive) const;

  /// "in" + "dienen" → "indienen" when that is a separable verb; empty otherwise.
  std::string separable(std::string_view particle, std::string_view infinitive) const;
  /// Whether `folded` is the particle of separable verbs ("in", "aan", "vast").
  bool is_particle(std::string_view folded) const;

  /// Bytes of the particle of a separable infinitive ("indienen": 2); nothing for other words.
  std::optional<std::uint8_t> separable_particle(std::string_view infinitive) const;

  /// Looks up an abbreviation, capitals as written first, then in lower case; with its full stops.
  std::optional<Abbreviation> abbreviation(std::string_view written) const;

  /// The type of a folded noun that the list of nouns has as it is; `unknown` for every other word.
  NounType noun_type(std::string_view folded) const;
  /// What the ending of a noun tells: "-heid" is abstract. The longest known ending, with two letters before it.
  NounType noun_type_of_ending(std::string_view folded) const;
  /// `com` for nouns with "de", `neut` with "het", `com_neut` where both are right; `none`: not known. By the table, by
  /// the head of a compound, by the ending.
  Gender gender(std::string_view noun) const;
  /// Numbers of the forms that have `lemma` as a lemma and are not `lemma` itself ("geven": gaf, gaven, geef, …).
  /// At most 64. Takes as long as a few dozen look-ups.
  std::vector<std::uint32_t> inflections(std::string_view lemma) const;
  /// Whether `folded` is an adverb that says how something is done ("zorgvuldig").
  bool is_manner_adverb(std::string_view folded) const;
  /// Whether `folded` is a measure when it stands behind a number ("km"); it may be something else elsewhere.
  bool is_unit(std::string_view folded) const;

  /// Number of forms; `form` and `entry` take indices below it, in byte order of the forms.
  std::uint32_t size() const;
  std::string form(std::uint32_t index) const;
  Entry entry(std::uint32_t index) const;

 private:
  std::optional<std::uint32_t> index_of(std::string_view folded) const;
  std::span<const std::byte> image_;
};

}  // namespace duidelijk
