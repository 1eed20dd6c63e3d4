// The loop over the XML of one part of an office file.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "container/xml.h"

namespace duidelijk {

/// Calls `start` (false: the XML is broken), `end` and `text` at the events of `xml` until all is read. False: broken.
template <class Start, class End, class Text>
bool walk(Xml& xml, Start start, End end, Text text) {
  while (true) {
    switch (xml.next()) {
      case Xml::Event::start:
        if (!start()) return false;
        break;
      case Xml::Event::end:
        end();
        break;
      case Xml::Event::text:
        text();
        break;
      case Xml::Event::done:
        return true;
      case Xml::Event::broken:
        return false;
    }
  }
}

}  // namespace duidelijk
