// SPDX-License-Identifier: EUPL-1.2
#include "lexicon/inflect.h"

#include <algorithm>
#include <vector>

namespace duidelijk {
namespace {

/// Verbs whose present or past no rule gives, or that have a form too many.
struct OddVerb {
  std::string_view lemma, first, second, third, past, past_plural, participle;
};
constexpr OddVerb odd_verbs[] = {
    {"zijn", "ben", "bent", "is", "was", "waren", "geweest"},
    {"hebben", "heb", "heeft", "heeft", "had", "hadden", "gehad"},
    {"kunnen", "kan", "kunt", "kan", "kon", "konden", "gekund"},
    {"zullen", "zal", "zult", "zal", "zou", "zouden", ""},
    {"willen", "wil", "wilt", "wil", "wilde", "wilden", "gewild"},
    {"mogen", "mag", "mag", "mag", "mocht", "mochten", "gemogen"},
    {"moeten", "moet", "moet", "moet", "moest", "moesten", "gemoeten"},
    {"zeggen", "zeg", "zegt", "zegt", "zei", "zeiden", "gezegd"},
};

// Adjectives without an -e, though they do not end in -en.
constexpr std::string_view bare_adjectives[] = {"gratis", "privé", "extra"};

/// A form of the lemma, with the reading that ties them.
struct Candidate {
  std::string form;
  Features features;
  float zipf = 0;
};

class Maker {
 public:
  Maker(const Lexicon& lexicon, std::string_view lemma, Tag tag) : lexicon_(lexicon) {
    made_.lemma = lemma;
    const std::optional<Entry> entry = lexicon.find(lemma);
    if (!entry) return;
    const auto take = [&](const std::string& form, const Entry& has, bool own) {
      for (const Reading& reading : has.readings) {
        if (reading.tag != tag && !(tag == Tag::verb && reading.tag == Tag::aux)) continue;
        if (own != (reading.lemma_rule == 0) || lexicon.lemma(form, reading) != lemma) continue;
        candidates_.push_back({form, reading.features, has.ranked ? has.zipf : 0});
        if (own) made_.tag = tag;
      }
    };
    take(made_.lemma, *entry, true);
    if (!made_.known()) return;
    for (const std::uint32_t index : lexicon.inflections(lemma)) take(lexicon.form(index), lexicon.entry(index), false);
  }

  Paradigm verb() {
    const auto odd = std::ranges::find(odd_verbs, made_.lemma, &OddVerb::lemma);
    const bool infinitive = std::ranges::any_of(
        candidates_, [this](const auto& c) { return c.form == made_.lemma && c.features.verb_form == VerbForm::inf; });
    if (!infinitive) made_.tag = Tag::unknown;
    if (!made_.known()) return made_;
    set(Shape::infinitive, made_.lemma);
    set(Shape::plural, made_.lemma);
    if (const auto size = lexicon_.separable_particle(made_.lemma)) {
      compose(*size);
    } else if (odd != std::end(odd_verbs)) {
      const std::string_view forms[] = {odd->first, odd->second,      odd->third,
                                        odd->past,  odd->past_plural, odd->participle};
      const Shape shapes[] = {Shape::first, Shape::second,      Shape::third,
                              Shape::past,  Shape::past_plural, Shape::participle};
      for (std::size_t i = 0; i < std::size(shapes); ++i) set(shapes[i], std::string(forms[i]));
    } else {
      present();
      set(Shape::past, surest([](const Features& f) { return is_past(f) && f.number == Number::sing; }));
      set(Shape::past_plural, surest([](const Features& f) { return is_past(f) && f.number == Number::plur; }));
      set(Shape::participle, surest([](const Features& f) { return is_part(f, Tense::past) && !f.inflected; }));
    }
    const std::string& participle = made_[Shape::participle];
    set(Shape::participle_e,
        participle.ends_with("en") && !participle.ends_with("ien")
            ? participle
            : ending(best([](const Features& f) { return is_part(f, Tense::past) && f.inflected; }), "e"));
    if (participle.empty()) set(Shape::participle_e, {});
    set(Shape::present_participle, best([](const Features& f) { return is_part(f, Tense::pres) && !f.inflected; }));
    set(Shape::present_participle_e,
        ending(best([](const Features& f) { return is_part(f, Tense::pres) && f.inflected; }), "e"));
    return made_;
  }

  Paradigm noun() {
    const bool singular = std::ranges::any_of(
        candidates_, [this](const auto& c) { return c.form == made_.lemma && c.features.number == Number::sing; });
    if (!singular) made_.tag = Tag::unknown;
    if (!made_.known()) return made_;
    set(Shape::singular, made_.lemma);
    set(Shape::plural_noun,
        best([](const Features& f) { return f.number == Number::plur && f.degree != Degree::dim; }));
    // "hulpen", "informaties": a rare plural of a frequent noun is one that nobody writes.
    constexpr float frequent = 4.5F;
    const std::optional<Entry> own = lexicon_.find(made_.lemma);
    const std::optional<Entry> plural = lexicon_.find(made_[Shape::plural_noun]);
    if (own->zipf > frequent && plural && !plural->ranked && !made_[Shape::plural_noun].ends_with("'s"))
      set(Shape::plural_noun, {});
    set(Shape::diminutive, best([](const Features& f) { return f.number == Number::sing && f.degree == Degree::dim; }));
    set(Shape::diminutives,
        best([](const Features& f) { return f.number == Number::plur && f.degree == Degree::dim; }));
    return made_;
  }

  Paradigm adjective() {
    if (!made_.known()) return participle_as_adjective();
    set(Shape::base, made_.lemma);
    const auto of = [this](Degree degree, bool inflected, std::string_view end) {
      return best([&](const Features& f) { return f.degree == degree && f.inflected == inflected; }, end);
    };
    // "open", "houten", "verschillend" but "verschillende": only words on -en never take the -e.
    const bool bare = made_.lemma.ends_with("en") || made_.lemma.ends_with("e") ||
                      std::ranges::find(bare_adjectives, made_.lemma) != std::end(bare_adjectives);
    set(Shape::base_e, bare ? made_.lemma : of(Degree::pos, true, "e"));
    set(Shape::partitive, of(Degree::pos, false, "s"));
    if (made_[Shape::partitive] == made_.lemma) set(Shape::partitive, {});
    set(Shape::comparative, of(Degree::cmp, false, "r"));
    if (!made_[Shape::comparative].empty()) set(Shape::comparative_e, made_[Shape::comparative] + "e");
    set(Shape::superlative, of(Degree::sup, false, "st"));
    if (!made_[Shape::superlative].empty()) set(Shape::superlative_e, made_[Shape::superlative] + "e");
    return made_;
  }

 private:
  static bool is_past(const Features& f) { return f.verb_form == VerbForm::fin && f.tense == Tense::past; }
  static bool is_part(const Features& f, Tense tense) { return f.verb_form == VerbForm::part && f.tense == tense; }
  static std::string ending(std::string form, std::string_view end) {
    return form.ends_with(end) ? std::move(form) : std::string();
  }

  void set(Shape shape, std::string form) { made_.forms[static_cast<std::size_t>(shape)] = std::move(form); }

  /// The most frequent form that fits. Of forms that no list counts, the first one.
  template <class Fits>
  std::string best(Fits fits, std::string_view end = {}) const {
    const Candidate* found = nullptr;
    for (const Candidate& candidate : candidates_)
      if (fits(candidate.features) && candidate.form.ends_with(end) && (!found || candidate.zipf > found->zipf) &&
          (candidate.features.degree != Degree::sup || !candidate.form.starts_with("aller")))
        found = &candidate;
    return found ? found->form : std::string();
  }

  /// The same for verbs, whose variants may differ in meaning ("overlegd", "overgelegd"): none when two are as
  /// frequent.
  template <class Fits>
  std::string surest(Fits fits) const {
    const Candidate* found = nullptr;
    bool tie = false;
    for (const Candidate& candidate : candidates_) {
      if (!fits(candidate.features) || (separable_ && candidate.form == made_.lemma) ||
          (found && candidate.form == found->form))
        continue;
      tie = found && candidate.zipf == found->zipf;
      if (!found || candidate.zipf > found->zipf) found = &candidate;
    }
    return found && !tie ? found->form : std::string();
  }

  /// "geef" and "geeft": the stem, and the stem with -t where it has none.
  void present() {
    std::vector<std::string> forms;
    for (const Candidate& c : candidates_)
      if (c.features.verb_form == VerbForm::fin && c.features.tense == Tense::pres &&
          c.features.number == Number::sing && c.form != made_.lemma)
        forms.push_back(c.form);
    const auto has = [&forms](const std::string& form) { return std::ranges::find(forms, form) != forms.end(); };
    std::string stem;  // of "hou, houd, houdt" the longest that has its -t
    for (const std::string& form : forms)
      if (has(form + "t") && form.size() > stem.size()) stem = form;
    if (stem.empty() && forms.size() == 1) {
      stem = forms.front();
      if (stem.ends_with("t") && !made_.lemma.ends_with("ten")) stem.pop_back();
    }
    if (stem.empty() && made_.lemma.ends_with("aan") && has(made_.lemma.substr(0, made_.lemma.size() - 1) + "t")) {
      set(Shape::first, made_.lemma.substr(0, made_.lemma.size() - 2));  // ga, gaat
      for (const Shape shape : {Shape::second, Shape::third})
        set(shape, made_.lemma.substr(0, made_.lemma.size() - 1) + "t");
      return;
    }
    if (stem.empty()) return;
    set(Shape::first, stem);
    const std::string third = stem.ends_with("t") ? stem : stem + "t";
    set(Shape::second, third);
    set(Shape::third, third);
  }

  /// "insturen" as "in" and "sturen".
  void compose(std::size_t particle_size) {
    separable_ = true;
    const std::string particle = made_.lemma.substr(0, particle_size);
    const Paradigm base = paradigm_of(lexicon_, std::string_view(made_.lemma).substr(particle_size), Tag::verb);
    if (!base.known()) return;
    for (const Shape shape :
         {Shape::first, Shape::second, Shape::third, Shape::past, Shape::past_plural, Shape::participle})
      if (!base[shape].empty()) set(shape, particle + base[shape]);
    // "overlegd" and "overgelegd" mean different things: then none. "toestaan" is no participle of itself.
    const bool listed = std::ranges::any_of(candidates_, [this](const Candidate& c) {
      return is_part(c.features, Tense::past) && !c.features.inflected && c.form != made_.lemma;
    });
    if (listed)
      set(Shape::participle, surest([](const Features& f) { return is_part(f, Tense::past) && !f.inflected; }));
  }

  /// "verplicht" is the participle of a verb and has no line of its own as an adjective.
  Paradigm participle_as_adjective() {
    const std::optional<Entry> entry = lexicon_.find(made_.lemma);
    if (!entry) return made_;
    for (const Reading& reading : entry->readings) {
      if (reading.tag != Tag::verb || reading.features.verb_form != VerbForm::part || reading.features.inflected)
        continue;
      made_.tag = Tag::adj;
      set(Shape::base, made_.lemma);
      if (made_.lemma.ends_with("en")) {
        set(Shape::base_e, made_.lemma);
      } else if (const std::optional<Entry> longer = lexicon_.find(made_.lemma + "e")) {
        for (const Reading& other : longer->readings)
          if (other.tag == Tag::verb && other.features.inflected) set(Shape::base_e, made_.lemma + "e");
      }
      break;
    }
    return made_;
  }

  const Lexicon& lexicon_;
  Paradigm made_;
  bool separable_ = false;
  std::vector<Candidate> candidates_;
};

}  // namespace

Paradigm paradigm_of(const Lexicon& lexicon, std::string_view lemma, Tag tag) {
  Maker maker(lexicon, lemma, tag);
  return tag == Tag::verb ? maker.verb() : tag == Tag::noun ? maker.noun() : maker.adjective();
}

std::string_view particle_of(const Lexicon& lexicon, std::string_view infinitive) {
  const auto size = lexicon.separable_particle(infinitive);
  if (!size) return {};
  const std::string_view particle = infinitive.substr(0, *size);
  const std::string whole = paradigm_of(lexicon, infinitive, Tag::verb)[Shape::participle];
  const std::string base = paradigm_of(lexicon, infinitive.substr(*size), Tag::verb)[Shape::participle];
  return !base.empty() && whole == std::string(particle) + base ? particle : std::string_view();
}

}  // namespace duidelijk
