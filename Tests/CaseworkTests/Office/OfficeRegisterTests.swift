import Calendars
import Casework
import Testing

@Suite("The office keeps its own affairs: versions of the policy, officers, the calendar (A, K3h)")
struct OfficeRegisterTests {
  private struct OfficeDesk {
    var register: OfficeRegister
    var officer = Samples.administrator

    init(_ profile: Profile = Samples.floorPolicy) throws {
      register = try .sample(profile)
    }

    var context: DecisionContext {
      DecisionContext(officer: officer, now: Samples.moment("2026-11-22"), register: register)
    }

    @discardableResult
    mutating func ask(_ command: OfficeCommand) throws -> [CaseEvent] {
      let events = try register.decide(command, in: context)
      for event in CaseDesk.recorded(events, from: register.lastNumber + 1, by: officer, at: context.now) {
        register.apply(event)
      }
      return events.map(\.event)
    }
  }

  private func refused(_ refusal: OfficeRefusal, _ desk: OfficeDesk, _ command: OfficeCommand) {
    var desk = desk
    #expect(throws: Refusal.office(refusal)) { try desk.ask(command) }
  }

  private let eid = Holiday(
    first: Samples.day("2027-03-09"), days: 4, name: HolidayName(ar: "عيد الفطر", en: "Eid al-Fitr"))

  @Test("an act before 2024-12-16 is judged by the earlier version, one of that day by the new one (A)")
  func versions() throws {
    var desk = try OfficeDesk(Samples.floorPolicy)
    let later = Samples.floorPolicy.approved("2/2024", on: "2024-12-16")
    try desk.ask(.adoptPolicy(later, effectiveFrom: Samples.day("2024-12-16"), reason: "مراجعة"))
    #expect(desk.register.profile(inForceOn: Samples.day("2024-12-15")).approval.minutes == nil)
    #expect(desk.register.profile(inForceOn: Samples.day("2024-12-16")).approval.minutes == "2/2024")
    #expect(desk.register.profile(inForceOn: Samples.day("2019-01-01")).approval.minutes == nil)
  }

  @Test("a version does not come before the newest one; of two from one day the later adopted holds")
  func versionOrder() throws {
    var desk = try OfficeDesk(Samples.floorPolicy)
    let day = Samples.day("2024-12-16")
    let (second, third) = (
      Samples.floorPolicy.approved("2", on: day.iso), Samples.floorPolicy.approved("3", on: day.iso)
    )
    try desk.ask(.adoptPolicy(second, effectiveFrom: day, reason: "مراجعة"))
    refused(
      .policyBeforeCurrent(day), desk, .adoptPolicy(third, effectiveFrom: day.adding(days: -1), reason: "مراجعة"))
    try desk.ask(.adoptPolicy(third, effectiveFrom: day, reason: "تصحيح"))
    #expect(desk.register.profile(inForceOn: day) == third)
    #expect(desk.register.policies.map(\.profile.approval.minutes) == [nil, "2", "3"])
  }

  @Test("an officer is appointed with a name and a role, once")
  func appointment() throws {
    var desk = try OfficeDesk()
    var officer = Officer(id: OfficerID(rawValue: "reem"), name: "ريم", roles: [.reception])
    try desk.ask(.appointOfficer(officer))
    #expect(desk.register.officer(officer.id) == officer)
    refused(.officerExists(officer.id), desk, .appointOfficer(officer))
    officer.id = OfficerID(rawValue: "noor")
    officer.name = " "
    refused(.officerNameMissing, desk, .appointOfficer(officer))
    officer.name = "نور"
    officer.roles = []
    refused(.rolesMissing, desk, .appointOfficer(officer))
  }

  @Test("a change of an officer keeps old, new and reason")
  func change() throws {
    var desk = try OfficeDesk()
    var officer = Samples.reception
    refused(.nothingChanged, desk, .changeOfficer(officer, reason: "نقل"))
    officer.roles = [.liaison]
    refused(.reasonMissing, desk, .changeOfficer(officer, reason: ""))
    let events = try desk.ask(.changeOfficer(officer, reason: "نقل"))
    #expect(
      events == [.office(.officerChanged(OfficerChanged(old: Samples.reception, new: officer, reason: "نقل")))])
    #expect(desk.register.officer(officer.id)?.roles == [.liaison])
    officer.id = OfficerID(rawValue: "ghost")
    refused(.officerUnknown(officer.id), desk, .changeOfficer(officer, reason: "نقل"))
  }

  @Test("the office never stands without an administrator")
  func lastAdministrator() throws {
    var desk = try OfficeDesk()
    var gone = Samples.administrator
    gone.isActive = false
    refused(.lastAdministrator, desk, .changeOfficer(gone, reason: "استقالة"))
    var demoted = Samples.administrator
    demoted.roles = [.auditor]
    refused(.lastAdministrator, desk, .changeOfficer(demoted, reason: "نقل"))
    try desk.ask(
      .appointOfficer(Officer(id: OfficerID(rawValue: "admin2"), name: "ثانٍ", roles: [.administrator])))
    var second = try #require(desk.register.officer(OfficerID(rawValue: "admin2")))
    second.isActive = false
    try desk.ask(.changeOfficer(second, reason: "إجازة"))
    refused(.lastAdministrator, desk, .changeOfficer(gone, reason: "استقالة"))
    second.isActive = true
    try desk.ask(.changeOfficer(second, reason: "عودة"))
    try desk.ask(.changeOfficer(gone, reason: "استقالة"))
    #expect(desk.register.officer(gone.id)?.isActive == false)
    #expect(gone.may(.manageOfficers, under: Samples.floorPolicy) == false)
  }

  @Test("holidays have a name, do not overlap, and go with a reason")
  func holidays() throws {
    var desk = try OfficeDesk()
    try desk.ask(.addHoliday(eid))
    let overlapping = Holiday(first: eid.last, days: 1, name: HolidayName(ar: "آخر", en: "Other"))
    refused(.holidayOverlaps(eid), desk, .addHoliday(overlapping))
    let nameless = Holiday(first: Samples.day("2027-09-23"), days: 1, name: HolidayName(ar: " ", en: "National Day"))
    refused(.holidayNameMissing, desk, .addHoliday(nameless))
    let summer = HolidayName(ar: "إجازة الصيف", en: "Summer holiday")
    refused(.holidayTooLong, desk, .addHoliday(Holiday(first: Samples.day("2027-06-01"), days: 61, name: summer)))
    refused(.holidayUnknown, desk, .removeHoliday(overlapping, reason: "خطأ"))
    refused(.reasonMissing, desk, .removeHoliday(eid, reason: ""))
    let earlier = Holiday(
      first: Samples.day("2027-02-22"), days: 1, name: HolidayName(ar: "التأسيس", en: "Founding Day"))
    try desk.ask(.addHoliday(earlier))
    let longest = Holiday(first: Samples.day("2027-06-01"), days: 60, name: summer)
    try desk.ask(.addHoliday(longest))
    #expect(desk.register.calendar.holidays == [earlier, eid, longest])
    try desk.ask(.removeHoliday(longest, reason: "دوام صيفي"))
    try desk.ask(.removeHoliday(eid, reason: "رُئي الهلال متأخرًا"))
    #expect(desk.register.calendar.holidays == [earlier])
  }

  @Test("the weekend is the association's own, and leaves a day to work")
  func weekend() throws {
    var desk = try OfficeDesk()
    refused(.nothingChanged, desk, .changeWeekend([.friday, .saturday], reason: "س"))
    refused(.weekendTakesWholeWeek, desk, .changeWeekend(Set(Weekday.allCases), reason: "س"))
    refused(.reasonMissing, desk, .changeWeekend([.friday], reason: " "))
    try desk.ask(.changeWeekend([.friday], reason: "يوم السبت عمل"))
    #expect(desk.register.calendar.weekend == [.friday])
  }

  @Test("a passphrase is given to an officer who is there, and the register leaves the office, with a reason alone")
  func reasons() throws {
    let desk = try OfficeDesk()
    let ghost = OfficerID(rawValue: "ghost")
    refused(.officerUnknown(ghost), desk, .givePassphrase(ghost, reason: "نسيها"))
    refused(.reasonMissing, desk, .givePassphrase(Samples.reception.id, reason: " "))
    var asDirector = desk
    asDirector.officer = Samples.director
    let export = RegisterExported(reason: " ", files: 3, isMasked: false, digest: "")
    refused(.reasonMissing, asDirector, .exportRegister(export))
  }

  @Test("desks are locked after a minute of rest to four hours, and a change changes something")
  func idleLock() throws {
    var desk = try OfficeDesk()
    refused(.idleLockOutOfRange, desk, .changeIdleLock(minutes: 0))
    refused(.idleLockOutOfRange, desk, .changeIdleLock(minutes: 241))
    refused(.nothingChanged, desk, .changeIdleLock(minutes: 10))
    try desk.ask(.changeIdleLock(minutes: 240))
    #expect(desk.register.idleLockMinutes == 240)
  }

  @Test("a clause stands on lines of the text in force, and is placed anew elsewhere alone")
  func places() throws {
    var desk = try OfficeDesk()
    let clause = try #require(Samples.floorPolicy.clauses.first).id
    refused(.textMissing, desk, .placeClause(clause, lines: 1...2))
    try desk.ask(.importPolicyText("تمهيد\nمادة\nنصها", source: "policy.txt"))
    refused(.clauseUnknown("X9"), desk, .placeClause("X9", lines: 1...2))
    refused(.linesOutsideText(last: 3), desk, .placeClause(clause, lines: 0...2))
    refused(.linesOutsideText(last: 3), desk, .placeClause(clause, lines: 2...4))
    try desk.ask(.placeClause(clause, lines: 1...3))
    refused(.nothingChanged, desk, .placeClause(clause, lines: 1...3))
    refused(.textUnchanged, desk, .importPolicyText("تمهيد\nمادة\nنصها", source: "policy.txt"))
  }

  @Test("each officer signs a version of the policy once; a new version is signed anew (K9, P3, A)")
  func signatures() throws {
    var desk = try OfficeDesk()
    let today = Samples.day("2026-11-22")
    let staff = desk.register.officersToSign(on: today)
    #expect(staff.contains(Samples.administrator) && staff.contains(Samples.reception))
    let events = try desk.ask(.signPolicy)
    #expect(events.first?.duties(under: Samples.floorPolicy) == [.policyAcknowledged])
    let others = staff.filter { $0 != Samples.administrator }
    #expect(desk.register.officersToSign(on: today) == others)
    refused(.policySigned, desk, .signPolicy)
    let version = Samples.floorPolicy.approved("7", on: today.iso)
    try desk.ask(.adoptPolicy(version, effectiveFrom: today, reason: "مراجعة"))
    #expect(desk.register.officersToSign(on: today) == staff)
    #expect(desk.register.officersToSign(on: today.adding(days: -1)) == others)
  }

  @Test("an auditor, who writes nothing, is not asked to sign")
  func auditorDoesNotSign() throws {
    var desk = try OfficeDesk()
    let auditor = try #require(desk.register.officers.first { $0.roles == [.auditor] })
    #expect(!desk.register.officersToSign(on: Samples.day("2026-11-22")).contains(auditor))
    desk.officer = auditor
    #expect(throws: Refusal.notPermitted(.signPolicy)) { try desk.ask(.signPolicy) }
  }

  @Test("every unit is handed a copy, once (K9)")
  func copies() throws {
    var profile = Samples.floorPolicy
    profile.units = [Labelled(id: "aid", label: Samples.words("المساعدات", "Aid"))]
    var desk = try OfficeDesk(profile)
    refused(.unitUnknown("fleet"), desk, .handPolicyCopy(unit: "fleet"))
    let events = try desk.ask(.handPolicyCopy(unit: "aid"))
    #expect(events.first?.duties(under: profile) == [.policyCirculated])
    #expect(desk.register.circulation(inForceOn: Samples.day("2026-11-22")).copies.keys.sorted() == ["aid"])
    refused(.copyHanded("aid"), desk, .handPolicyCopy(unit: "aid"))
  }

  @Test("events that do not begin with a policy are no office")
  func withoutPolicy() {
    #expect(OfficeRegister(events: []) == nil)
  }
}
