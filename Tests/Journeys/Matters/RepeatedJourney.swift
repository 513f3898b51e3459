import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Repeated complaints become a general issue (clauses K5 and E5)")
struct RepeatedJourney {
  private func complain(_ about: String, unit: String?, at stage: OfficeStage, isRestricted: Bool = false) throws {
    var facts: MatterFacts = ["words": "تأخر", "channel": "telephone", "about": about]
    facts["unit"] = unit
    if isRestricted { facts["restricted"] = "yes" }
    try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
  }

  @Test(
    "K5: three complaints of a subject and unit in ninety days are proposed; one key brings them before the board, linked",
    .evidence(byKeysOf: "K5", at: .kadi))
  func proposed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for _ in 0..<2 { try complain("delay", unit: "aid", at: stage) }
    try complain("delay", unit: "housing", at: stage)
    try complain("delay", unit: "aid", at: stage, isRestricted: true)
    var secretary = try OfficerDesk(StagePeople.secretary, at: stage)
    secretary.doesNotRead("شكاوى متكررة")
    secretary.jump("متكررة")
    secretary.reads("لا شكاوى متكررة.", "حدّ الجمعية، لا السياسة: 3 شكاوى فأكثر")
    try complain("delay", unit: "aid", at: stage)
    secretary.jump("home")
    secretary.reads("شكاوى متكررة + 1")
    secretary.jump("repeated")
    secretary.reads("التأخر + وحدة المساعدات + 3 + 2026/11/22", "أرقامها: 1, 2, 5")
    secretary.press(.function(2))
    secretary.reads("التأخر + وحدة المساعدات + 3 + 6", "رُفعت إلى المجلس في المتابعة 6")
    secretary.refuses(.function(2), "رُفعت إلى المجلس في المتابعة 6")
    secretary.press(.enter)
    secretary.reads("أرقام الشكاوى + 1, 2, 5", "التفصيل + تكررت 3 شكاوى في «التأخر» خلال 90 يومًا")
    secretary.jump("home")
    secretary.doesNotRead("شكاوى متكررة")
  }

  @Test(
    "E5: the association without units brings what is complained of repeatedly before its board",
    .evidence(byKeysOf: "E5", at: .environment))
  func environment() throws {
    let stage = try OfficeStage.staffed(.environment)
    for _ in 0..<3 { try complain("service", unit: nil, at: stage) }
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("repeated")
    director.reads("جودة الخدمة + بلا وحدة + 3")
    director.press(.function(2))
    director.reads("رُفعت إلى المجلس في المتابعة 4")
    #expect(try stage.evidenceCount(of: "E5") == 4)
    // What comes afterwards is counted anew.
    try complain("service", unit: nil, at: stage)
    director.jump("repeated")
    director.doesNotRead("جودة الخدمة + بلا وحدة + 4")
  }

  @Test("complaints that lie further apart are no general issue; a number that is no complaint's is refused")
  func refusals() throws {
    let stage = try OfficeStage.staffed(.kadi)
    // On the last of these days the first lies 86 days back, a week later 93.
    for day in ["2026-11-22", "2027-01-04", "2027-02-16"] {
      stage.clock.go(to: OfficeStage.day(day))
      try complain("delay", unit: nil, at: stage)
    }
    func proposed() throws -> [[Int]] {
      guard case .repeatedComplaints(let groups) = try stage.ask(.repeatedComplaints, as: StagePeople.director) else {
        throw Failure(.internalFault)
      }
      return groups.map(\.complaints)
    }
    #expect(try proposed() == [[1, 2, 3]])
    stage.clock.go(to: OfficeStage.day("2027-02-23"))
    #expect(try proposed() == [])
    let issue: MatterFacts = ["subject": "التأخر", "words": "تكرر", "complaints": "1 9"]
    #expect(throws: Refusal.matter(.notSuchMatter(.complaint, 9))) {
      try stage.submit(.matter(.open(.boardIssue, file: nil, issue)), as: StagePeople.director)
    }
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("repeated")
    reception.refuses(.function(2), "القائمة خالية.")
  }
}
