import Casework
import DemoOffice
import Foundation
import Testing

@Suite("A demo office holds a few scans that are what they say")
struct DemoScanTests {
  private func scans(seed: UInt64 = 1, of profile: Profile = SampleOffice.unit) throws -> (OfficeLife, [DemoScan]) {
    var life = try SampleOffice.office(profile, files: 80, seed: seed).makeIterator()
    while life.next() != nil {}
    return (life, life.scans())
  }

  @Test("a dozen at most, for papers of open requests that were handed in and are no identity papers")
  func places() throws {
    let (life, scans) = try scans()
    #expect((6...12).contains(scans.count))
    let profile = SampleOffice.unit
    for scan in scans {
      let file = try #require(life.openFiles.first { $0.id == scan.request.file })
      let request = try #require(file.request(scan.request.ordinal))
      #expect(request.overOn == nil && request.documents[scan.document] != nil)
      #expect(profile.document(scan.document)?.isIdentity == false)
    }
    #expect(Set(scans.map(\.request)).count >= 4)
  }

  @Test("the same for the same seed, others for another")
  func deterministic() throws {
    let first = try scans().1
    #expect(first == (try scans().1))
    #expect(first != (try scans(seed: 2).1))
  }

  @Test("both kinds are there; each PDF finds its objects where its table says, each PNG has its sums right")
  func valid() throws {
    let scans = try scans().1
    var formats: Set<AttachmentFormat> = []
    for scan in scans {
      let format = try AttachmentFormat.recognised(in: scan.bytes)
      formats.insert(format)
      #expect(scan.bytes.count < 40_000)
      if format == .pdf { try expectTable(of: scan.bytes) } else { try expectSums(of: scan.bytes) }
    }
    #expect(formats == [.pdf, .png])
  }

  /// The cross-reference table of a PDF names the byte at which each object begins.
  private func expectTable(of bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let tail = try #require(text.components(separatedBy: "startxref\n").last)
    let table = try #require(Int(tail.prefix { $0.isNumber }))
    let lines = String(decoding: bytes[table...], as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "xref" && lines[1] == "0 6")
    for object in 1...5 {
      let place = try #require(Int(lines[2 + object].prefix(10)))
      #expect(String(decoding: bytes[place...].prefix(8), as: UTF8.self) == "\(object) 0 obj\n")
    }
  }

  /// A PNG's chunks carry their CRC-32; what zlib would unpack, here by hand, has its Adler-32 and as many rows as the
  /// header says.
  private func expectSums(of bytes: [UInt8]) throws {
    func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    var place = 8
    var names: [String] = []
    var pixels: [UInt8] = []
    while place < bytes.count {
      let count = number(at: place)
      let named = bytes[place + 4..<place + 8 + count]
      #expect(number(at: place + 8 + count) == Int(Self.crc(named)))
      names.append(String(decoding: named.prefix(4), as: UTF8.self))
      if names.last == "IDAT" {
        let packed = Array(named.dropFirst(4))
        #expect(Array(packed.prefix(3)) == [0x78, 0x01, 0x01])
        pixels = Array(packed.dropFirst(7).dropLast(4))
        #expect(Int(packed[3]) | Int(packed[4]) << 8 == pixels.count)
        let sum = packed.suffix(4).reduce(0) { $0 << 8 | Int($1) }
        var (low, high) = (1, 0)
        for byte in pixels { (low, high) = ((low + Int(byte)) % 65_521, (high + low + Int(byte)) % 65_521) }
        #expect(sum == high << 16 | low)
      }
      place += 12 + count
    }
    #expect(names == ["IHDR", "IDAT", "IEND"])
    let (columns, rows) = (number(at: 16), number(at: 20))
    #expect(pixels.count == rows * (1 + (columns + 7) / 8))
    #expect(pixels.contains(0x00))
  }

  private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    } ^ .max
  }
}
