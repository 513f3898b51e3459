import Calendars
import CaseIndex
import Casework
import Testing

@Suite("A file that was entered in error asks nobody for anything")
struct VoidedFileTests {
  private static let researcher = Officer(
    id: OfficerID(rawValue: "researcher"), name: "سارة", roles: [.researcher])
  private static let voided = CaseEvent.file(.voided(FileVoided(reason: "مكرر")))
  private let profile = Cases.watchingProfile()

  /// Somebody who waits at the desk with a complete request, one whose request is over while a referral of it is not, and
  /// one of whom all that was asked is answered.
  private func files(_ last: [CaseEvent] = []) throws -> [BeneficiaryFile] {
    var facts = try Cases.facts("سعد العتيبي")
    facts.identityExpiry = try Cases.day("2026-12-24")
    let arrived = Moment(try Cases.day("2026-11-01"), minutesOfDay: 530, in: .riyadh)
    let open: [CaseEvent] = [
      Requests.opened, try Requests.submitted("2026-11-22"), try Requests.complete("2026-11-22"),
      .visit(.opened(VisitOpened(visit: 1, channel: "visit", purpose: "ask", arrivedAt: arrived))),
    ]
    let answered: [CaseEvent] = [
      Requests.opened, try Requests.referred(due: "2026-11-25"),
      .referral(.answered(ReferralReasoned(referral: 1, words: "done"))),
    ]
    return [
      try Cases.file(100_001, facts, open + last),
      try Cases.file(100_002, try Cases.facts("نورة"), try Requests.events(upTo: 9) + last),
      try Cases.file(100_003, try Cases.facts("هند"), answered + last),
    ]
  }

  /// How many each list holds: of work, of what came in, of whoever waits, of calls, of questions, of reminders.
  private func lengths(_ index: RegisterIndex) throws -> [Int] {
    let today = try Cases.day("2026-12-20")
    let worklists = try index.requestCounts().values.reduce(0, +)
    return [
      worklists, try index.inboxCount(of: Self.researcher), try index.openVisits(count: 9).count,
      try index.outreachCount(WatchQuery(profile, on: today)), try index.unaskedCount(since: Cases.day("2026-11-01")),
      try index.reminderCount(ReminderQuery(profile, on: today), upTo: 100),
    ]
  }

  private func figures(_ index: RegisterIndex) throws -> [Int] {
    let year = try Cases.day("2026-01-01")...Cases.day("2026-12-31")
    return try [FigureMeasure.category, .waiting, .deadline].map { measure in
      try index.figures(measure, in: year).reduce(0) { $0 + $1.count }
    }
  }

  @Test("it leaves each list on which it stood, and what it was counted for in the reports")
  func leaves() throws {
    let folder = try IndexFolder()
    let register = try Cases.register(profile)
    let index = try Cases.index(try files(), in: folder, register: register)
    #expect(try lengths(index) == [2, 1, 1, 1, 1, 2])
    #expect(try figures(index) == [3, 1, 1])
    try Cases.put(try files([Self.voided]), into: index, register: register)
    #expect(try lengths(index) == [0, 0, 0, 0, 0, 0])
    #expect(try figures(index) == [0, 0, 0])
  }

  @Test("an index that is made anew holds it on none of them")
  func rebuilt() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(try files([Self.voided]), in: folder, register: Cases.register(profile))
    #expect(try lengths(index) == [0, 0, 0, 0, 0, 0])
    #expect(try figures(index) == [0, 0, 0])
  }
}
