// Work for several threads, results in the order of the work.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace duidelijk {

/// How many threads to use for `pieces` of work: as many as wanted (0: as many as the machine has), never more than 256
/// or than there are pieces.
inline unsigned threads_for(unsigned wanted, std::size_t pieces) {
  constexpr unsigned most = 256;
  const unsigned threads = wanted == 0 ? std::max(1u, std::thread::hardware_concurrency()) : wanted;
  return static_cast<unsigned>(std::min<std::size_t>(std::min(threads, most), pieces));
}

/// Calls `make(i)` for 0 ≤ i < count on `threads` threads, and `use(i, result)` in order on this one, until it returns
/// false. At most 2 × threads + 2 results wait, so a long run needs no memory for what is used already. One thread
/// means: this one. `make` must not throw and be safe to call from several threads.
template <class Make, class Use>
void in_order(std::size_t count, unsigned threads, Make make, Use use) {
  using Result = decltype(make(std::size_t{0}));
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      if (!use(i, make(i))) return;
    return;
  }
  const std::size_t ahead = 2 * static_cast<std::size_t>(threads) + 2;
  std::vector<std::optional<Result>> waiting(ahead);  // result i at i % ahead
  std::mutex mutex;
  std::condition_variable made, used;
  std::size_t next = 0, done = 0;
  bool stop = false;
  const auto work = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      used.wait(lock, [&] { return stop || next == count || next < done + ahead; });
      if (stop || next == count) return;
      const std::size_t i = next++;
      lock.unlock();
      Result result = make(i);
      lock.lock();
      waiting[i % ahead].emplace(std::move(result));
      made.notify_one();
    }
  };
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < threads && i < count; ++i) workers.emplace_back(work);
  {
    std::unique_lock lock(mutex);
    while (done < count && !stop) {
      std::optional<Result>& slot = waiting[done % ahead];
      made.wait(lock, [&] { return slot.has_value(); });
      Result result = std::move(*slot);
      slot.reset();
      const std::size_t i = done++;
      used.notify_all();
      lock.unlock();
      const bool go_on = use(i, std::move(result));
      lock.lock();
      stop = !go_on;
    }
    stop = true;
    used.notify_all();
  }
  for (std::thread& worker : workers) worker.join();
}

}  // namespace duidelijk
