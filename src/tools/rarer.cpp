// SPDX-License-Identifier: EUPL-1.2
#include "tools/rarer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/fold.h"
#include "lexicon/inflect.h"
#include "lexicon/lexicon.h"

namespace duidelijk {
namespace {

/// How frequent a word is; nothing for several words, and for what the frequency list does not have.
std::optional<float> frequency_of(std::string_view word) {
  if (word.find(' ') != word.npos) return std::nullopt;
  const std::optional<Entry> entry = Lexicon::built_in().find(fold(word));
  return entry && entry->ranked ? std::optional(entry->zipf) : std::nullopt;
}

/// The frequency of an alternative. Who knows "sturen" knows "insturen": a separable verb is as good as its verb.
std::optional<float> frequency_of_alternative(std::string_view word) {
  const std::size_t particle = particle_of(Lexicon::built_in(), word).size();
  return std::max(frequency_of(word), particle > 0 ? frequency_of(word.substr(particle)) : std::nullopt);
}

}  // namespace

std::vector<Complaint> rarer_alternatives(std::span<const ListFile> lists) {
  std::vector<Complaint> all;
  for (const ListFile& file : lists) {
    Complaints complaints(file.file, *file.list->text);
    for (const ListEntry& entry : file.list->entries) {
      const std::optional<float> term = frequency_of(plain_term(entry.term));
      if (entry.action != Action::replace || !term) continue;
      for (const Alternative& alternative : file.list->alternatives_of(entry)) {
        const std::optional<float> other = frequency_of_alternative(alternative.text);
        const bool one_word = alternative.text.find(' ') == std::string_view::npos;
        if (alternative.trust == Trust::idea || !one_word || (other && *other >= *term)) continue;
        complaints.add(
            entry.line,
            static_cast<std::size_t>(alternative.text.data() - complaints.lines()[entry.line - 1].data()) + 1,
            "dit alternatief komt minder vaak voor dan de term; kies een gewoner woord, of zet er een ? voor");
      }
    }
    for (Complaint& complaint : std::move(complaints).take()) all.push_back(std::move(complaint));
  }
  return all;
}

}  // namespace duidelijk
