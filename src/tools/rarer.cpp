// SPDX-License-Identifier: EUPL-1.2
#include "tools/rarer.h"

#include <optional>
#include <utility>

#include "core/fold.h"
#include "lexicon/lexicon.h"

namespace duidelijk {
namespace {

/// How frequent a word is; nothing for several words, and for what the frequency list does not have.
std::optional<float> frequency_of(std::string_view word) {
  if (word.find(' ') != word.npos) return std::nullopt;
  const std::optional<Entry> entry = Lexicon::built_in().find(fold(word));
  return entry && entry->ranked ? std::optional(entry->zipf) : std::nullopt;
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
        const std::optional<float> other = frequency_of(alternative.text);
        if (alternative.trust == Trust::idea || !other || *other >= *term) continue;
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
