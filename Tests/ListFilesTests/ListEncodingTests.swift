import ListFiles
import Testing

@Suite("Lists in the encodings of the desk's machines")
struct ListEncodingTests {
  private func read(_ bytes: [UInt8], encoding: ListEncoding? = nil, piece: Int = 5) throws -> (ListReader, [ListRow]) {
    // The first piece is what the encoding is told by.
    var rest = bytes[...]
    var pieces = [min(bytes.count, 40)]
    var reader = ListReader(.csv, encoding: encoding) {
      let count = pieces.popLast() ?? piece
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    try reader.start()
    return (reader, try reader.entries(count: 10))
  }

  /// "سعد, علي" as two cells, with the Arabic comma of Windows-1256 behind the second.
  private static let windows: [UInt8] =
    Array("name,note\n".utf8) + [0xD3, 0xDA, 0xCF, 0x2C, 0xDA, 0xE1, 0xED, 0xA1, 0x0A]

  @Test("letters of Windows-1256 are told and read, however the list comes in pieces", arguments: 1...12)
  func told(piece: Int) throws {
    let (reader, rows) = try read(Self.windows + Self.windows + Self.windows + Self.windows, piece: piece)
    #expect(reader.encoding == .windows1256)
    #expect(rows.count == 7)
    #expect(rows.first?.body == .cells(["سعد", "علي،"]))
    #expect(rows.last?.body == .cells(["سعد", "علي،"]))
  }

  @Test("a list of ASCII or UTF-8 is none of them, though one line be broken")
  func unicode() throws {
    #expect(try read(Array("name\nSaad\n".utf8)).0.encoding == .utf8)
    let (reader, rows) = try read(Array("name\nسعد\n".utf8) + [0xD3, 0x0A])
    #expect(reader.encoding == .utf8)
    #expect(rows.map(\.body) == [.cells(["سعد"]), .flaw(.notUTF8)])
  }

  @Test("an encoding that was asked for is kept to")
  func asked() throws {
    #expect(try read(Self.windows, encoding: .utf8).1.map(\.body) == [.flaw(.notUTF8)])
    #expect(try read(Array("name\nA\n".utf8), encoding: .windows1256).1.map(\.body) == [.cells(["A"])])
  }
}
