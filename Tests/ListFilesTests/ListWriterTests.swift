import Calendars
import Casework
import ListFiles
import Testing

@Suite("A list that Diwan writes is safe in a spreadsheet and comes back as it left")
struct ListWriterTests {
  @Test(
    "cells that a spreadsheet would compute are guarded, and the guard comes off again",
    arguments: [
      ("=1+1", "'=1+1"), ("+966551234567", "'+966551234567"), ("-5", "'-5"), ("@sum", "'@sum"), ("'=1", "''=1"),
      ("سعد", "سعد"), ("'سعد", "'سعد"), ("", ""), ("a=b", "a=b"), ("\t=1", "'\t=1"),
    ])
  func guards(text: String, guarded: String) {
    #expect(SpreadsheetCell.guarded(text) == guarded)
    #expect(SpreadsheetCell.original(of: guarded) == text)
  }

  @Test("a line has the cells of the heading in its order, quoted where it has to be, ended by CR and LF")
  func line() throws {
    let birth = try #require(HijriDate(year: 1401, month: 7, day: 8)).civil
    let facts = FileFacts(
      kind: .person, party: "beneficiary", name: "سعد \"أبو علي\", الحربي",
      birth: BirthDate(date: birth, toldInHijri: true),
      mobile: try PhoneNumber(checking: "0551234567"), category: "widow",
      contact: AgreedContact(channel: "telephone", detail: nil))
    let writer = ListWriter(.csv)
    let heading = String(decoding: writer.heading, as: UTF8.self)
    #expect(
      heading.hasPrefix("\u{FEFF}file,kind,party,category,name,latin_name,id_kind,id_number,id_country,id_expiry,"))
    let line = try String(decoding: writer.line(of: .first, facts), as: UTF8.self)
    #expect(
      line.hasPrefix(
        "100001,person,beneficiary,widow,\"سعد \"\"أبو علي\"\", الحربي\",,,,,,1401-07-08,,,'+966551234567,"))
    #expect(line.hasSuffix("\r\n"))
    var pieces = [writer.heading + Array(line.utf8), []]
    var reader = ListReader(.csv) { pieces.removeFirst() }
    try reader.start()
    let row = try #require(try reader.entries(count: 2).first)
    guard case .cells(let cells) = row.body else { return #expect(Bool(false), "The line is read as cells.") }
    #expect(cells.count == reader.header.count)
    #expect(cells[4] == facts.name)
  }

  @Test("a quotation mark that bears a vowel sign or a joiner is one all the same", arguments: ["\u{64E}", "\u{200D}"])
  func markedQuotation(sign: String) throws {
    let cells = ["سعد \"\(sign)أبو علي\", الحربي", "\"\(sign)", "حي قباء"]
    let line = ListWriter.line(cells)
    #expect(line.filter { $0 == 0x22 }.count == 10)
    var pieces = [Array("name,branch,address\n".utf8), line, []]
    var reader = ListReader(.csv) { pieces.removeFirst() }
    try reader.start()
    #expect(try reader.entries(count: 2).map(\.body) == [.cells(cells)])
  }

  @Test("a carriage return in an address stays in its cell, and the next line is the next file")
  func carriageReturn() throws {
    let cells = ["سعد علي", "حي قباء\rشارع 7"]
    var pieces = [Array("name,address\n".utf8), ListWriter.line(cells), ListWriter.line(["نورة", ""]), []]
    var reader = ListReader(.csv) { pieces.removeFirst() }
    try reader.start()
    #expect(try reader.entries(count: 3).map(\.body) == [.cells(cells), .cells(["نورة", ""])])
  }

  @Test("a JSON line holds what is known, by the names that are read")
  func object() throws {
    let facts = FileFacts(
      kind: .organisation, party: "partner", name: "=جهة", category: "school",
      contact: AgreedContact(channel: "", detail: nil))
    let line = try String(decoding: ListWriter(.jsonLines).line(of: .first, facts), as: UTF8.self)
    #expect(
      line == #"{"category":"school","file":"100001","kind":"organisation","name":"=جهة","party":"partner"}"# + "\n")
    #expect(ListWriter(.jsonLines).heading.isEmpty)
  }
}
