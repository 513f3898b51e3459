import Calendars
import Casework
import Testing

@Suite("What takes an act back is a command of its own")
struct LastActTests {
  private static let at = Samples.moment("2026-11-22")
  private static let me = OfficerID(rawValue: "reception")

  /// Acts of one file, each in a commit of its own.
  private func events(_ acts: [[CaseEvent]], by officer: OfficerID = LastActTests.me) -> [RecordedEvent] {
    acts.enumerated().flatMap { place, events in
      events.map {
        RecordedEvent(
          number: 10 + place, stream: .file(.first), at: Self.at, officer: officer, clauses: [], event: $0)
      }
    }
  }

  private func compensation(_ acts: [[CaseEvent]]) -> CaseCommand? {
    LastAct(of: events(acts))?.compensation(reason: "خطأ")
  }

  private func check(_ document: String, note: String? = nil) -> CaseEvent {
    .request(
      .documentChecked(
        DocumentChecked(
          request: 1, document: document, originalSighted: true, matches: true, issuedOn: nil, validUntil: nil,
          copyKept: false, note: note)))
  }

  private func answer(_ applies: Bool) -> CaseEvent {
    .request(.conditionAnswered(ConditionAnswered(request: 1, document: "lease", applies: applies)))
  }

  @Test("facts that were put right in one act go back together")
  func correction() {
    let corrected = [FileField.identityKind, .identityNumber].map { field in
      CaseEvent.file(
        .corrected(FileCorrected(field: field, old: "was-\(field)", new: "is", reason: "تحديث", confirmed: [])))
    }
    #expect(
      compensation([corrected])
        == .file(
          .first,
          .correct(
            [.identityKind: "was-identityKind", .identityNumber: "was-identityNumber"], reason: "خطأ", confirmed: [])))
  }

  @Test("a fact that was empty before becomes empty again")
  func emptied() {
    let added = FileCorrected(field: .email, old: nil, new: "a@b.sa", reason: "جديد", confirmed: [])
    #expect(
      compensation([[.file(.corrected(added))]])
        == .file(.first, .correct([.email: ""], reason: "خطأ", confirmed: [])))
  }

  @Test("a check goes back to the one before it, or is withdrawn where none stood")
  func checks() {
    let withdrawal = CaseEvent.request(
      .documentWithdrawn(DocumentWithdrawn(request: 1, document: "card", reason: "ضاع")))
    let withdraw = CaseCommand.request(.first, .withdrawDocument(request: 1, document: "card", reason: "خطأ"))
    #expect(compensation([[check("card")]]) == withdraw)
    #expect(compensation([[check("card")], [check("salary")], [withdrawal], [check("card")]]) == withdraw)
    guard case .request(.documentChecked(var first)) = check("card", note: "أول") else {
      Issue.record("the sample is no check")
      return
    }
    first.restored = RestoredCheck(
      reason: "خطأ", checkedAt: Self.at, checkedBy: Self.me, suppliedOn: Samples.day("2026-11-22"))
    #expect(
      compensation([[check("card", note: "أول")], [check("card")]]) == .request(.first, .checkDocument(first)))
    #expect(
      compensation([[check("card", note: "أول")], [withdrawal]]) == .request(.first, .checkDocument(first)))
  }

  @Test("the first answer to a condition stays, as nothing stood before it; a second one goes back to the first")
  func answers() {
    #expect(compensation([[answer(true)]]) == nil)
    #expect(
      compensation([[answer(true)], [answer(false)]])
        == .request(.first, .answerCondition(request: 1, document: "lease", applies: true, undoReason: "خطأ")))
  }

  @Test("a file is opened to all again only where it was open before")
  func restrictions() {
    func restricted(_ ids: String...) -> CaseEvent {
      .file(.restricted(FileRestricted(officers: ids.map(OfficerID.init(rawValue:)), reason: "حساس")))
    }
    #expect(compensation([[restricted("a")]]) == .file(.first, .liftRestriction(reason: "خطأ")))
    #expect(compensation([[restricted("a")], [restricted("a", "b")]]) == nil)
  }

  @Test("what follows from the facts goes back with the act that brought it about")
  func followers() {
    let complete = CaseEvent.request(.becameComplete(CompletenessReached(request: 1, on: Samples.day("2026-11-22"))))
    #expect(
      compensation([[check("card"), complete]])
        == .request(.first, .withdrawDocument(request: 1, document: "card", reason: "خطأ")))
  }

  @Test("an act is taken back by whoever did it, on its own day, unless it is final")
  func obstacles() throws {
    let act = try #require(LastAct(of: events([[check("card")]])))
    #expect(act.obstacle(for: Self.me, on: Samples.day("2026-11-22")) == nil)
    #expect(act.obstacle(for: Self.me, on: Samples.day("2026-11-23")) == .doneEarlier)
    let other = OfficerID(rawValue: "reem")
    #expect(act.obstacle(for: other, on: Samples.day("2026-11-22")) == .doneByOther(Self.me))
    let signed = CaseEvent.request(.replyExplained(ReplyExplained(request: 1)))
    let final = try #require(LastAct(of: events([[signed]])))
    #expect(final.obstacle(for: Self.me, on: Samples.day("2026-11-22")) == .final)
    #expect(LastAct(of: []) == nil)
  }
}
