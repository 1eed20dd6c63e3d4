// A value, or one Dutch sentence that says why there is none.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace duidelijk {

/// Why something outside our code did not work. Bugs in our own code are assertions, not Errors.
struct Error {
  enum class Kind : std::uint8_t { not_found, unreadable, damaged, unsupported, too_large, bad_option };
  Kind kind = Kind::damaged;
  std::string what;   // one Dutch sentence for the user, without a full stop
  std::string where;  // file, or file:line; empty if there is none
};

/// A value or the reason there is none. Same member names as std::expected (C++23),
/// so that `template <class T> using Result = std::expected<T, Error>;` can replace it one day.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: implicit, as in std::expected
  Result(Error error) : state_(std::move(error)) {}
  explicit operator bool() const { return state_.index() == 0; }
  const T& operator*() const& { return *check(std::get_if<T>(&state_)); }
  T& operator*() & { return *check(std::get_if<T>(&state_)); }
  T&& operator*() && { return std::move(*check(std::get_if<T>(&state_))); }
  const T* operator->() const { return check(std::get_if<T>(&state_)); }
  T* operator->() { return check(std::get_if<T>(&state_)); }
  const Error& error() const { return *check(std::get_if<Error>(&state_)); }

 private:
  template <class P>
  static P check(P pointer) {
    assert(pointer && "look at the Result before you use it");
    return pointer;
  }
  std::variant<T, Error> state_;
};

}  // namespace duidelijk
