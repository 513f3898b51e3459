import Seeds
import Testing

@testable import CaseLedger

@Suite("Checksums, hexadecimal and base64")
struct ChecksumTests {
  @Test("CRC-32C gives the values of RFC 3720")
  func castagnoli() {
    #expect([UInt8](repeating: 0, count: 32).withUnsafeBytes(Castagnoli.checksum) == 0x8A91_36AA)
    #expect([UInt8](repeating: 0xFF, count: 32).withUnsafeBytes(Castagnoli.checksum) == 0x62A8_AB43)
    #expect((0..<32).map { UInt8($0) }.withUnsafeBytes(Castagnoli.checksum) == 0x46DD_794E)
    #expect(Array("123456789".utf8).withUnsafeBytes(Castagnoli.checksum) == 0xE306_9283)
  }

  @Test("the processor's checksum and the tables' one are the same, whatever the length and the place in memory")
  func castagnoliByTables() {
    var random = SplitMix(seed: 7)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    bytes.withUnsafeBytes { bytes in
      for start in 0..<9 {
        for end in start...bytes.count {
          let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          #expect(Castagnoli.checksum(part) == Castagnoli.checksumByTables(part))
        }
      }
    }
  }

  @Test("hexadecimal is lower-case in both directions")
  func hexadecimal() {
    #expect(Hexadecimal.encode([0x00, 0xAF, 0x9B]) == Array("00af9b".utf8))
    #expect(Hexadecimal.decode(Array("00af9b".utf8)) == [0x00, 0xAF, 0x9B])
    #expect(Hexadecimal.decode(Array("00AF".utf8)) == nil)
    #expect(Hexadecimal.decode(Array("0".utf8)) == nil)
  }

  @Test(
    "base64 gives the values of RFC 4648",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")])
  func base64(plain: String, text: String) {
    var encoded: [UInt8] = []
    Array(plain.utf8).withUnsafeBytes { Base64.append($0, to: &encoded) }
    #expect(encoded == Array(text.utf8))
    #expect(Base64.decode(Array(text.utf8)[...]) == Array(plain.utf8))
  }

  @Test(
    "base64 in another spelling is refused",
    arguments: ["Zh==", "Zm9=", "Zg", "Zg=", "Z===", "Zm 9", "Zg==Zg==", "====", "Zm9v=", "Zm-v"])
  func base64Refusals(text: String) {
    #expect(Base64.decode(Array(text.utf8)[...]) == nil)
  }

  @Test("a line's Base64 text ends at the first byte that is no digit, wherever it stands in a block")
  func digitsInBlocks() {
    let digits = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for place in 0..<40 {
      for byte in UInt8.min...UInt8.max {
        var text = Array(repeating: UInt8(ascii: "k"), count: 40)
        text[place] = byte
        let range = (text + Array("\"".utf8)).withUnsafeBytes { bytes in
          var scanner = LineScanner(bytes)
          return scanner.takeBase64()
        }
        let isTextBefore = byte == UInt8(ascii: "\"") && place > 0 && place.isMultiple(of: 4)
        let isPadded = byte == UInt8(ascii: "=") && place == 39
        let expected = digits.contains(byte) || isPadded ? 0..<40 : isTextBefore ? 0..<place : nil
        #expect(range == expected, "byte \(byte) at \(place)")
      }
    }
  }
}
