import CaseIndex
import Casework
import Testing

@Suite("Several officers share one index")
struct SharedIndexTests {
  @Test("what one projects, the other sees, new names included; a stale mark projects nothing")
  func seen() throws {
    let folder = try IndexFolder()
    let one = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    let other = try RegisterIndex(at: folder.path, log: Cases.log)
    let before = try other.mark()
    #expect(try Cases.find("فهد", in: other) == [])
    try Cases.put([try Cases.file(100_002, "فهد")], into: one)
    #expect(try Cases.find("فهد", in: other) == [100_002])
    #expect(try other.mark() == Cases.mark(2))
    let isWritten = try other.write(from: before, upTo: Cases.mark(9)) { _ in
      Issue.record("a stale mark must not be projected from")
    }
    #expect(!isWritten)
    #expect(try one.mark() == Cases.mark(2))
  }

  @Test("a batch that fails leaves the index as it was")
  func rolledBack() throws {
    struct Stop: Error {}
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    #expect(throws: Stop.self) {
      try index.write(from: index.mark(), upTo: Cases.mark(2)) { batch in
        try batch.put(file: try Cases.file(100_002, "فهد"), in: Cases.register())
        throw Stop()
      }
    }
    #expect(try index.mark() == Cases.mark(1))
    #expect(try index.fileCount() == 1)
    #expect(try Cases.find("فهد", in: index) == [])
  }

  @Test("two write in turn and two read meanwhile; nobody fails and nothing is lost")
  func together() async throws {
    let folder = try IndexFolder()
    _ = try Cases.index([], in: folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let index = try RegisterIndex(at: folder.path, log: Cases.log)
          let register = try Cases.register()
          for step in 0..<60 {
            let file = try Cases.file(100_001 + writer * 1_000 + step, "سعد \(writer)")
            var isWritten = false
            while !isWritten {
              let mark = try index.mark()
              isWritten = try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
                try batch.put(file: file, in: register)
              }
            }
          }
        }
      }
      for _ in 0..<2 {
        group.addTask {
          let index = try RegisterIndex(at: folder.path, log: Cases.log)
          var last = 0
          while last < 120 {
            let number = try index.mark().number
            #expect(number >= last)
            // Read after the mark, so at least as new.
            #expect(try index.search(SearchQuery(text: "سعد", limit: 5)).total >= number)
            last = number
          }
        }
      }
      try await group.waitForAll()
    }
    let index = try RegisterIndex(at: folder.path, log: Cases.log)
    #expect(try index.fileCount() == 120)
    #expect(try index.mark().number == 120)
  }
}
