import ListFiles
import Testing

@Suite("Lists of other programs are read as they come")
struct ListReaderTests {
  /// The rows of a list that comes in pieces of so many bytes.
  private func rows(_ text: String, _ form: ListForm = .csv, piece: Int = 7) throws -> (header: [String], [ListRow]) {
    try rows(Array(text.utf8), form, piece: piece)
  }

  private func rows(
    _ bytes: [UInt8], _ form: ListForm = .csv, encoding: ListEncoding? = nil, piece: Int
  ) throws -> (header: [String], [ListRow]) {
    var rest = bytes[...]
    var reader = ListReader(form, encoding: encoding) {
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    try reader.start()
    var rows: [ListRow] = []
    while case let some = try reader.entries(count: 2), !some.isEmpty { rows += some }
    return (reader.header, rows)
  }

  @Test("quoted cells hold delimiters, line ends and doubled marks, and lines are counted with them", arguments: 1...9)
  func quoted(piece: Int) throws {
    let (header, rows) = try rows("name,note\r\n\"علي, \"\"أبو سعد\"\"\",\"سطر\nثان\"\r\nسعد,\r\n", piece: piece)
    #expect(header == ["name", "note"])
    #expect(
      rows == [
        ListRow(line: 2, body: .cells(["علي, \"أبو سعد\"", "سطر\nثان"])), ListRow(line: 4, body: .cells(["سعد", ""])),
      ])
  }

  @Test(
    "the byte order mark, the end without a line end, empty lines, and every line end are taken",
    arguments: [[0x0A], [0x0D, 0x0A], [0x0D]] as [[UInt8]])
  func ends(bytes: [UInt8]) throws {
    let end = String(decoding: bytes, as: UTF8.self)
    let (header, rows) = try rows("\u{FEFF}name" + end + end + "سعد" + end + "نورة")
    #expect(header == ["name"])
    #expect(rows.map(\.body) == [.cells(["سعد"]), .cells(["نورة"])])
    if end != "\r" { #expect(rows.map(\.line) == [3, 4]) }
  }

  @Test("semicolons and tabs are told by the first line", arguments: [";", "\t", ","])
  func delimiters(delimiter: String) throws {
    let (header, rows) = try rows("name\(delimiter)mobile\nسعد\(delimiter)0551234567\n")
    #expect(header == ["name", "mobile"])
    #expect(rows.map(\.body) == [.cells(["سعد", "0551234567"])])
  }

  @Test("what stands between quotation marks in the first line tells no delimiter")
  func quotedHeader() throws {
    let (header, rows) = try rows("\"name; as written; in full\",mobile\nسعد,0551234567\n", piece: 64)
    #expect(header == ["name; as written; in full", "mobile"])
    #expect(rows.map(\.body) == [.cells(["سعد", "0551234567"])])
  }

  @Test("lines that are empty before the first tell no delimiter", arguments: [";", "\t", ","])
  func emptyBeginning(delimiter: String) throws {
    let (header, rows) = try rows("\u{FEFF}\r\n\nname\(delimiter)mobile\nسعد\(delimiter)0551234567\n", piece: 3)
    #expect(header == ["name", "mobile"])
    #expect(rows == [ListRow(line: 4, body: .cells(["سعد", "0551234567"]))])
  }

  @Test("a mark that nobody closed concerns its own line, and the next is read")
  func openQuote() throws {
    let (_, found) = try rows("name,note\n\"سعد,1\nنورة,2\n")
    #expect(found == [ListRow(line: 2, body: .flaw(.quotes)), ListRow(line: 3, body: .cells(["نورة", "2"]))])
    #expect(throws: ListProblem.headerFlawed(.quotes)) { try rows("\"name\"x,note\nسعد,1\n", piece: 64) }
    let (_, behind) = try rows("name\n\"سعد\"x\nنورة\n")
    #expect(behind.map(\.body) == [.flaw(.quotes), .cells(["نورة"])])
  }

  @Test("a cell over many lines that is longer than any entry is told as a mark that is not closed within reach")
  func longQuote() throws {
    let long = String(repeating: "سطر\n", count: 20_000)
    let (_, found) = try rows("name,note\nسعد,\"" + long + "\"\n", piece: 1 << 16)
    #expect(found.first == ListRow(line: 2, body: .flaw(.quotes)))
  }

  @Test("rows that a spreadsheet wrote although nobody filled them are passed over, and counted")
  func unfilled() throws {
    let (_, found) = try rows("name,mobile\nسعد,1\n,\n\"\",\nنورة,2\n,,\n")
    #expect(
      found == [ListRow(line: 2, body: .cells(["سعد", "1"])), ListRow(line: 5, body: .cells(["نورة", "2"]))])
  }

  @Test(
    "a line longer than any entry is refused as a whole, no part of it is taken for another, and the next is read",
    arguments: [1 << 10, 1 << 20])
  func tooLong(piece: Int) throws {
    let long = String(repeating: "ا", count: 100_000)
    for cell in [long, "\"" + long + "\""] {
      let (_, found) = try rows("name,note\nسعد," + cell + ",x\nنورة,2\n", piece: piece)
      #expect(found == [ListRow(line: 2, body: .flaw(.tooLong)), ListRow(line: 3, body: .cells(["نورة", "2"]))])
    }
    let (_, objects) = try rows("{\"name\":\"" + long + "\"}\n{}\n{\"a\":\"" + long, .jsonLines, piece: piece)
    #expect(
      objects == [
        ListRow(line: 1, body: .flaw(.tooLong)), ListRow(line: 2, body: .object(Array("{}".utf8))),
        ListRow(line: 3, body: .flaw(.tooLong)),
      ])
  }

  @Test("what holds zeros is no text: a list in UTF-16 without its mark, a workbook with the ending of a list")
  func zeros() throws {
    let wide = "name,sex\nسعد,male\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [wide, [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x0A]] {
      #expect(throws: ListProblem.notUTF8) { try rows(bytes, piece: 64) }
    }
    #expect(try rows("name\nس\0عد\nنورة\n").1.map(\.body) == [.flaw(.notUTF8), .cells(["نورة"])])
  }

  @Test(
    "objects in UTF-16 refuse the list as a whole, by its mark", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func wideObjects(mark: [UInt8]) {
    let bytes = mark + [0x7B, 0x00, 0x7D, 0x00, 0x0A, 0x00]
    #expect(throws: ListProblem.notUTF8) { try rows(bytes, .jsonLines, piece: 64) }
  }

  @Test("bytes that are no text refuse their line, and a list in another encoding as a whole")
  func encodings() throws {
    let bytes = Array("name\n".utf8) + [0xC7, 0xE1, 0x0A] + Array("سعد\n".utf8)
    #expect(try rows(bytes, piece: 64).1.map(\.body) == [.flaw(.notUTF8), .cells(["سعد"])])
    #expect(throws: ListProblem.notUTF8) { try rows([0xFF, 0xFE, 0x6E, 0x00], piece: 64) }
    #expect(throws: ListProblem.notUTF8) { try rows([0xC7, 0xE1, 0x0A], encoding: .utf8, piece: 64) }
    #expect(throws: ListProblem.empty) { try rows("") }
  }

  @Test("JSON Lines are cut at their ends, whatever the pieces", arguments: [1, 5, 100])
  func jsonLines(piece: Int) throws {
    let (header, rows) = try rows("{\"name\":\"سعد\"}\r\n\n{\"name\":\"نورة\"}", .jsonLines, piece: piece)
    #expect(header == [])
    #expect(
      rows == [
        ListRow(line: 1, body: .object(Array("{\"name\":\"سعد\"}".utf8))),
        ListRow(line: 3, body: .object(Array("{\"name\":\"نورة\"}".utf8))),
      ])
  }

  @Test("cells in random pieces are those that were written", arguments: 0..<40)
  func random(seed: Int) throws {
    var state = UInt64(seed + 1)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters = ["ا", "ب", ",", "\"", "\n", "\r\n", " ", "x", "\u{1F600}", ";"]
    let table = (0..<(1 + next(6))).map { _ in
      (0..<3).map { _ in (0..<next(6)).map { _ in letters[next(letters.count)] }.joined() }
    }
    let lines = table.map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }
    let (_, rows) = try rows("a,b,c\r\n" + lines.joined(), piece: 1 + next(9))
    #expect(rows.map(\.body) == table.filter { !$0.allSatisfy(\.isEmpty) }.map { .cells($0) })
  }
}
