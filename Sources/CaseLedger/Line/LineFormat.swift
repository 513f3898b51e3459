import Glibc

/// The fixed bytes of a line.
///
///     {"c":"<crc32c>","h":"<sha256>","e":{"n":2,"v":1,"y":1,"t":"…Z","a":"officer","x":[EVENT,…]}}
///     EVENT = {"k":"kind","v":1,"s":"stream","u":"subject","p":["clause",…],"d":DATA}
///
/// `c` is the CRC-32C of every byte after `"c":"…",` up to the line feed; `h` the SHA-256 of the previous `h`, as 32
/// bytes, and the bytes of `e`, braces included; `n` the commit's number; `v` the version of the envelope, of which
/// `n`, `v` and `y` stay in every one; `y` the last commit that was known to be saved when this one was written. `u`
/// is absent for data about nobody, which is then a compact JSON object in clear; with `u`, DATA is the base64 text of
/// the sealed object. `p` is absent when there are no clauses. A segment's first line is its header:
///
///     {"c":"<crc32c>","diwan":{"format":1,"log":"<32 hex>","segment":1,"previous":"<sha256>","first":1}}
enum LineFormat {
  /// Bytes of a line with its line feed.
  static let byteLimit = 1 << 20
  static let envelopeVersion = 1
  static let formatVersion = 1
  static let lineFeed: UInt8 = 0x0A
  /// Where the checksum's digits start, and where what they cover starts.
  static let checksumStart = 6
  static let coverageStart = 16
  /// Where the hash's digits start.
  static let hashStart = 21
  /// Where the envelope starts.
  static let envelopeStart = 91
  /// Digits of the largest number: 999,999,999,999,999.
  static let digitLimit = 15

  /// Where the line ends that these bytes begin with; nil where its line feed is not among them.
  static func lineEnd(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, Int32(lineFeed), bytes.count) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Which bytes may stand in an officer's, stream's, subject's, kind's or clause's name.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte < 64 ? nameSigns : nameLetters) >> UInt64(byte & 63) & 1 == 1
  }

  /// A bit for each byte below 64 that is `+`, `-`, `.`, `/`, a number or `:`.
  private static let nameSigns: UInt64 = 0x07FF_E800_0000_0000
  /// A bit for each byte from 64 to 127, by its difference to 64, that is `@`, a letter or `_`.
  private static let nameLetters: UInt64 = 0x07FF_FFFE_87FF_FFFF

  /// Bytes of the longest name.
  static let nameByteLimit = 128

  static func isName(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      !bytes.isEmpty && bytes.count <= nameByteLimit && bytes.allSatisfy { isNameByte($0) }
    }
  }

  static func segmentName(_ number: Int) -> String {
    var name = LineWriter(byteCount: 24)
    name.add(number: number, width: 12)
    name.add(".jsonl")
    return String(decoding: name.bytes, as: UTF8.self)
  }

  /// The number in a segment's file name, or nil for another file.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0, segmentName(number) == name
    else { return nil }
    return number
  }
}
