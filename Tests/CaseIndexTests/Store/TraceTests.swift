@testable import CaseIndex
import Foundation
import Testing

@Suite("Whatever remained of a person in the index is found")
struct TraceTests {
  @Test("a name that was corrected is, one that is in use is not, nor one that nobody bears")
  func counted() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد"), try Cases.file(100_002, "هند")], in: folder)
    #expect(try index.traceCount(of: ["سعد", "هند", "زرقاء"], phones: []) == 0)
    try Cases.put([try Cases.file(100_002, "زرقاء")], into: index)
    #expect(try index.traceCount(of: ["سعد", "هند", "زرقاء"], phones: []) == 1)
    #expect(try index.traceCount(of: ["سعد", "زرقاء", "ليلى", ""], phones: ["0551234567"]) == 0)
  }

  @Test("the file and its log are read whole, and nothing is missed between two pieces")
  func whole() throws {
    let folder = try IndexFolder()
    let name = String(repeating: "remains", count: 600)
    let index = try Cases.index((0..<200).map { try Cases.file(100_001 + $0, "\($0) " + name) }, in: folder)
    try Cases.put([try Cases.file(100_001, name)], into: index)
    let file = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    let read = try index.read { database in
      try StoredBytes.parts(of: database).map { part in
        var whole = Data()
        var isSplit = false
        try part.read(overlap: 7) { piece in
          isSplit = isSplit || !whole.isEmpty
          #expect(whole.suffix(7).elementsEqual(piece.prefix(whole.isEmpty ? 0 : 7)))
          whole.append(contentsOf: piece.dropFirst(whole.isEmpty ? 0 : 7))
        }
        return (bytes: whole, isSplit: isSplit)
      }
    }
    try #require(read.count == 2)
    #expect(read[0].isSplit)
    #expect(read[0].bytes == (try Data(contentsOf: URL(fileURLWithPath: file))))
    #expect(!read[1].bytes.isEmpty)
    #expect(read[1].bytes == (try Data(contentsOf: URL(fileURLWithPath: file + "-wal"))))
  }

  @Test("by looking it does not lose the lock by which other processes know that the index is in use")
  func lock() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    let before = try locks(of: folder)
    #expect(!before.isEmpty)
    #expect(try index.traceCount(of: ["هند"], phones: []) == 0)
    #expect(try locks(of: folder) == before)
  }

  /// The lines of the system's table that tell of this process's locks of the index's file.
  private func locks(of folder: IndexFolder) throws -> [Substring] {
    let file = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    let number = try #require(FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int)
    let table = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    return table.split(separator: "\n").filter { line in
      let fields = line.split(separator: " ")
      return fields.contains(Substring(String(getpid()))) && fields.contains { $0.hasSuffix(":\(number)") }
    }.map { $0.drop { $0 != " " } }
  }
}
