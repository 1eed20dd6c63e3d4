// How the process keeps its memory. Only hints: without glibc or large pages nothing happens.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>

namespace duidelijk {

/// Keeps what is freed for what is asked for next, instead of giving it back to the system between two documents.
/// Call it once, before any thread. Blocks over 4 MB still go back at once
/// (over 32 MB after expect_large).
void keep_freed_memory();

/// Asks for large pages for the next `bytes` that this thread allocates, up to 31 MB: with a list of 50,000 words half
/// the time was spent on getting memory page by page. Call it from the first thread.
void expect_large(std::size_t bytes);

}  // namespace duidelijk
