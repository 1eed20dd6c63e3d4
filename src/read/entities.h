// HTML entities: "&euml;", "&#235;", "&#xEB;".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace duidelijk {

/// The character that `entity` ("&…;") stands for, in UTF-8; empty when it is no entity that we know.
std::string decode_entity(std::string_view entity);
/// Length of the entity that starts at `at`, with & and ;; 0 when there is none.
std::size_t entity_size(std::string_view text, std::size_t at);
/// Length of an old entity that browsers know without ; ("&nbsp", "&eacute") at `at`; 0 when there is none.
std::size_t unclosed_entity_size(std::string_view text, std::size_t at);

}  // namespace duidelijk
