import CaseIndex
import Casework
import Foundation
import Testing

@Suite("An erased person leaves no trace in the index")
struct PurgeTests {
  @Test("no list, no search, no look-up; the positions and the number stay; other files are untouched")
  func purged() throws {
    let folder = try IndexFolder()
    let facts = try Cases.facts("زرقاء اليمامة", identity: "1058529940", mobile: "0551234567")
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد اليمامة"),
        try Cases.file(100_002, facts, try Requests.events(upTo: 4)),
      ], in: folder)
    let reader = try RegisterIndex(at: folder.path, log: Cases.log)
    #expect(try Cases.find("زرقاء", in: reader) == [100_002])
    try index.purge(file: FileNumber(100_002))
    for view in [index, reader] {
      #expect(try Cases.find("زرقاء", in: view) == [])
      #expect(try Cases.find("4567", in: view) == [])
      #expect(try Cases.find("100002", in: view) == [])
      #expect(try Cases.find("اليمامة", in: view) == [100_001])
      #expect(try view.file(with: Identity(kind: .nationalID, number: "1058529940")) == nil)
      #expect(try view.fileCount() == 1)
      #expect(try view.requestCounts().values.allSatisfy { $0 == 0 })
      #expect(try view.outbox(of: Cases.reception, window: IndexWindow(first: 0, count: 5)).total == 0)
      #expect(try view.positions(of: FileNumber(100_002).stream).count == 1)
      #expect(try view.nextFileNumber() == FileNumber(100_003))
    }
  }

  @Test("neither the words nor the number can be read from the files any more")
  func bytes() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [try Cases.file(100_001, "سعد"), try Cases.file(100_002, try Cases.facts("زرقاء", identity: "1058529940"))],
      in: folder)
    let current = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath()
    let traces = [Data("زرقاء".utf8), Data("زرقا".utf8), Data("1058529940".utf8)]
    let before = try Data(contentsOf: current)
    #expect(traces.contains { before.range(of: $0) != nil })
    try index.purge(file: FileNumber(100_002))
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: current.path + suffix))
      for trace in traces { #expect(bytes.range(of: trace) == nil) }
    }
  }
}
