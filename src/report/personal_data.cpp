// SPDX-License-Identifier: EUPL-1.2
#include "report/personal_data.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/utf8.h"

namespace duidelijk {
namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_alpha(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }
bool is_upper(char sign) { return sign >= 'A' && sign <= 'Z'; }
bool is_word(char sign) { return is_digit(sign) || is_alpha(sign) || (static_cast<unsigned char>(sign) & 0x80) != 0; }
bool is_space(char sign) { return sign == ' ' || sign == '\n' || sign == '\t'; }

/// Where something that begins at a byte ends; the byte itself when nothing begins there.
using At = std::size_t;

constexpr std::string_view no_break_space = "\u00a0";

/// Digits with signs between them: what was typed as one number.
struct Digits {
  std::string digits;
  At begin = 0, end = 0;      // end: behind the last digit
  std::array<At, 16> ends{};  // end of each of the first digits
};

/// The number at `at`: groups of digits with at most two of the signs ` .-/()` or a no-break space between them.
Digits digits_at(std::string_view text, At at) {
  Digits out;
  out.begin = at;
  while (at < text.size() && out.digits.size() < out.ends.size()) {
    if (is_digit(text[at])) {
      out.digits += text[at++];
      out.ends[out.digits.size() - 1] = at;
      out.end = at;
      continue;
    }
    At next = at;
    for (int signs = 0; signs < 2 && next < text.size() && !is_digit(text[next]); ++signs) {
      if (text.substr(next).starts_with(no_break_space))
        next += no_break_space.size();
      else if (std::string_view(" .-/()").find(text[next]) != std::string_view::npos)
        ++next;
      else
        return out;
    }
    if (next == at || next >= text.size() || !is_digit(text[next])) return out;
    at = next;
  }
  return out;
}

bool passes_eleven_test(std::string_view digits) {
  if (digits.size() != 9 || digits == "000000000") return false;
  int sum = 0;
  for (int i = 0; i < 8; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (9 - i);
  sum -= digits[8] - '0';
  return sum % 11 == 0;
}

/// Whether one of `words` stands in the 40 bytes before `at`, in the same sentence.
bool behind(std::string_view text, At at, std::initializer_list<std::string_view> words) {
  constexpr At most = 40;
  At begin = at > most ? at - most : 0;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  const std::string before = utf8::lower(text.substr(begin, at - begin));
  for (const std::string_view word : words) {
    const std::size_t place = before.rfind(word);
    if (place == std::string::npos || (place > 0 && is_alpha(before[place - 1]))) continue;
    const std::string_view between = std::string_view(before).substr(place + word.size());
    if (between.find_first_of("!?;") == std::string_view::npos && between.find(". ") == std::string_view::npos)
      return true;
  }
  return false;
}

At citizen_number(std::string_view text, At at) {
  const Digits number = digits_at(text, at);
  if (number.digits.size() < 9) return at;
  const At end = number.ends[8];
  if (end < text.size() && is_digit(text[end])) return at;
  const std::string_view nine = std::string_view(number.digits).substr(0, 9);
  const bool named = behind(text, at, {"bsn", "burgerservicenummer", "sofinummer"});
  return named || (number.digits.size() == 9 && passes_eleven_test(nine)) ? end : at;
}

At telephone(std::string_view text, At at) {
  // "+31 (0)6 12 34 56 78", "0031 6 …": nine digits behind the country.
  At begin = at;
  if (text[at] == '+') ++begin;
  if (text[at] == '(' && at + 1 < text.size() && text[at + 1] == '0') ++begin;
  if (begin >= text.size() || !is_digit(text[begin])) return at;
  const Digits number = digits_at(text, begin);
  const std::string& digits = number.digits;
  const auto ends_after = [&](std::size_t count) {
    if (digits.size() < count) return at;
    const At end = number.ends[count - 1];
    return end < text.size() && is_digit(text[end]) ? at : end;
  };
  if (text[at] == '+')
    return digits.starts_with("31") ? ends_after(digits.size() > 2 && digits[2] == '0' ? 12 : 11)
                                    : ends_after(std::clamp<std::size_t>(digits.size(), 9, 15));
  if (digits.starts_with("0031")) return ends_after(13);
  if (!digits.starts_with('0') || digits.starts_with("00") || digits.starts_with("0800") || digits.starts_with("0900"))
    return at;
  const At end = ends_after(10);
  return digits.size() > 10 && end == number.ends[9] && text[end] != ' ' ? at : end;
}

int remainder_of_97(std::string_view account) {  // ISO 13616: the first four go to the end, letters are 10 to 35
  int rest = 0;
  const auto add = [&rest](char sign) {
    const int value = is_digit(sign) ? sign - '0' : (sign | 0x20) - 'a' + 10;
    rest = value > 9 ? (rest * 100 + value) % 97 : (rest * 10 + value) % 97;
  };
  for (const char sign : account.substr(4)) add(sign);
  for (const char sign : account.substr(0, 4)) add(sign);
  return rest;
}

At bank_account(std::string_view text, At at) {
  constexpr std::size_t longest = 34, shortest = 15, dutch = 18;
  if (at + 4 > text.size() || !is_alpha(text[at]) || !is_alpha(text[at + 1])) return at;
  std::string account;
  std::array<At, longest> ends{};
  for (At i = at; i < text.size() && account.size() < longest; ++i) {
    if (is_digit(text[i]) || is_alpha(text[i])) {
      account += text[i];
      ends[account.size() - 1] = i + 1;
    } else if ((text[i] != ' ' && text[i] != '.') || text[i - 1] == text[i]) {
      break;
    }
    if (account.size() == 4 && !(is_digit(account[2]) && is_digit(account[3]))) return at;
  }
  const auto whole = [&](std::size_t size) { return ends[size - 1] == text.size() || !is_word(text[ends[size - 1]]); };
  // Words with a number between them can pass the check by chance; an account stands in groups of four, or in one
  // piece.
  const auto grouped = [&](std::size_t size) {
    std::size_t group = 0;
    for (At i = at; i < ends[size - 1]; ++i) {
      const bool sign = is_digit(text[i]) || is_upper(text[i]);
      if (!sign && text[i] != ' ') return false;
      if (!sign && group % 4 != 0) return false;
      if (sign) ++group;
    }
    return true;
  };
  for (std::size_t size = account.size(); size >= shortest; --size)
    if (whole(size) && grouped(size) && remainder_of_97(std::string_view(account).substr(0, size)) == 1)
      return ends[size - 1];
  const bool shaped = utf8::lower(account.substr(0, 2)) == "nl" && account.size() >= dutch && whole(dutch) &&
                      std::ranges::all_of(account.substr(4, 4), is_alpha) &&
                      std::ranges::all_of(account.substr(8, 10), is_digit);
  return shaped ? ends[dutch - 1] : at;
}

bool in_mail_name(char sign) { return is_word(sign) || std::string_view("._%+-").find(sign) != std::string_view::npos; }

/// The address around the "@" at `at`; empty when there is none.
TextSpan mail_around(std::string_view text, At at, At from) {
  At begin = at, end = at + 1;
  while (begin > from && in_mail_name(text[begin - 1])) --begin;
  while (end < text.size() && (is_word(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  if (begin == at || domain.find('.') == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

constexpr std::string_view additions[] = {"bis", "hs",  "huis", "boven", "beneden", "rood",
                                          "zw",  "III", "II",   "IV",    "I"};

/// Where an addition that stands apart ends: "12 bis", "12 II"; `at` when there is none.
At addition(std::string_view text, At at) {
  if (at >= text.size() || text[at] != ' ') return at;
  for (const std::string_view word : additions) {
    const At end = at + 1 + word.size();
    if (text.substr(at + 1).starts_with(word) && (end == text.size() || !is_word(text[end]))) return end;
  }
  return at;
}

/// Up to five digits and a letter, "-2" or an addition: "12", "12a", "12-2", "12 hs".
At house_number(std::string_view text, At at) {
  At end = at;
  while (end < text.size() && end - at < 5 && is_digit(text[end])) ++end;
  if (end == at || (end < text.size() && is_digit(text[end]))) return at;
  if (end < text.size() && is_alpha(text[end]) && (end + 1 == text.size() || !is_word(text[end + 1]))) return end + 1;
  if (end + 1 < text.size() && text[end] == '-' && is_digit(text[end + 1])) {
    At more = end + 1;
    while (more < text.size() && is_digit(text[more])) ++more;
    return more;
  }
  return end < text.size() && is_word(text[end]) ? at : addition(text, end);
}

/// A postcode with its house number behind or before it; `from`: no earlier byte may be taken.
TextSpan home(std::string_view text, At at, At from) {
  if (text[at] == '0' || at + 6 > text.size()) return {};
  for (At i = at; i < at + 4; ++i)
    if (!is_digit(text[i])) return {};
  At letters = at + 4;
  if (is_space(text[letters]))
    ++letters;
  else if (text.substr(letters).starts_with(no_break_space))
    letters += no_break_space.size();
  if (letters + 2 > text.size() || !is_upper(text[letters]) || !is_upper(text[letters + 1])) return {};
  At end = letters + 2;
  if (end < text.size() && is_alpha(text[end])) return {};
  At next = end;
  while (next < text.size() && next - end < 2 && (is_space(text[next]) || text[next] == ',' || text[next] == '-'))
    ++next;
  for (const std::string_view word : {"huisnummer ", "nummer ", "nr. ", "nr "})
    if (text.substr(next).starts_with(word)) next += word.size();
  if (const At number = house_number(text, next); number > next)
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(number)};
  if (end < text.size() && is_digit(text[end])) return {};
  // "Dorpsstraat 12a, 1234 AB": back over the separators, the addition and the digits.
  At before = at;
  while (before > from && at - before < 3 && (is_space(text[before - 1]) || text[before - 1] == ',')) --before;
  if (before == at) return {};
  At digits = before;
  for (const std::string_view word : additions)
    if (text.substr(0, before).ends_with(word) && before > word.size() && text[before - word.size() - 1] == ' ') {
      digits = before - word.size() - 1;
      break;
    }
  while (digits > from && before - digits < 12 && (is_word(text[digits - 1]) || text[digits - 1] == '-')) --digits;
  if (digits == before || digits < from || !is_digit(text[digits]) || house_number(text, digits) != before) return {};
  if (behind(text, digits, {"postbus", "antwoordnummer"})) return {};
  return {static_cast<std::uint32_t>(digits), static_cast<std::uint32_t>(end)};
}

constexpr std::string_view months[] = {"januari", "jan",      "februari", "feb",       "maart",    "mrt",
                                       "april",   "apr",      "mei",      "juni",      "jun",      "juli",
                                       "jul",     "augustus", "aug",      "september", "sept",     "sep",
                                       "oktober", "okt",      "november", "nov",       "december", "dec"};

/// "3 maart 1980", "03-03-1980", "1980-03-03".
At date(std::string_view text, At at) {
  At day = at;
  while (day < text.size() && day - at < 4 && is_digit(text[day])) ++day;
  if (day == at || day >= text.size()) return at;
  if (is_space(text[day]) || text.substr(day).starts_with(no_break_space)) {
    const At word = day + (is_space(text[day]) ? 1 : no_break_space.size());
    At end = word;
    while (end < text.size() && is_alpha(text[end])) ++end;
    if (std::ranges::find(months, utf8::lower(text.substr(word, end - word))) == std::end(months)) return at;
    while (end < text.size() && (is_space(text[end]) || text[end] == '.')) ++end;
    At year = end;
    while (year < text.size() && year - end < 4 && is_digit(text[year])) ++year;
    return year - end == 4 || year - end == 2 ? year : at;
  }
  const char sign = text[day];
  if (sign != '-' && sign != '/' && sign != '.') return at;
  At end = at;
  int groups = 0;
  for (At i = at; groups < 3; ++groups) {
    const At begin = i;
    while (i < text.size() && i - begin < 4 && is_digit(text[i])) ++i;
    if (i == begin) return at;
    end = i;
    if (groups < 2 && (i >= text.size() || text[i++] != sign)) return at;
  }
  return end;
}

/// "drie maart negentienhonderdtachtig".
At date_in_words(std::string_view text, At at) {
  constexpr std::string_view days[] = {"een",  "eerste", "twee", "drie", "vier",   "vijf",   "zes",    "zeven",
                                       "acht", "negen",  "tien", "elf",  "twaalf", "dertig", "twintig"};
  const auto word_end = [&](At from) {
    while (from < text.size() && is_word(text[from])) ++from;
    return from;
  };
  const At day = word_end(at);
  const std::string number = utf8::lower(text.substr(at, day - at));
  if (std::ranges::none_of(days, [&](std::string_view one) { return number.ends_with(one); })) return at;
  if (day >= text.size() || !is_space(text[day])) return at;
  const At month = word_end(day + 1);
  if (std::ranges::find(months, utf8::lower(text.substr(day + 1, month - day - 1))) == std::end(months)) return at;
  if (month >= text.size() || !is_space(text[month])) return month;
  const At year = word_end(month + 1);
  const std::string name = utf8::lower(text.substr(month + 1, year - month - 1));
  const bool told =
      name.starts_with("negentien") || name.starts_with("tweeduizend") || (name.size() == 4 && is_digit(name[0]));
  return told ? year : month;
}

At birthday(std::string_view text, At at) {
  const At end = is_digit(text[at]) ? date(text, at) : date_in_words(text, at);
  if (end == at) return at;
  return behind(text, at, {"geboren", "geboortedatum", "geb.", "geb ", "geboortedag", "geb.datum"}) ? end : at;
}

}  // namespace

std::vector<TextSpan> personal_data(std::string_view text) {
  std::vector<TextSpan> out;
  At from = 0;  // everything before is dealt with
  const auto take = [&](TextSpan span) {
    out.push_back(span);
    from = span.end;
  };
  for (At at = 0; at < text.size();) {
    if (at < from) {
      at = from;
      continue;
    }
    if (text[at] == '@') {
      if (const TextSpan mail = mail_around(text, at, from); !mail.empty()) take(mail);
      ++at;
      continue;
    }
    const bool start = at == 0 || !is_word(text[at - 1]);
    if (!start || !(is_digit(text[at]) || is_alpha(text[at]) || text[at] == '+' || text[at] == '(')) {
      ++at;
      continue;
    }
    At end = at;
    if (is_alpha(text[at])) {
      end = bank_account(text, at);
      if (end == at) end = birthday(text, at);
    } else {
      if (is_digit(text[at])) {
        end = birthday(text, at);
        if (const TextSpan house = end == at ? home(text, at, from) : TextSpan{}; !house.empty()) {
          take(house);
          continue;
        }
        if (end == at) end = citizen_number(text, at);
      }
      if (end == at) end = telephone(text, at);
    }
    if (end > at) {
      take({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      continue;
    }
    // The rest of this word or number begins nothing of its own.
    for (++at; at < text.size() && is_word(text[at]) && is_word(text[at - 1]);) ++at;
  }
  return out;
}

void mask(std::string& text, TextSpan span) {
  for (std::uint32_t i = span.begin; i < span.end && i < text.size();) {
    const utf8::Char sign = utf8::decode(text, i);
    if (utf8::is_letter(sign.point) || utf8::is_digit(sign.point))
      for (std::uint32_t byte = i; byte < i + sign.size; ++byte) text[byte] = 'X';
    i += sign.size;
  }
}

std::string masked(std::string text) {
  for (const TextSpan span : personal_data(text)) mask(text, span);
  constexpr std::string_view cut = "…";
  const auto part_of_number = [](char sign) { return is_digit(sign) || sign == ' ' || sign == '-' || sign == '.'; };
  if (text.starts_with(cut)) {
    std::size_t end = cut.size();
    while (end < text.size() && part_of_number(text[end])) ++end;
    mask(text, {static_cast<std::uint32_t>(cut.size()), static_cast<std::uint32_t>(end)});
  }
  if (text.size() >= 2 * cut.size() && text.ends_with(cut)) {
    std::size_t begin = text.size() - cut.size();
    while (begin > 0 && part_of_number(text[begin - 1])) --begin;
    mask(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - cut.size())});
  }
  return text;
}

}  // namespace duidelijk
