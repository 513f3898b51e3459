import Calendars
import CaseIndex
import Casework
import Testing

@Suite("A rebuilt index answers as the one it replaces")
struct RebuildTests {
  /// Everything that a desk can see of an index, as one comparable text.
  private func answers(_ index: RegisterIndex) throws -> [String] {
    let all = IndexWindow(first: 0, count: 1_000)
    var answers = [
      try "\(index.files(by: .name, window: all))", try "\(index.files(by: .newest, category: "widow", window: all))",
      try "\(index.recentFiles(count: 50))", try "\(index.requestsDue(by: Cases.day("2030-01-01"), window: all))",
      try "\(index.outbox(of: Cases.reception, window: all))", try "\(index.requestsWaitingForAgenda(window: all))",
      try "\(index.nextFileNumber())", try "\(index.eventCount())",
    ]
    for stage in WorkStage.allCases { answers.append(try "\(index.requests(on: stage, window: all))") }
    for text in ["سعد", "س", "فهد العتي", "mohammed", "100", "1058529940", "4567"] {
      answers.append(try "\(index.search(SearchQuery(text: text, limit: 100)))")
    }
    return answers
  }

  @Test("built at once, or event by event as the desk works")
  func sameAnswers() throws {
    let names = ["سعد العتيبي", "فهد العتيبي", "محمد الحربي", "سعدون علي"]
    let register = try Cases.register()
    let step = try IndexFolder()
    let growing = try Cases.index([], in: step)
    var latest: [BeneficiaryFile] = []
    var commit = 0
    for (offset, name) in names.enumerated() {
      let facts = try Cases.facts(name, identity: offset == 0 ? "1058529940" : nil, mobile: "0551234567")
      let events = try Requests.events(upTo: 2 + 2 * offset)
      for count in 0...events.count {
        commit += 1
        // A file's last commit is its newest event's, as in the ledger.
        var file = try Cases.file(100_001 + offset, facts, Array(events.prefix(count)))
        file.lastNumber = commit
        try growing.write(from: growing.mark(), upTo: Cases.mark(commit)) { batch in
          try batch.add(EventPosition(number: commit, segment: 1, offset: commit * 100), of: file.id.stream)
          try batch.put(file: file, in: register)
        }
        latest.removeAll { $0.id == file.id }
        latest.append(file)
      }
    }
    let fresh = try IndexFolder()
    let builder = try CaseIndexBuilder(at: fresh.path, log: Cases.log)
    try builder.write(upTo: Cases.mark(commit)) { batch in
      for file in latest {
        for stream in try growing.positions(of: file.id.stream) { try batch.add(stream, of: file.id.stream) }
        try batch.put(file: file, in: register)
      }
    }
    let rebuilt = try builder.finish()
    #expect(try answers(rebuilt) == answers(growing))
    #expect(try rebuilt.mark() == growing.mark())
    #expect(try rebuilt.positions(of: FileNumber(100_002).stream) == growing.positions(of: FileNumber(100_002).stream))
  }

  @Test("positions tell where each commit of a stream stands, and the next number follows the highest")
  func positions() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_007, "سعد")], in: folder)
    try Cases.put([try Cases.file(100_007, "سعد", [Requests.opened])], into: index)
    #expect(
      try index.positions(of: FileNumber(100_007).stream) == [
        EventPosition(number: 1, segment: 1, offset: 0), EventPosition(number: 2, segment: 1, offset: 100),
      ])
    #expect(try index.positions(of: .office) == [])
    #expect(try index.nextFileNumber() == FileNumber(100_008))
    #expect(try index.eventCount() == 2)
  }

  @Test("a policy from a day concerns the files with a request of that day or later, answered ones among them")
  func filesOfPolicy() throws {
    let folder = try IndexFolder()
    let answered = [
      Requests.opened, try Requests.submitted("2026-11-22"), try Requests.complete("2026-11-22"), Requests.waiting(),
      try Requests.decided(.reject, "2026-11-24"), try Requests.told("2026-11-24"), Requests.closed,
    ]
    let index = try Cases.index(
      [try Cases.file(100_007, "سعد", answered), try Cases.file(100_008, "فهد")], in: folder)
    #expect(try index.files(requestingSince: Cases.day("2026-11-21")) == [FileNumber(100_007)])
    #expect(try index.files(requestingSince: Cases.day("2026-11-22")) == [FileNumber(100_007)])
    #expect(try index.files(requestingSince: Cases.day("2026-11-23")) == [])
  }

  @Test("an empty office begins with the first number")
  func empty() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    #expect(try index.nextFileNumber() == .first)
    #expect(try index.fileCount() == 0)
    #expect(try index.files(by: .name, window: IndexWindow(first: 0, count: 10)).rows == [])
  }
}
