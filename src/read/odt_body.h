// The text of an OpenDocument file → paragraphs.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "read/odt_styles.h"
#include "read/office_text.h"

namespace duidelijk {

/// Where in a part text is looked for.
enum class OdtPlace : std::uint8_t {
  body,     // the text itself
  running,  // heads and feet of pages
};

enum class OdtOutcome : std::uint8_t { text, no_text, broken };

/// Reads what stands at `place` in `part` of `source` into `out`. `source_paragraphs` gets the byte where each
/// paragraph begins. `no_text`: the body is a sheet or slides.
OdtOutcome read_odt_part(const std::string& source, SourceSpan part, OdtPlace place, const OdtStyles& styles,
                         OfficeText& out, std::vector<std::uint32_t>& source_paragraphs);

}  // namespace duidelijk
