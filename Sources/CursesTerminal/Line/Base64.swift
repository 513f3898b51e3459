/// Base 64 with padding (RFC 4648, section 4), for the clipboard sequence; Foundation would cost start-up time.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var encoded = String.UnicodeScalarView()
    var group: [UInt8] = []
    func appendGroup() {
      let padded = group + Array(repeating: 0, count: 3 - group.count)
      let value = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for place in 0..<4 {
        encoded.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : "=")
      }
      group.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      group.append(byte)
      if group.count == 3 { appendGroup() }
    }
    if !group.isEmpty { appendGroup() }
    return String(encoded)
  }
}
