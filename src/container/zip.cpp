// SPDX-License-Identifier: EUPL-1.2
#include "container/zip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace duidelijk {
namespace {

constexpr std::size_t local_size = 30, record_size = 46, end_size = 22;
constexpr std::string_view local_mark("PK\x03\x04", 4), record_mark("PK\x01\x02", 4), end_mark("PK\x05\x06", 4);
constexpr std::uint16_t stored = 0, deflated = 8;
constexpr std::uint32_t elsewhere = 0xFFFFFFFF;  // the real value stands in the extra field of large files

Error damaged() { return {Error::Kind::damaged, "dit bestand is beschadigd of niet helemaal binnengekomen", {}}; }

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}
std::uint16_t short_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(number_at(bytes, at, 2));
}
std::uint32_t long_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

void put_number(std::string& out, std::size_t at, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) out[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }
bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

/// Takes the sizes and the place out of the extra field where the directory has no room for them.
bool take_large(std::string_view extra, ZipEntry& entry) {
  while (extra.size() >= 4) {
    const std::size_t size = short_at(extra, 2);
    if (size + 4 > extra.size()) return false;
    if (short_at(extra, 0) == 1) {
      std::size_t at = 4;
      for (std::uint32_t* value : {&entry.size, &entry.packed_size, &entry.header}) {
        if (*value != elsewhere) continue;
        if (at + 8 > size + 4 || long_at(extra, at + 4) != 0) return false;
        *value = long_at(extra, at);
        at += 8;
      }
      return true;
    }
    extra.remove_prefix(size + 4);
  }
  return false;
}

std::uint32_t crc_of(std::string_view bytes) {
  return narrow(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

Result<std::string> inflated(std::string_view packed, std::size_t expected, std::size_t most) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return damaged();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write there
  stream.avail_in = narrow(packed.size());
  std::string out;
  int status = Z_OK;
  constexpr std::size_t step = 256u << 10;
  // Never more than the packed bytes can give, whatever the directory says.
  out.resize(std::min({expected + 1, most + 1, packed.size() * 1100 + 64}));
  while (status == Z_OK) {
    if (stream.total_out == out.size()) {
      if (out.size() > most) break;
      out.resize(std::min(out.size() + std::max(step, out.size() / 2), most + 1));
    }
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + stream.total_out);
    stream.avail_out = narrow(out.size() - stream.total_out);
    status = inflate(&stream, Z_NO_FLUSH);
    if (status == Z_BUF_ERROR && stream.avail_out == 0) status = Z_OK;
  }
  const std::size_t size = stream.total_out;
  inflateEnd(&stream);
  if (size > most) return Error{Error::Kind::too_large, "dit bestand is uitgepakt te groot", {}};
  if (status != Z_STREAM_END) return damaged();
  out.resize(size);
  return out;
}

Result<std::string> deflated_bytes(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return Error{Error::Kind::too_large, "er is te weinig geheugen", {}};
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = narrow(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = narrow(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

Result<Zip> Zip::open(std::string_view bytes) {
  Zip zip(bytes);
  if (bytes.size() < end_size || bytes.size() >= elsewhere) return damaged();
  // The end record is followed by a comment of at most 65,535 bytes.
  const std::size_t first = bytes.size() - std::min<std::size_t>(bytes.size(), end_size + 0xFFFF);
  const std::size_t found = bytes.substr(first, bytes.size() - first - end_size + end_mark.size()).rfind(end_mark);
  if (found == std::string_view::npos) return damaged();
  const std::size_t end = first + found;
  const std::uint32_t count = short_at(bytes, end + 10);
  const std::uint32_t size = long_at(bytes, end + 12), begin = long_at(bytes, end + 16);
  if (begin > end || size > end - begin || count > most_entries) return damaged();
  zip.directory_ = {begin, begin + size};
  zip.end_ = end;
  std::size_t at = begin;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (zip.directory_.end - at < record_size || bytes.substr(at, 4) != record_mark) return damaged();
    const std::size_t name = short_at(bytes, at + 28), extra = short_at(bytes, at + 30),
                      comment = short_at(bytes, at + 32);
    const std::size_t next = at + record_size + name + extra + comment;
    if (next > zip.directory_.end) return damaged();
    ZipEntry entry;
    entry.name = bytes.substr(at + record_size, name);
    entry.record = {narrow(at), narrow(next)};
    entry.flags = short_at(bytes, at + 8);
    entry.method = short_at(bytes, at + 10);
    entry.crc = long_at(bytes, at + 16);
    entry.packed_size = long_at(bytes, at + 20);
    entry.size = long_at(bytes, at + 24);
    entry.header = long_at(bytes, at + 42);
    if (std::max({entry.packed_size, entry.size, entry.header}) == elsewhere &&
        !take_large(bytes.substr(at + record_size + name, extra), entry))
      return damaged();
    zip.entries_.push_back(entry);
    at = next;
  }
  return zip;
}

const ZipEntry* Zip::find(std::string_view name) const {
  const auto found =
      std::ranges::find_if(entries_, [name](const ZipEntry& entry) { return same_name(entry.name, name); });
  return found == entries_.end() ? nullptr : &*found;
}

/// Where the packed bytes of `entry` are.
Result<ZipSpan> Zip::packed(const ZipEntry& entry) const {
  const std::size_t at = entry.header;
  if (at > bytes_.size() || bytes_.size() - at < local_size || bytes_.substr(at, 4) != local_mark) return damaged();
  const std::size_t begin = at + local_size + short_at(bytes_, at + 26) + short_at(bytes_, at + 28);
  if (begin > bytes_.size() || entry.packed_size > bytes_.size() - begin) return damaged();
  return ZipSpan{narrow(begin), narrow(begin + entry.packed_size)};
}

Result<std::string> Zip::read(const ZipEntry& entry, std::size_t most) const {
  if (entry.encrypted())
    return Error{Error::Kind::unsupported,
                 "dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw",
                 {}};
  const Result<ZipSpan> span = packed(entry);
  if (!span) return span.error();
  const std::string_view bytes = slice(bytes_, *span);
  most = std::min<std::size_t>(most, std::numeric_limits<std::uint32_t>::max() - 1);
  Result<std::string> out = damaged();
  if (entry.method == deflated)
    out = inflated(bytes, entry.size, most);
  else if (entry.method == stored)
    out = bytes.size() > most
              ? Result<std::string>(Error{Error::Kind::too_large, "dit bestand is uitgepakt te groot", {}})
              : Result<std::string>(std::string(bytes));
  if (out && crc_of(*out) != entry.crc) return damaged();
  return out;
}

Result<std::string> Zip::with(const std::vector<std::pair<std::string, std::string>>& changed) const {
  const auto change_of = [&changed](std::string_view name) {
    return std::ranges::find_if(changed, [name](const auto& change) { return same_name(change.first, name); });
  };
  std::vector<std::size_t> order(entries_.size());  // as they stand in the file
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [this](std::size_t i) { return entries_[i].header; });

  std::string out(bytes_.substr(0, order.empty() ? directory_.begin : entries_[order.front()].header));
  std::vector<std::string> records(entries_.size());
  const auto add = [&out](const std::string& content, std::string header, std::string& record) {
    const Result<std::string> packed_bytes = deflated_bytes(content);
    if (!packed_bytes) return false;
    const bool pack = packed_bytes->size() < content.size();
    const std::string& body = pack ? *packed_bytes : content;
    for (auto [to, shift] : {std::pair(&header, std::size_t{0}), std::pair(&record, std::size_t{2})}) {
      put_number(*to, shift + 6, short_at(*to, shift + 6) & ~std::uint32_t{8}, 2);  // sizes stand in front
      put_number(*to, shift + 8, pack ? deflated : stored, 2);
      put_number(*to, shift + 14, crc_of(content), 4);
      put_number(*to, shift + 18, narrow(body.size()), 4);
      put_number(*to, shift + 22, narrow(content.size()), 4);
    }
    put_number(record, 42, narrow(out.size()), 4);
    out += header;
    out += body;
    return true;
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    const ZipEntry& entry = entries_[order[i]];
    const Result<ZipSpan> span = packed(entry);
    if (!span) return span.error();
    const std::uint32_t end = i + 1 < order.size() ? entries_[order[i + 1]].header : directory_.begin;
    if (span->end > end) return damaged();  // entries that share bytes
    std::string& record = records[order[i]];
    record = slice(bytes_, entry.record);
    if (long_at(record, 42) == elsewhere) return damaged();
    const auto change = change_of(entry.name);
    if (change == changed.end()) {
      put_number(record, 42, narrow(out.size()), 4);
      out += bytes_.substr(entry.header, end - entry.header);
      continue;
    }
    // Without extra fields: what they say of the old bytes is no longer true.
    std::string header(bytes_.substr(entry.header, local_size));
    header += entry.name;
    put_number(header, 26, narrow(entry.name.size()), 2);
    put_number(header, 28, 0, 2);
    const std::size_t extra = short_at(record, 30);
    record.erase(record_size + entry.name.size(), extra);
    put_number(record, 30, 0, 2);
    if (!add(change->second, std::move(header), record)) return damaged();
  }
  for (const auto& [name, content] : changed) {
    if (find(name) != nullptr) continue;
    std::string header(local_mark), record(record_mark);
    header.resize(local_size, '\0');
    record.resize(record_size, '\0');
    for (auto [to, shift] : {std::pair(&header, std::size_t{0}), std::pair(&record, std::size_t{2})}) {
      put_number(*to, shift + 4, 20, 2);     // version that can unpack it
      put_number(*to, shift + 12, 0x21, 2);  // 1 January 1980: no clock
      put_number(*to, shift + 26, narrow(name.size()), 2);
    }
    put_number(record, 4, 20, 2);
    header += name;
    record += name;
    if (!add(content, std::move(header), record)) return damaged();
    records.push_back(std::move(record));
  }
  const std::size_t begin = out.size();
  for (const std::string& record : records) out += record;
  const std::size_t size = out.size() - begin;
  std::string end(bytes_.substr(end_));
  put_number(end, 8, narrow(records.size()), 2);
  put_number(end, 10, narrow(records.size()), 2);
  put_number(end, 12, narrow(size), 4);
  put_number(end, 16, narrow(begin), 4);
  return out + end;
}

}  // namespace duidelijk
