// SPDX-License-Identifier: EUPL-1.2
#include "report/finding_list.h"

namespace duidelijk {

void FindingList::unpack() const {
  if (packed_ == nullptr) return;
  list_.reserve(packed_->size());
  for (PackedFindings::Reader reader(*packed_); !reader.done();) list_.push_back(reader.next());
  packed_.reset();
}

}  // namespace duidelijk
