import Calendars
import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage
import Testing

@Suite("Signing in")
struct SignInTests {
  @Test("the right passphrase lets an officer in")
  func right() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let office = try stage.signIn(StagePeople.reception)
    #expect(office.signedIn.officer == StagePeople.reception)
    #expect(office.signedIn.today.iso == "2026-11-22")
  }

  @Test("a wrong passphrase, a stranger and somebody who left are told the same")
  func wrong() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let stranger = Officer(id: OfficerID(rawValue: "nobody"), name: "", roles: [])
    var left = StagePeople.liaison
    left.isActive = false
    try stage.submit(.office(.changeOfficer(left, reason: "انتقل")), as: StagePeople.founder)
    #expect(
      failure { _ = try stage.signIn(StagePeople.reception, passphrase: "كلمة أخرى") } == Failure(.wrongPassphrase))
    #expect(failure { _ = try stage.signIn(stranger) } == Failure(.wrongPassphrase))
    #expect(failure { _ = try stage.signIn(StagePeople.liaison) } == Failure(.wrongPassphrase))
  }

  @Test("an officer who leaves while signed in can do nothing more")
  func leftMeanwhile() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let desk = try stage.seat(StagePeople.liaison)
    var left = StagePeople.liaison
    left.isActive = false
    try stage.submit(.office(.changeOfficer(left, reason: "انتقل")), as: StagePeople.founder)
    let entry = StagePeople.person(at: .bazil)
    #expect(
      desk.perform(.submit(Submission(.file(nil, .register(entry, confirmed: [])))))
        == .refused(.notPermitted(.registerFiles)))
    #expect(desk.perform(.ask(.home)) == .refused(.notPermitted(.readFiles)))
  }

  @Test("what is recorded between the opening of the door and the sign-in counts once")
  func betweenDoorAndDesk() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let door = try stage.door()
    let holiday = Holiday(
      first: OfficeStage.day("2026-12-01"), days: 1, name: HolidayName(ar: "عطلة", en: "Day off"))
    try stage.submit(.office(.addHoliday(holiday)), as: StagePeople.director)
    let desk = try door.signIn(
      Credentials(officer: StagePeople.auditor.id, passphrase: StagePeople.passphrase))
    #expect(desk.register.calendar.holidays == [holiday])
    #expect(desk.register == (try stage.seat(StagePeople.director)).register)
  }

  @Test("a new officer is appointed with a passphrase and signs in with it")
  func appointment() throws {
    let stage = OfficeStage(.makeen, on: OfficeStage.day("2026-11-22"))
    let founder = try stage.found()
    #expect(
      founder.perform(.appoint(StagePeople.reception, passphrase: "قصيرة"))
        == .failed(Failure(.passphraseTooShort, detail: "8")))
    #expect(founder.register.officers == [StagePeople.founder])
    guard
      case .receipt(let receipt) = founder.perform(
        .appoint(StagePeople.reception, passphrase: "مفتاح الاستقبال"))
    else {
      Issue.record("the appointment was not carried out")
      return
    }
    #expect(
      receipt.events.map(\.event) == [.office(.officerAppointed(OfficerAppointed(officer: StagePeople.reception)))])
    #expect(try stage.signIn(StagePeople.reception, passphrase: "مفتاح الاستقبال").officer == StagePeople.reception)
    _ = founder.perform(.appoint(StagePeople.liaison, passphrase: "12345678"))
    #expect(try stage.signIn(StagePeople.liaison, passphrase: "12345678").officer == StagePeople.liaison)
    #expect(
      founder.perform(.appoint(StagePeople.reception, passphrase: "مفتاح الاستقبال"))
        == .refused(.office(.officerExists(StagePeople.reception.id))))
  }

  @Test("a passphrase that the key store did not keep is told of, and an administrator gives another")
  func passphraseLost() throws {
    let folder = StageFolder()
    let keys = try FolderKeyStore.made(in: folder.path)
    let stage = OfficeStage(.makeen, on: OfficeStage.day("2026-11-22"), keys: keys)
    let founder = try stage.found()
    let file = URL(fileURLWithPath: folder.path + "/keys.sqlite")
    let whole = try Data(contentsOf: file)
    try Data(repeating: 0x2A, count: whole.count).write(to: file)
    #expect(
      founder.perform(.appoint(StagePeople.reception, passphrase: "مفتاح الاستقبال"))
        == .failed(Failure(.passphraseNotKept, detail: "reception")))
    try whole.write(to: file)
    #expect(throws: Failure(.wrongPassphrase)) {
      try stage.signIn(StagePeople.reception, passphrase: "مفتاح الاستقبال")
    }
    #expect(
      founder.perform(.givePassphrase(StagePeople.reception.id, passphrase: "مفتاح آخر جديد", reason: " "))
        == .refused(.office(.reasonMissing)))
    guard
      case .receipt(let receipt) = founder.perform(
        .givePassphrase(StagePeople.reception.id, passphrase: "مفتاح آخر جديد", reason: "لم تُحفظ الأولى"))
    else {
      Issue.record("the passphrase was not given")
      return
    }
    let given = PassphraseGiven(officer: StagePeople.reception.id, reason: "لم تُحفظ الأولى")
    #expect(receipt.events.map(\.event) == [.office(.passphraseGiven(given))])
    let line = String(decoding: try founder.ledger.commit(at: founder.ledger.head.position).line, as: UTF8.self)
    #expect(line.contains("office.passphraseGiven"))
    #expect(!line.contains("لم تُحفظ"))
    let desk = try stage.signIn(StagePeople.reception, passphrase: "مفتاح آخر جديد")
    #expect(desk.officer == StagePeople.reception)
    #expect(
      desk.perform(.givePassphrase(StagePeople.founder.id, passphrase: "مفتاح آخر جديد", reason: "نسيها"))
        == .refused(.notPermitted(.manageOfficers)))
  }

  @Test("officers change their own passphrase, knowing the old one")
  func passphrase() throws {
    let stage = try OfficeStage.staffed(.makeen)
    let desk = try stage.seat(StagePeople.reception)
    #expect(
      desk.perform(.changePassphrase(old: "ليست هي", new: "كلمة جديدة")) == .failed(Failure(.wrongPassphrase)))
    #expect(
      desk.perform(.changePassphrase(old: StagePeople.passphrase, new: "قصيرة"))
        == .failed(Failure(.passphraseTooShort, detail: "8")))
    let answer = desk.perform(.changePassphrase(old: StagePeople.passphrase, new: "كلمة جديدة"))
    guard case .receipt(let receipt) = answer else {
      Issue.record("the passphrase was not changed")
      return
    }
    #expect(receipt.events.map(\.event) == [.office(.passphraseChanged(PassphraseChanged()))])
    #expect(receipt.events.map(\.officer) == [StagePeople.reception.id])
    #expect(failure { _ = try stage.signIn(StagePeople.reception) } == Failure(.wrongPassphrase))
    #expect(try stage.signIn(StagePeople.reception, passphrase: "كلمة جديدة").officer == StagePeople.reception)
  }
}
