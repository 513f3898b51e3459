import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Registering files")
struct RegistrationTests {
  @Test("files are numbered one after another from 100001, whoever registers them")
  func numbers() throws {
    let stage = try OfficeStage.staffed(.kadi)
    #expect(try stage.register("أحمد محمد العتيبي", serial: 1).text == "100001")
    let second = StagePeople.person("سعد علي الحربي", serial: 2, at: .kadi)
    #expect(
      try stage.submit(.file(nil, .register(second, confirmed: [])), as: StagePeople.secondReception).file?.text
        == "100002")
    #expect(try stage.register("نورة خالد السبيعي", serial: 3).text == "100003")
  }

  @Test("the receipt holds what was recorded, with its clauses, officer and time")
  func receipt() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let entry = StagePeople.person(at: .kadi)
    let receipt = try stage.submit(.file(nil, .register(entry, confirmed: [])), as: StagePeople.reception)
    let event = try #require(receipt.events.first)
    #expect(receipt.events.count == 1)
    #expect(event.clauses == ["P1", "K3j"])
    #expect(event.officer == StagePeople.reception.id)
    #expect(event.at.iso == "2026-11-22T07:00:00.000Z")
    #expect(event.number == receipt.number)
    #expect(try stage.file(.first).facts.identity?.number == StagePeople.nationalID(1))
  }

  @Test("one identity number is registered once, though two officers register it at the same time")
  func sameIdentity() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.seat(StagePeople.reception)
    let second = try stage.seat(StagePeople.secondReception)
    let entry = StagePeople.person(at: .kadi)
    #expect(try first.answer(.duplicates(Self.probe(entry))) == .duplicates([]))
    #expect(try second.answer(.duplicates(Self.probe(entry))) == .duplicates([]))
    let command = CaseCommand.file(nil, .register(entry, confirmed: []))
    let receipt = try first.submit(Submission(command))
    #expect(second.perform(.submit(Submission(command))) == .refused(.file(.identityTaken(by: .first))))
    #expect(second.ledger.head.number == receipt.number)
  }

  @Test("equal digits on a passport are another paper: its holder is registered, and asked about for nothing")
  func samePaperOnly() throws {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    var guest = StagePeople.person("جمال عبده حسن", serial: 2, at: .bazil)
    guest[.identityKind] = "passport"
    guest[.identityNumber] = StagePeople.nationalID(1)
    guest[.identityCountry] = "EG"
    #expect(try stage.register(guest).text == "100002")
    var same = StagePeople.person("جمال عبده", serial: 3, at: .bazil)
    same[.identityKind] = "passport"
    same[.identityNumber] = StagePeople.nationalID(1)
    same[.identityCountry] = "EG"
    #expect(refusal { _ = try stage.register(same) } == .file(.identityTaken(by: FileNumber(100_002))))
  }

  @Test("of two officers who register one person without a number, the second is asked, by the office")
  func samePerson() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.seat(StagePeople.reception)
    let second = try stage.seat(StagePeople.secondReception)
    var entry = StagePeople.person("محمد سعد العتيبي", at: .kadi)
    entry[.identityNumber] = ""
    let unnumbered = [ConfirmedFinding(field: .identityNumber, code: .identityMissing)]
    _ = try first.submit(Submission(.file(nil, .register(entry, confirmed: unnumbered))))
    entry[.name] = "محمد العتيبي"
    let alike = [PossibleDuplicate(file: .first, reasons: [.nearNameAndBirth, .samePhone])]
    #expect(
      second.perform(.submit(Submission(.file(nil, .register(entry, confirmed: unnumbered)))))
        == .refused(.file(.possibleDuplicates(alike))))
    let receipt = try second.submit(
      Submission(.file(nil, .register(entry, confirmed: unnumbered, distinctFrom: alike))))
    let registered = receipt.events.compactMap { event -> FileRegistered? in
      if case .file(.registered(let registered)) = event.event { registered } else { nil }
    }
    #expect(registered.map(\.distinctFrom) == [alike])
  }

  @Test("an identity number is corrected to nobody else's")
  func correctedIdentity() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register("سعد علي الحربي", serial: 2)
    let correction = FileCommand.correct(
      .identityNumber, to: StagePeople.nationalID(1), reason: "خطأ إدخال", confirmed: [])
    #expect(
      refusal { try stage.submit(.file(second, correction), as: StagePeople.reception) }
        == .file(.identityTaken(by: first)))
  }

  @Test("a correction that makes two files alike is asked about, once, and what the officer answers is in the event")
  func correctedIntoNamesake() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register(
      StagePeople.person("سعد علي الحربي", serial: 2, at: .kadi, birth: "1985-03-14"))
    let alike = [PossibleDuplicate(file: first, reasons: [.sameNameAndBirth])]
    func rename(_ distinct: [PossibleDuplicate]) -> CaseCommand {
      .file(
        second, .correct([.name: "أحمد محمد العتيبي"], reason: "خطأ إدخال", confirmed: [], distinctFrom: distinct))
    }
    #expect(
      refusal { try stage.submit(rename([]), as: StagePeople.reception) } == .file(.possibleDuplicates(alike)))
    let receipt = try stage.submit(rename(alike), as: StagePeople.reception)
    #expect(
      receipt.events.map(\.event) == [
        .file(
          .corrected(
            FileCorrected(
              field: .name, old: "سعد علي الحربي", new: "أحمد محمد العتيبي", reason: "خطأ إدخال", confirmed: [],
              distinctFrom: alike)))
      ])
    let address = FileCommand.correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])
    try stage.submit(.file(second, address), as: StagePeople.reception)
    let mobile = FileCommand.correct(.mobile, to: "0559999999", reason: "رقم جديد", confirmed: [])
    try stage.submit(.file(second, mobile), as: StagePeople.reception)
  }

  @Test("a correction is an event with old, new and reason, and the search follows it at once")
  func correction() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let receipt = try stage.submit(
      .file(number, .correct(.name, to: "أحمد محمود العتيبي", reason: "خطأ إدخال", confirmed: [])),
      as: StagePeople.reception)
    #expect(
      receipt.events.map(\.event) == [
        .file(
          .corrected(
            FileCorrected(
              field: .name, old: "أحمد محمد العتيبي", new: "أحمد محمود العتيبي", reason: "خطأ إدخال", confirmed: [])))
      ])
    #expect(receipt.events.map(\.clauses) == [["K6"]])
    let found = try #require(try stage.ask(.search(SearchQuestion(text: "محمود"))).found)
    #expect(found.rows.map(\.name) == ["أحمد محمود العتيبي"])
    #expect(try stage.ask(.search(SearchQuestion(text: "محمد"))).found?.rows == [])
  }

  @Test("errors of the page refuse it and warnings are asked for, by the office too")
  func findings() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var entry = StagePeople.person(at: .kadi)
    entry[.contactChannel] = ""
    #expect(refusal { _ = try stage.register(entry) } == .file(.findings([Finding(.contactChannel, .missing)])))
    entry = StagePeople.person("أحمد", at: .kadi)
    #expect(refusal { _ = try stage.register(entry) } == .file(.unconfirmed([Finding(.name, .nameSingleWord)])))
  }

  private static func probe(_ entry: FileEntry) -> DuplicateProbe {
    DuplicateProbe(
      name: entry[.name], identity: Identity(kind: .nationalID, number: entry[.identityNumber]), phone: entry[.mobile],
      birth: nil, except: nil)
  }
}
