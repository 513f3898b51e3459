@testable import CaseIndex
import Casework
import GRDB
import Testing

@Suite("Counts that are kept equal counts that are counted")
struct CountTests {
  private func counted(_ index: RegisterIndex) throws -> [String: Int] {
    try index.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT 'file/' || listed, COUNT(*) FROM file WHERE listed IS NOT NULL GROUP BY 1
          UNION ALL SELECT 'worklist/' || worklist || ' ' || since, COUNT(*) FROM request WHERE worklist > 0 GROUP BY 1
          UNION ALL SELECT 'due ' || due, COUNT(*) FROM request WHERE due IS NOT NULL GROUP BY 1
          UNION ALL SELECT 'unasked ' || over_on, COUNT(*) FROM request
            WHERE over_on IS NOT NULL AND is_asked = 0 GROUP BY 1
          UNION ALL SELECT 'inbox/' || addressee || ' ' || urgency, COUNT(*) FROM referral WHERE is_open = 1 GROUP BY 1
          UNION ALL SELECT 'outbox/' || is_open || '/' || sender || ' ' || urgency, COUNT(*) FROM referral GROUP BY 1
          UNION ALL SELECT 'news/' || sender || ' ' || news_on, COUNT(*) FROM referral WHERE news IS NOT NULL GROUP BY 1
          UNION ALL SELECT 'reminder/' || reminder || ' ' || reminder_on, COUNT(*) FROM request
            WHERE reminder IS NOT NULL GROUP BY 1
          UNION ALL SELECT 'message/' || state || ' ' || (at / 86400000), COUNT(*) FROM message GROUP BY 1
          UNION ALL SELECT 'resting ' || active_on, COUNT(*) FROM keeping WHERE is_bound = 0 GROUP BY 1
          UNION ALL SELECT 'access/' || officer || ' ' || (number / 4096), COUNT(*) FROM access GROUP BY 1
          UNION ALL SELECT 'unreminded/' || cause || '/' || key || ' ' || day, COUNT(*) FROM watch
            WHERE reminded IS NULL AND cause != 2 GROUP BY 1
          UNION ALL SELECT 'matter/' || is_open || '/' || kind || ' ' || urgency, COUNT(*) FROM matter GROUP BY 1
          UNION ALL SELECT 'watch/' || cause || '/' || key || ' ' || day, COUNT(*) FROM watch GROUP BY 1
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  private func kept(_ index: RegisterIndex) throws -> [String: Int] {
    try index.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT list, count FROM tally WHERE count != 0
          UNION ALL SELECT list || ' ' || start, count FROM span WHERE list NOT IN ('number', 'name')
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  @Test("after building, and after every change of stage, category, void and purge")
  func always() throws {
    let folder = try IndexFolder()
    let files = try (0..<10).map {
      try Cases.file(100_001 + $0, try Cases.facts("سعد", category: "c\($0 % 3)"), try Requests.events(upTo: $0))
    }
    let index = try Cases.index(files, in: folder)
    #expect(try kept(index) == counted(index))
    #expect(try kept(index).isEmpty == false)
    for step in 0..<30 {
      let number = 100_001 + step * 7 % 12
      let void = step.isMultiple(of: 5) ? [CaseEvent.file(.voided(FileVoided(reason: "twice")))] : []
      let facts = try Cases.facts("سعد", category: "c\(step % 4)")
      let told = try step.isMultiple(of: 3) ? Requests.reminded(of: MessageTopic(.delivery, request: 1)) : []
      try Cases.put([try Cases.file(number, facts, try Requests.events(upTo: step % 10) + told + void)], into: index)
      try index.write(from: index.mark(), upTo: Cases.mark(index.mark().number + 1)) { batch in
        // A commit may tell of a reading and of a sign-in at once.
        let position = EventPosition(number: 1_000 * step, segment: 1, offset: step)
        for stream in [StreamID.readings(FileNumber(number)), .desk] {
          try batch.addAccess(position, in: stream, by: "huda")
        }
      }
      #expect(try kept(index) == counted(index), "after step \(step)")
    }
    try index.purge(file: FileNumber(100_003))
    #expect(try kept(index) == counted(index))
  }
}
