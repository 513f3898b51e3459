/// Octets as letters (RFC 4648), in lines where a body asks for them (RFC 2045, 6.8).
enum Base64Lines {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let octetsInLine = 57

  static func lines(of bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: octetsInLine).map { start in
      text(of: bytes[start..<min(start + octetsInLine, bytes.count)])
    }
  }

  static func text(of bytes: some Collection<UInt8>) -> String {
    var coded: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var signs: [UInt8] = []
      for place in 0..<4 {
        signs.append(place < 3 - group.count ? 0x3D : letters[bits & 63])
        bits >>= 6
      }
      coded += signs.reversed()
    }
    return String(decoding: coded, as: UTF8.self)
  }
}
