// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <unordered_map>
#include <utility>

#include "core/fold.h"
#include "pages/word_list.h"

namespace duidelijk {

std::vector<Complaint> check_across(std::span<const ListFile> lists) {
  struct Where {
    const ListFile* list;
    const ListEntry* entry;
  };
  std::unordered_map<std::string, Where> terms;
  std::vector<Complaint> all;
  const auto complain = [&all](const ListFile& file, const ListEntry& entry, std::string_view about, std::string what) {
    Complaints one(file.file, *file.list->text);
    const std::size_t at = one.lines()[entry.line - 1].find(about);
    one.add(entry.line, at == std::string_view::npos ? 1 : at + 1, std::move(what));
    for (Complaint& complaint : std::move(one).take()) all.push_back(std::move(complaint));
  };
  for (const ListFile& file : lists) {
    for (const ListEntry& entry : file.list->entries) {
      const auto [place, fresh] = terms.emplace(identity_of(entry.term), Where{&file, &entry});
      if (!fresh)
        complain(file, entry, entry.term,
                 "deze term staat ook in " + place->second.list->file + ", regel " +
                     std::to_string(place->second.entry->line));
    }
  }
  for (const ListFile& file : lists) {
    for (const ListEntry& entry : file.list->entries) {
      if (entry.action == Action::explain) continue;  // an explanation may name other terms
      for (const Alternative& alternative : file.list->alternatives_of(entry)) {
        const auto found = terms.find(fold(alternative.text));
        if (found != terms.end() && found->second.entry->action == Action::replace)
          complain(file, entry, alternative.text,
                   "dit alternatief is zelf een term om te vervangen, in " + found->second.list->file + ", regel " +
                       std::to_string(found->second.entry->line));
      }
    }
  }
  return all;
}

}  // namespace duidelijk
