// SPDX-License-Identifier: EUPL-1.2
#include "read/apart.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mutex>

// The sanitizers map memory by the terabyte; under them the limit would stop every child.
#if defined(__SANITIZE_ADDRESS__)
#define DUIDELIJK_LIMITS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DUIDELIJK_LIMITS_MEMORY 0
#endif
#endif
#ifndef DUIDELIJK_LIMITS_MEMORY
#define DUIDELIJK_LIMITS_MEMORY 1
#endif

namespace duidelijk {
namespace {

constexpr std::size_t pipe_bytes = 64u << 10;

/// Bytes of address space of this process.
std::size_t mapped_bytes() {
  std::size_t pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
    if (std::fscanf(file, "%zu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit(decltype(RLIMIT_CPU) what, std::size_t value) {
  const rlimit to{value, value};
  ::setrlimit(what, &to);
}

/// The child: never returns, and leaves nothing behind but its output.
[[noreturn]] void work_and_leave(void (*work)(std::string_view, Pipe&), std::string_view input, int descriptor,
                                 const ApartLimits& limits, std::size_t mapped) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU, SIGTERM}) ::signal(signal, SIG_DFL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
  if (DUIDELIJK_LIMITS_MEMORY != 0) limit(RLIMIT_AS, mapped + limits.memory);
  // What the library has to say is for its makers.
  if (const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC); nothing >= 0) {
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
  }
  int status = 0;
  try {
    Pipe out(descriptor);
    work(input, out);
    out.flush();
  } catch (...) {
    status = 1;
  }
  ::_exit(status);
}

/// What comes out of `descriptor` until it is closed; nothing when it takes too long or gets too much.
std::optional<std::string> read_all(int descriptor, const ApartLimits& limits) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point end = Clock::now() + std::chrono::seconds(3 * limits.seconds);
  std::string out;
  char buffer[pipe_bytes];
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return std::nullopt;
    pollfd ready{descriptor, POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(left)) < 0 && errno != EINTR) return std::nullopt;
    if (ready.revents == 0) continue;
    const ssize_t size = ::read(descriptor, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return std::nullopt;
    if (size == 0) return out;
    if (out.size() + static_cast<std::size_t>(size) > limits.output) return std::nullopt;
    out.append(buffer, static_cast<std::size_t>(size));
  }
}

}  // namespace

void Pipe::write(std::string_view bytes) {
  waiting_ += bytes;
  if (waiting_.size() >= pipe_bytes) flush();
}

void Pipe::flush() {
  std::string_view bytes = waiting_;
  while (!bytes.empty()) {
    const ssize_t size = ::write(descriptor_, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) ::_exit(1);  // nobody reads any more
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  waiting_.clear();
}

std::optional<std::string> run_apart(void (*work)(std::string_view input, Pipe& out), std::string_view input,
                                     const ApartLimits& limits) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const std::size_t mapped = mapped_bytes();
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work_and_leave(work, input, ends[1], limits, mapped);
  }
  ::close(ends[1]);
  std::optional<std::string> out;
  if (child > 0) out = read_all(ends[0], limits);
  ::close(ends[0]);
  if (child < 0) return std::nullopt;
  if (!out) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return out;
}

}  // namespace duidelijk
