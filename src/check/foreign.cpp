// SPDX-License-Identifier: EUPL-1.2
#include "check/foreign.h"

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "check/places.h"
#include "core/message.h"

namespace duidelijk {
namespace {

/// "Engels en Duits"
std::string names_of(unsigned languages) {
  constexpr std::string_view all[] = {"", "Engels", "Duits", "Frans", "Fries", "Afrikaans", "een andere taal"};
  std::vector<std::string> found;
  for (std::size_t i = 1; i < std::size(all); ++i)
    if ((languages >> i & 1u) != 0) found.emplace_back(all[i]);
  return listed(found, "en");
}

}  // namespace

void Foreign::add(const Analysis& part, std::uint32_t begin) {
  for (const Sentence& sentence : part.sentences) {
    if (sentence.language == Language::dutch) continue;
    languages_ |= 1u << static_cast<unsigned>(sentence.language);
    if (first_) continue;
    const TextSpan span = part.span_of(sentence.tokens);
    first_ = TextSpan{begin + span.begin, begin + span.end};
  }
}

Note Foreign::note(const Document& document, std::uint32_t sentences) const {
  const Place place = places_of(document.source, {document.source_of(*first_).begin}).front();
  const std::string where = place.page > 0 ? " (bladzijde " + std::to_string(place.page) + ")" : "";
  const std::string languages = names_of(languages_);
  return {sentences == 1 ? "Hier staat een zin die niet in het Nederlands is" + where + ". Het is " + languages +
                               ". Duidelijk heeft die zin niet bekeken."
                         : "Vanaf hier staan " + dutch_number(sentences) + " zinnen die niet in het Nederlands zijn" +
                               where + ". Het is " + languages + ". Duidelijk heeft die zinnen niet bekeken.",
          place.line};
}

}  // namespace duidelijk
