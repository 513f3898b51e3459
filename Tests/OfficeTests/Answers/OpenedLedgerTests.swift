import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The ledger is opened whole only for those who may verify it, with a reason, and it is noted")
struct OpenedLedgerTests {
  private func contents(
    of kind: String, as officer: Officer, at stage: OfficeStage
  ) throws -> [(stream: String, content: OpenedLedger.Content)] {
    var ledger = try stage.seat(officer).openLedger(reason: "مراجعة آخر العام")
    var found: [(String, OpenedLedger.Content)] = []
    while let events = try ledger.next() {
      for event in events where event.record.kind == kind { found.append((event.record.stream, event.content)) }
    }
    return found
  }

  @Test("an auditor reads from the founding on; the reception is refused (clause K6)")
  func opened() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("نورة سعد القحطاني")
    var ledger = try stage.seat(StagePeople.auditor).openLedger(reason: "مراجعة آخر العام")
    #expect(try ledger.next()?.first?.record.kind == "office.policyAdopted")
    guard
      case .opened(let data) = try contents(of: "file.registered", as: StagePeople.auditor, at: stage).first?.content
    else {
      Issue.record("the registration is sealed")
      return
    }
    #expect(String(decoding: data, as: UTF8.self).contains("نورة سعد القحطاني"))
    #expect(
      refusal { _ = try stage.seat(StagePeople.reception).openLedger(reason: "فضول") }
        == .notPermitted(.verifyLedger))
  }

  @Test("that the whole ledger was opened stands in the log of readings, with who and why, before anything is shown")
  func noted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let auditor = try stage.seat(StagePeople.auditor)
    let before = auditor.ledger.head.number
    #expect(refusal { _ = try auditor.openLedger(reason: " ") } == .access(.ledgerReasonMissing))
    #expect(auditor.ledger.head.number == before)
    _ = try auditor.openLedger(reason: "مراجعة آخر العام")
    let question = Question.accessLog(.officer(StagePeople.auditor.id), OfficeStage.everything)
    guard case .accessLog(_, let page) = try stage.ask(question, as: StagePeople.director) else {
      Issue.record("no answer")
      return
    }
    #expect(page.rows.map(\.event) == [.ledgerOpened(LedgerOpened(reason: "مراجعة آخر العام"))])
    #expect(page.rows.map(\.officer) == [StagePeople.auditor.id])
    let line = String(decoding: try auditor.ledger.commit(at: auditor.ledger.head.position).line, as: UTF8.self)
    #expect(line.contains("access.ledgerOpened"))
    #expect(!line.contains("مراجعة"))
  }

  @Test("a file that is open to others only stays closed in it, to the director it is open")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let closed = try stage.register("هند سالم المطيري", serial: 1)
    _ = try stage.register("سعد ناصر العنزي", serial: 2)
    try stage.submit(
      .file(closed, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    for file in [closed, closed.next] {
      _ = try stage.submit(.access(.readFile(file, .other, note: "طلب الأسرة")), as: StagePeople.researcher)
    }
    func isOpen(_ kind: String, as officer: Officer) throws -> [Bool] {
      try contents(of: kind, as: officer, at: stage).map { found in
        if case .opened = found.content { true } else { false }
      }
    }
    // What lies beside the file, as the note of who read it and why, is as closed as the file.
    for kind in ["file.registered", "access.fileRead"] {
      #expect(try isOpen(kind, as: StagePeople.auditor) == [false, true])
      #expect(try isOpen(kind, as: StagePeople.director) == [true, true])
    }
  }
}
