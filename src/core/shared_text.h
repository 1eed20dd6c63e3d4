// A stretch of a text that many share.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace duidelijk {

/// Owns a text of its own, or a share in a longer one. The longer one may still be filled after this was made.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string own)  // NOLINT(google-explicit-constructor): it is a string
      : size_(static_cast<std::uint32_t>(own.size())), whole_(std::make_shared<const std::string>(std::move(own))) {}
  SharedText(std::shared_ptr<const std::string> whole, std::uint32_t begin, std::uint32_t size)
      : begin_(begin), size_(size), whole_(std::move(whole)) {}

  std::string_view view() const {
    return whole_ == nullptr ? std::string_view() : std::string_view(*whole_).substr(begin_, size_);
  }
  /// The longer text, and where this one stands in it.
  const std::shared_ptr<const std::string>& whole() const { return whole_; }
  std::uint32_t begin() const { return begin_; }
  std::uint32_t size() const { return size_; }
  friend bool operator==(const SharedText& a, std::string_view b) { return a.view() == b; }

 private:
  std::uint32_t begin_ = 0, size_ = 0;
  std::shared_ptr<const std::string> whole_;
};

}  // namespace duidelijk
