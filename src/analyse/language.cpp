// SPDX-License-Identifier: EUPL-1.2
#include "analyse/language.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/language_words.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t languages = std::size(language_words);
static_assert(languages <= 16);

// What one word says for Dutch and for another language.
constexpr float own_word = 1.5F, shared_word = 0.5F, shared_and_dutch = 0.4F, unknown_word = 0.6F,
                foreign_letters = 0.5F;
constexpr float dutch_word = 1, dutch_and_shared = 0.7F, known_word = 0.6F, known_and_foreign = 0.3F, compound = 0.6F;
constexpr unsigned least_words = 4;         // fewer words do not tell a language by themselves
constexpr float clearly = 1.0F;             // so much more weight decides
constexpr float clearly_in_passage = 0.5F;  // the same of some marked words inside a sentence
constexpr std::size_t longest_word = 64;    // bytes; longer ones are not split
constexpr std::size_t shortest_compound = 8;

/// What is known about one distinct word.
struct Clue {
  std::uint16_t own = 0, shared = 0, letters = 0;  // bits: rows of language_words
  float dutch = 0, unknown = 0;
};

template <class Use>
void each_word(std::string_view words, Use use) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) use(words.substr(at, end - at));
    at = end + 1;
  }
}

struct ShortWord {
  std::uint16_t own = 0, shared = 0;
  bool dutch = false;
};

const std::unordered_map<std::string_view, ShortWord>& short_words() {
  static const auto all = [] {
    std::unordered_map<std::string_view, ShortWord> words;
    for (std::size_t row = 0; row < languages; ++row) {
      const auto bit = static_cast<std::uint16_t>(1u << row);
      each_word(language_words[row].own, [&](std::string_view word) { words[word].own |= bit; });
      each_word(language_words[row].shared, [&](std::string_view word) { words[word].shared |= bit; });
    }
    each_word(dutch_words, [&](std::string_view word) { words[word].dutch = true; });
    return words;
  }();
  return all;
}

/// Whether the letters are of another script than ours.
bool is_other_script(std::string_view form) {
  std::size_t letters = 0, other = 0;
  for (std::size_t at = 0; at < form.size();) {
    const utf8::Char c = utf8::decode(form, at);
    at += c.size;
    if (!utf8::is_letter(c.point)) continue;
    ++letters;
    other += c.point >= 0x370 && !(c.point >= 0x1E00 && c.point < 0x1F00);
  }
  return other * 2 > letters;
}

/// Whether `form` has the letters `part`, which may ask for the start (^) or the end ($) of a word.
bool has_letters(std::string_view form, std::string_view part) {
  if (part.front() == '^') return form.starts_with(part.substr(1));
  if (part.back() == '$') return form.ends_with(part.substr(0, part.size() - 1));
  return form.find(part) != std::string_view::npos;
}

/// The rows of `language_words` whose letters an unknown word has.
std::uint16_t languages_by_letters(std::string_view form) {
  std::uint16_t found = 0;
  for (const LanguageLetters& letters : language_letters) {
    bool has = false;
    each_word(letters.parts, [&](std::string_view part) { has = has || has_letters(form, part); });
    if (!has) continue;
    for (std::size_t row = 0; row < languages; ++row)
      if (language_words[row].language == letters.language) found |= static_cast<std::uint16_t>(1u << row);
  }
  return found;
}

Language language_named(std::string_view primary) {
  if (primary == "en" || primary == "eng") return Language::english;
  if (primary == "de" || primary == "deu" || primary == "ger") return Language::german;
  if (primary == "fr" || primary == "fra" || primary == "fre") return Language::french;
  if (primary == "fy" || primary == "fry") return Language::frisian;
  if (primary == "af" || primary == "afr") return Language::afrikaans;
  return Language::other;
}

/// What the words of one sentence say together.
struct Verdict {
  Language language = Language::dutch;
  float margin = 0;  // above 0: not Dutch
  unsigned words = 0;
  bool marked = false;  // the file says that it is not Dutch
};

class Recogniser {
 public:
  explicit Recogniser(Analysis& analysis) : analysis_(analysis), clues_(analysis.words.size()), known_(clues_.size()) {}

  void run() {
    std::vector<Verdict> verdicts;
    verdicts.reserve(analysis_.sentences.size());
    bool any = false;
    for (const Sentence& sentence : analysis_.sentences) {
      verdicts.push_back(verdict_on(sentence.tokens));
      heed_marks(sentence, verdicts.back());
      any = any || verdicts.back().margin > 0;
    }
    if (!any) return;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      Sentence& sentence = analysis_.sentences[i];
      if (decides(verdicts[i])) {
        if (verdicts[i].margin > 0) sentence.language = verdicts[i].language;
      } else if (const Verdict* near = neighbours_say(verdicts, i)) {
        sentence.language = near->language;
      }
    }
  }

 private:
  static bool decides(const Verdict& verdict) {
    if (verdict.marked && verdict.margin > 0) return true;
    if (verdict.words >= least_words) return verdict.margin > 0 || verdict.margin <= -clearly;
    return verdict.margin <= -clearly || verdict.margin >= 3 * own_word;
  }

  /// A short or unclear sentence goes with what stands before and after it, when both are in another language.
  static const Verdict* neighbours_say(const std::vector<Verdict>& verdicts, std::size_t at) {
    constexpr std::size_t most_steps = 20;
    const Verdict* before = nullptr;
    const Verdict* after = nullptr;
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < most_steps; ++steps)
      if (decides(verdicts[i])) {
        before = &verdicts[i];
        break;
      }
    for (std::size_t i = at + 1; i < verdicts.size() && i <= at + most_steps; ++i)
      if (decides(verdicts[i])) {
        after = &verdicts[i];
        break;
      }
    if (before == nullptr) before = after;
    if (after == nullptr) after = before;
    return before != nullptr && before->margin > 0 && after->margin > 0 ? before : nullptr;
  }

  /// A sentence that is marked from end to end is not Dutch unless its words clearly are; nor are marked passages of
  /// another.
  void heed_marks(const Sentence& sentence, Verdict& verdict) {
    const std::vector<LanguageMark>& marks = analysis_.document->language_marks;
    const TextSpan whole = analysis_.span_of(sentence.tokens);
    while (mark_ < marks.size() && marks[mark_].text.end <= whole.begin) ++mark_;
    std::uint32_t at = sentence.tokens.begin;
    std::vector<TokenSpan> passages;
    for (std::size_t mark = mark_; mark < marks.size() && marks[mark].text.begin < whole.end; ++mark) {
      const TokenSpan passage = tokens_in(marks[mark].text, {at, sentence.tokens.end});
      at = passage.end;
      if (!holds_words(passage)) continue;
      passages.push_back(passage);
      if (passages.size() > 1 || holds_words({sentence.tokens.begin, passage.begin}) ||
          holds_words({passage.end, sentence.tokens.end}))
        continue;
      verdict.marked = true;
      verdict.margin += clearly;
      if (verdict.language == Language::dutch || verdict.language == Language::other)
        verdict.language = language_named(marks[mark].language);
      return;
    }
    for (const TokenSpan passage : passages)
      if (verdict_on(passage).margin > -clearly_in_passage) analysis_.foreign.push_back(analysis_.span_of(passage));
  }

  /// The tokens of `among` that lie in `text`.
  TokenSpan tokens_in(TextSpan text, TokenSpan among) const {
    while (among.begin < among.end && analysis_.tokens[among.begin].span.begin < text.begin) ++among.begin;
    TokenSpan inside{among.begin, among.begin};
    while (inside.end < among.end && analysis_.tokens[inside.end].span.end <= text.end) ++inside.end;
    return inside;
  }
  bool is_in_capitals(TokenSpan tokens) const {
    unsigned words = 0, capitals = 0;
    for (const Token& token : analysis_.in(tokens)) {
      words += token.kind == TokenKind::word;
      capitals += token.kind == TokenKind::word && token.all_capitals;
    }
    return capitals * 4 > words * 3;
  }
  bool holds_words(TokenSpan tokens) const {
    return std::ranges::any_of(analysis_.in(tokens), [](const Token& token) { return token.kind == TokenKind::word; });
  }

  Verdict verdict_on(TokenSpan tokens) {
    std::array<float, languages> foreign{};
    std::array<unsigned, languages> signs{};   // 2 for a word that is no Dutch, 1 for letters as in "download"
    std::array<unsigned, languages> shared{};  // short words of Dutch that this language has too
    float dutch = 0, unknown = 0;
    unsigned words = 0, scripts = 0, surely_dutch = 0, short_words = 0;
    bool first = true;
    const bool shouts = is_in_capitals(tokens);
    for (const Token& token : analysis_.in(tokens)) {
      if (token.kind != TokenKind::word) continue;
      const Clue& clue = clue_of(token);
      // "NOS" and "AWS" say as little as a name, unless all is in capitals.
      const bool name = token.all_capitals ? !shouts : token.capital && !first && clue.own == 0;
      first = false;
      if (name) continue;  // names are the same in all languages
      ++words;
      scripts += clue.unknown < 0;
      dutch += clue.dutch;
      surely_dutch += clue.dutch >= dutch_word;
      const bool is_short = clue.dutch == dutch_and_shared;
      short_words += is_short;
      unknown += std::max(clue.unknown, 0.0F);
      for (std::size_t row = 0; row < languages; ++row) {
        const auto bit = static_cast<std::uint16_t>(1u << row);
        if (((clue.own | clue.letters) & bit) != 0) signs[row] += (clue.own & bit) != 0 ? 2 : 1;
        shared[row] += is_short && (clue.shared & bit) != 0;
        if ((clue.own & bit) != 0)
          foreign[row] += own_word;
        else if ((clue.shared & bit) != 0)
          foreign[row] += clue.dutch >= dutch_and_shared ? shared_and_dutch : shared_word;
        else if ((clue.letters & bit) != 0)
          foreign[row] += foreign_letters;
      }
    }
    Verdict verdict;
    verdict.words = words;
    if (scripts * 2 > words) return {Language::other, 2 * clearly + 3 * own_word, std::max(words, least_words)};
    const auto best = std::ranges::max_element(foreign);
    const auto row = static_cast<std::size_t>(best - foreign.begin());
    const bool known = signs[row] > 1;
    // Against this language the short words that it does not have are as Dutch as any.
    const unsigned telling = short_words - shared[row];
    surely_dutch += telling;
    dutch += static_cast<float>(telling) * (dutch_word - dutch_and_shared);
    // Words that nobody knows are foreign only where other signs are too, or where nearly all are.
    const bool odd = unknown >= unknown_word * static_cast<float>(words) * 0.6F;
    // Dutch with many terms of a trade has its short words still.
    if (surely_dutch >= 2) unknown /= 2;
    // Without a sign of its own, what a language shares with Dutch says nothing for it.
    verdict.margin = (known ? *best : 0) + (known || odd ? unknown : 0) - dutch;
    if (verdict.margin > 0)
      verdict.language = signs[row] > 2 || (known && *best > unknown) ? language_words[row].language : Language::other;
    return verdict;
  }

  const Clue& clue_of(const Token& token) {
    Clue& clue = clues_[token.word];
    if (known_[token.word]) return clue;
    known_[token.word] = true;
    const std::string_view form = analysis_.form(token);
    ShortWord known;
    if (const auto found = short_words().find(form); found != short_words().end()) known = found->second;
    clue.own = known.own;
    clue.shared = known.shared;
    const std::optional<Entry>& entry = analysis_.words[token.word].entry;
    const bool in_lexicon = entry && !entry->name;
    if (known.dutch)
      clue.dutch = known.shared != 0 ? dutch_and_shared : dutch_word;
    else if (known.own != 0)
      clue.dutch = in_lexicon ? known_and_foreign : 0;
    else if (in_lexicon)
      clue.dutch = known_word;
    else if (is_other_script(form))
      clue.unknown = -1;
    else if (form.size() >= shortest_compound && form.size() <= longest_word && analysis_.words.lexicon().split(form))
      clue.dutch = compound;
    else if (known.shared == 0)
      clue.unknown = unknown_word;
    if (clue.unknown > 0 && form.size() <= longest_word) clue.letters = languages_by_letters(form);
    return clue;
  }

  Analysis& analysis_;
  std::vector<Clue> clues_;  // by number of the word
  std::vector<bool> known_;
  std::size_t mark_ = 0;  // the first mark that does not end before the sentence at hand
};

}  // namespace

void find_languages(Analysis& analysis) { Recogniser(analysis).run(); }

}  // namespace duidelijk
