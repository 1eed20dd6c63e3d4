// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "read/blocks.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t longest_heading = 14;  // words
constexpr std::uint32_t longest_title = 20;    // words; of a question above a page
constexpr std::uint32_t prose = 15;            // words; shorter lines can be part of an address

bool starts_with_any(std::string_view line, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [line](std::string_view word) {
    return line.starts_with(word) &&
           (line.size() == word.size() || !utf8::is_letter(utf8::decode(line, word.size()).point));
  });
}

constexpr std::string_view salutations[] = {"Beste",       "Dag",  "Geacht", "Geachte",     "Hallo",
                                            "Hooggeachte", "L.S.", "Lieve",  "Zeer geachte"};
constexpr std::string_view closings[] = {"Groet",
                                         "Groeten",
                                         "Hartelijke groet",
                                         "Hartelijke groeten",
                                         "Hoogachtend",
                                         "Met hartelijke groet",
                                         "Met hoogachting",
                                         "Met vriendelijke groet",
                                         "Met vriendelijke groeten",
                                         "Namens het college",
                                         "Vriendelijke groet",
                                         "Vriendelijke groeten"};
constexpr std::string_view labels[] = {"Aan",
                                       "Afdeling",
                                       "BSN",
                                       "Behandeld door",
                                       "Betreft",
                                       "Bezoekadres",
                                       "Bijlage",
                                       "Bijlage(n)",
                                       "Bijlagen",
                                       "Bijlage(n):",
                                       "Contactpersoon",
                                       "Datum",
                                       "Doorkiesnummer",
                                       "E-mail",
                                       "IBAN",
                                       "KvK",
                                       "Kenmerk",
                                       "Onderwerp",
                                       "Ons kenmerk",
                                       "Postadres",
                                       "Retouradres",
                                       "Telefoon",
                                       "Uw brief van",
                                       "Uw kenmerk",
                                       "Van",
                                       "Verzenddatum",
                                       "Verzonden",
                                       "Zaaknummer",
                                       "t.a.v."};

bool is_salutation(std::string_view line) {
  return starts_with_any(line, salutations) && count_words(line, 12) <= 10 &&
         (line.back() == ',' || line.back() == '!' || line == "L.S." ||
          utf8::is_letter(utf8::decode_before(line, line.size()).point));
}

bool is_closing_line(std::string_view line) { return starts_with_any(line, closings) && count_words(line, 9) <= 8; }

/// "2500 EA", "2500EA": a Dutch postcode somewhere in the line.
bool has_postcode(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (utf8::is_digit(static_cast<unsigned char>(line[at]))) {
      ++digits;
      continue;
    }
    if (digits == 4 && line[at - 4] != '0') {
      const std::size_t letters = line[at] == ' ' ? at + 1 : at;
      const auto upper = [line](std::size_t i) { return i < line.size() && line[i] >= 'A' && line[i] <= 'Z'; };
      if (upper(letters) && upper(letters + 1) && !upper(letters + 2) &&
          (letters + 2 >= line.size() || line[letters + 2] == ' ' || line[letters + 2] == ','))
        return true;
    }
    digits = 0;
  }
  return false;
}

/// "Kenmerk", "Datum : 3 maart 2026", "Betreft Beantwoording …": a label of a letter head.
bool is_label(std::string_view line, bool with_colon) {
  for (const std::string_view label : labels) {
    if (!line.starts_with(label)) continue;
    std::string_view rest = line.substr(label.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (rest.empty() || rest.starts_with(':')) return true;
    if (!with_colon && label != "Van" && label != "Aan" && line[label.size()] == ' ') return true;
  }
  return false;
}

bool is_address_line(std::string_view line) {
  return has_postcode(line) || line.starts_with("Postbus ") || line.starts_with("> Retouradres") ||
         is_label(line, true);
}

class Namer {
 public:
  Namer(std::string_view text, std::span<const Line> lines, std::vector<Draft>& drafts)
      : text_(text), lines_(lines), drafts_(drafts) {}

  void run() {
    name_letter_head();
    name_letter_foot();
    name_loose_addresses();
    name_headings();
    name_items();
  }

 private:
  const Line& first(const Draft& draft) const { return lines_[draft.lines.front()]; }
  const Line& last(const Draft& draft) const { return lines_[draft.lines.back()]; }
  std::string_view first_line(const Draft& draft) const { return slice(text_, first(draft).text); }

  std::uint32_t words(const Draft& draft, std::uint32_t most) const {
    std::uint32_t total = 0;
    for (const std::uint32_t at : draft.lines) {
      total += count_words(slice(text_, lines_[at].text), most - total);
      if (total >= most) break;
    }
    return total;
  }
  bool is_prose(const Draft& draft) const {
    if (draft.kind == BlockKind::list_item) return true;
    const std::uint32_t count = words(draft, prose);
    return count >= prose || (last(draft).end == End::sentence && count >= 5) || last(draft).end == End::colon;
  }

  /// All short lines before the salutation, or before the first prose of a text that starts with an address.
  void name_letter_head() {
    std::size_t end = 0, signs = 0;
    bool greeted = false;
    for (; end < drafts_.size() && end < 80; ++end) {
      const Draft& draft = drafts_[end];
      if (draft.kind == BlockKind::footnote) break;
      const std::string_view line = first_line(draft);
      if (is_salutation(line) && draft.lines.size() == 1) {
        greeted = true;
        break;
      }
      if (is_prose(draft) && !is_label(line, false)) break;
      signs += is_address_line(line) || is_label(line, false);
    }
    if (signs < 2 && !(greeted && signs > 0)) return;
    for (std::size_t i = 0; i < end; ++i) drafts_[i].kind = BlockKind::address;
  }

  /// The salutation, the closing, and the names under it.
  void name_letter_foot() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.kind != BlockKind::paragraph || draft.lines.size() > 2) continue;
      const std::string_view line = first_line(draft);
      if (is_salutation(line) && draft.lines.size() == 1) draft.kind = BlockKind::address;
      const bool signs = (line.starts_with("De ") || line.starts_with("Het ")) && last(draft).end == End::comma &&
                         words(draft, prose) < prose;
      if (!is_closing_line(line) && !signs) continue;
      draft.kind = BlockKind::address;
      for (std::size_t j = i + 1; j < drafts_.size() && j < i + 12; ++j) {
        if (drafts_[j].kind != BlockKind::paragraph || is_prose(drafts_[j]) || last(drafts_[j]).end == End::sentence ||
            first(drafts_[j]).page)
          break;
        drafts_[j].kind = BlockKind::address;
      }
    }
  }

  void name_loose_addresses() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.lines.size() > 1) continue;
      const std::string_view line = first_line(draft);
      if (draft.kind == BlockKind::table_cell && is_label(line, true)) draft.kind = BlockKind::address;
      if (draft.kind != BlockKind::paragraph || words(draft, 9) >= 9 || last(draft).end == End::sentence) continue;
      if (is_address_line(line)) draft.kind = BlockKind::address;
    }
  }

  void name_headings() {
    bool seen = false;
    for (std::size_t i = 0; i + 1 < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (!is_heading(i)) continue;
      draft.kind = BlockKind::heading;
      draft.level = seen ? 2 : 1;
      seen = true;
    }
  }

  bool is_heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    const bool numbered = draft.kind == BlockKind::list_item && first(draft).marker != Marker::bullet;
    if (draft.kind != BlockKind::paragraph && !numbered) return false;
    if (draft.lines.size() > 3 || words(draft, longest_title + 1) > longest_title) return false;
    const Draft& next = drafts_[i + 1];
    if (next.kind == BlockKind::address || next.kind == BlockKind::footnote || next.kind == BlockKind::table_cell)
      return false;
    if (numbered) {
      // Items come in rows; a numbered heading stands alone above its text.
      if (next.kind == BlockKind::list_item && first(next).marker == first(draft).marker) return false;
      if (i > 0 && drafts_[i - 1].kind == BlockKind::list_item && !draft.apart) return false;
      if (last(draft).end != End::open || next.lines.empty()) return false;
      if (i > 0 && drafts_[i - 1].kind == BlockKind::list_item && first(drafts_[i - 1]).value + 1 == first(draft).value)
        return false;
      return words(next, 8) >= 8 || next.apart;
    }
    if (first(draft).start == Start::lower) return false;
    std::string all;
    for (const std::uint32_t at : draft.lines) all += slice(text_, lines_[at].text);
    if (last(draft).end != End::sentence && words(draft, longest_heading + 1) > longest_heading) return false;
    if (last(draft).end == End::sentence)
      return all.back() == '?' && all.find_first_of(".?!") + 1 == all.size() && draft.apart;
    if (last(draft).end != End::open) return false;
    return draft.apart || words(next, 6) >= 6;
  }

  void name_items() {
    bool after_colon = false;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.kind == BlockKind::footnote) continue;
      if (draft.kind != BlockKind::list_item) {
        after_colon = last(draft).end == End::colon;
        continue;
      }
      draft.continues_previous = after_colon && first(draft).start != Start::upper;
    }
  }

  std::string_view text_;
  std::span<const Line> lines_;
  std::vector<Draft>& drafts_;
};

}  // namespace

bool is_letter_phrase(std::string_view line) { return is_salutation(line) || is_closing_line(line); }

void name_blocks(std::string_view text, std::span<const Line> lines, std::vector<Draft>& drafts) {
  Namer(text, lines, drafts).run();
}

}  // namespace duidelijk
