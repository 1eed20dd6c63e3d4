// SPDX-License-Identifier: EUPL-1.2
#include "core/memory.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace duidelijk {

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

namespace {
constexpr int mega = 1 << 20;
}

void keep_freed_memory() {
  mallopt(M_MMAP_THRESHOLD, 4 * mega);
  mallopt(M_TRIM_THRESHOLD, 64 * mega);
}

void expect_large(std::size_t bytes) {
  constexpr std::uintptr_t page = 2 * mega;
  mallopt(M_MMAP_THRESHOLD, 32 * mega);  // the most that glibc takes
  bytes = std::min<std::size_t>(bytes, 31 * mega);
  void* block = std::malloc(bytes);  // at the top of the heap, where it stays when it is freed
  if (block == nullptr) return;
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(block) + bytes) / page * page;
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  std::free(block);
}

#else

void keep_freed_memory() {}
void expect_large(std::size_t) {}

#endif

}  // namespace duidelijk
