import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Roles are checked in the office, whatever a screen sends")
struct RoleTests {
  private static let file = FileNumber.first

  /// One command of each family, with the permission that it takes.
  static let commands: [(CaseCommand, Permission)] = [
    (.file(nil, .register(StagePeople.person(serial: 9, at: .bazil), confirmed: [])), .registerFiles),
    (.file(file, .correct(.mobile, to: "0550000000", reason: "تغير", confirmed: [])), .correctFiles),
    (.file(file, .addDependant(DependantEntry(name: "سعد", relation: "son"))), .correctFiles),
    (.file(file, .void(reason: "مكرر")), .correctFiles),
    (.file(file, .restrict(to: [StagePeople.reception.id], reason: "قريب لموظف")), .restrictFiles),
    (.file(file, .liftRestriction(reason: "انتهى السبب")), .restrictFiles),
    (.visit(file, .open(channel: "interview", purpose: "سؤال", arrivedAt: nil)), .receiveVisits),
    (.request(file, .open(service: "lodging", category: nil, need: "سكن", channel: "interview")), .takeRequests),
    (.request(file, .submit(request: 1)), .takeRequests),
    (.request(file, .answerCondition(request: 1, document: "medical-report", applies: true)), .checkDocuments),
    (.request(file, .withdrawDocument(request: 1, document: "identity", reason: "أعيد")), .checkDocuments),
    (.referral(file, send), .sendReferrals),
    (.referral(file, .accept(referral: 1)), .answerReferrals),
    (.request(file, .bringToDecider(request: 1, unit: nil)), .studyCases),
    (.request(file, .assessNeed(NeedAssessed(request: 1, level: "urgent", grounds: "دخل"))), .studyCases),
    (.session(nil, .convene(heldOn: OfficeStage.day("2026-11-22"), members: [])), .runSessions),
    (.session(SessionNumber(1), .setAgenda([])), .runSessions),
    (.session(SessionNumber(1), .close(minutesNumber: "7")), .runSessions),
    (.session(SessionNumber(1), .decide(CaseReference(file: file, ordinal: 1), decision)), .decideRequests),
    (.request(file, .decide(decision)), .decideRequests),
    (.request(file, .giveNotice(notice)), .giveNotice),
    (.request(file, .deliver(delivery)), .deliverServices),
    (.office(.addHoliday(holiday)), .editCalendar),
    (.office(.changeWeekend([.friday], reason: "قرار")), .editCalendar),
    (
      .office(.appointOfficer(Officer(id: OfficerID(rawValue: "new"), name: "جديد", roles: [.director]))),
      .manageOfficers
    ),
    (
      .office(.adoptPolicy(StagePolicy.kadi.profile, effectiveFrom: OfficeStage.day("2026-12-01"), reason: "س")),
      .adoptPolicy
    ),
  ]

  private static let send = ReferralCommand.send(
    request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)
  private static let decision = RequestDecided(
    request: 1, outcome: .accept, decidedOn: OfficeStage.day("2026-11-22"), session: nil, unit: nil, reason: nil,
    explanation: "", granted: "سكن", halalas: nil, postponedUntil: nil, abstained: [], earlyReason: nil)
  private static let notice = NoticeGiven(
    request: 1, channel: "telephone", toldOn: OfficeStage.day("2026-11-22"), words: "قُبل", otherChannelReason: nil,
    earlyReason: nil)
  private static let delivery = ServiceDelivered(
    request: 1, deliveredOn: OfficeStage.day("2026-11-22"), what: "سكن", receivedBy: "أحمد", isWhole: true)
  private static let holiday = Holiday(
    first: OfficeStage.day("2026-12-01"), days: 1, name: HolidayName(ar: "عطلة", en: "Day off"))

  @Test("an officer without the role is refused with the permission's name, and nothing is recorded")
  func refused() throws {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.openRequest()
    let head = try stage.seat(StagePeople.reception).ledger.head.number
    var refusals = 0
    for officer in [StagePeople.founder] + StagePeople.staff {
      for (command, permission) in Self.commands where !officer.may(permission, under: stage.policy.profile) {
        #expect(refusal { try stage.submit(command, as: officer) } == .notPermitted(permission))
        refusals += 1
      }
    }
    #expect(refusals == 125)
    try stage.seat(StagePeople.reception).catchUp()
    #expect(try stage.seat(StagePeople.reception).ledger.head.number == head)
  }

  @Test("an auditor reads everything and writes nothing")
  func auditor() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    let desk = try stage.seat(StagePeople.auditor)
    let view = try desk.readFile(reference.file, asOf: nil, reason: .audit)
    #expect(view.file.facts.name == "أحمد محمد العتيبي")
    for (command, permission) in Self.commands {
      #expect(desk.perform(.submit(Submission(command))) == .refused(.notPermitted(permission)))
    }
    guard
      case .refused(.notPermitted(.manageOfficers)) = desk.perform(
        .appoint(StagePeople.person, passphrase: StagePeople.passphrase))
    else {
      Issue.record("an auditor appointed somebody")
      return
    }
  }

  @Test("a role that is taken away stops the next command, on a screen that is still open")
  func roleTaken() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    var changed = StagePeople.reception
    changed.roles = [.auditor]
    try stage.submit(.office(.changeOfficer(changed, reason: "نقل")), as: StagePeople.founder)
    let met = refusal { try stage.supply("identity", for: reference) }
    #expect(met == .notPermitted(.checkDocuments))
  }
}

extension StagePeople {
  fileprivate static let person = Officer(id: OfficerID(rawValue: "new"), name: "جديد", roles: [.director])
}
