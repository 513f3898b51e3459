import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Founding an office")
struct FoundingTests {
  @Test("the ledger's first event is the policy version, then come the first officer, the holidays and the signing key")
  func opening() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let holiday = Holiday(
      first: OfficeStage.day("2026-12-01"), days: 1, name: HolidayName(ar: "عطلة", en: "Day off"))
    let office = try stage.found(holidays: [holiday])
    var reader = try office.ledger.commits()
    let commit = try #require(try reader.next())
    #expect(
      commit.records.map(\.kind)
        == ["office.policyAdopted", "office.officerAppointed", "office.holidayAdded", "log.signerNamed"])
    #expect(commit.records.map(\.clauses) == [["P3"], ["K2"], ["K3h"], []])
    #expect(commit.officer == "admin")
    #expect(try reader.next() == nil)
    #expect(office.signedIn.profile.id == "kadi")
    #expect(office.register.calendar.holidays == [holiday])
    #expect(office.officer.name == "مها السالم")
  }

  @Test("what the ledger holds on people is sealed; the policy, which is no secret, can be read at the door")
  func sealed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    let bytes = try #require(stage.disk["000000000001.jsonl"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("أحمد"))
    #expect(!text.contains("مها السالم"))
    #expect(!text.contains(StagePeople.nationalID(1)))
    #expect(try stage.door().foundingProfile().id == "kadi")
  }

  @Test(
    "a policy that states when it came into force holds from that day, another from the founding",
    arguments: [
      (StagePolicy.hearts, "2023-08-10"), (.makeen, "2024-12-16"), (.environment, "2025-01-05"),
      (.bazil, "2026-11-22"), (.kadi, "2026-11-22"),
    ])
  func effective(_ policy: StagePolicy, _ day: String) throws {
    let stage = OfficeStage(policy, on: OfficeStage.day("2026-11-22"))
    let office = try stage.found()
    #expect(office.register.policies.map(\.effectiveFrom.iso) == [day])
    #expect(office.register.policies.map(\.profile.id) == [policy.rawValue])
  }

  @Test("a passphrase of seven characters founds nothing")
  func shortPassphrase() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let met = failure { _ = try stage.found(passphrase: "1234567") }
    #expect(met == Failure(.passphraseTooShort, detail: "8"))
    #expect(stage.disk.names == [])
    #expect(failure { _ = try stage.found(passphrase: "12345678") } == nil)
  }

  @Test("an office cannot be founded over another, whose ledger stays as it was")
  func secondFounding() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let head = try stage.seat(StagePeople.founder).ledger.head
    #expect(failure { _ = try stage.found() }?.code == .officeExists)
    #expect(try stage.door().ledger.head == head)
  }

  @Test("a founding that was cut off, after its keys or after its ledger's first line, gives way to the next one")
  func cutOff() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let site = stage.site()
    _ = try site.keys.create(firstOfficer: "admin", passphrase: "another one", cost: OfficeStage.scryptCost)
    _ = try Ledger.create(on: site.log)
    let office = try stage.found()
    #expect(office.ledger.head.number == 1)
    #expect(try site.keys.officers() == ["admin"])
    #expect(try stage.signIn(StagePeople.founder).officer.name == "مها السالم")
    #expect(try office.ledger.verify().ok)
  }

  @Test("keys that may have sealed something are never replaced, although the ledger is gone")
  func ledgerGone() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let keys = stage.site().keys
    let keyring = try keys.create(firstOfficer: "admin", passphrase: "another one", cost: OfficeStage.scryptCost)
    try keyring.createKeys(for: ["file-100001"])
    let key = try keys.subjectKeys(for: ["file-100001"])
    #expect(failure { _ = try stage.found() }?.code == .officeExists)
    #expect(try keys.subjectKeys(for: ["file-100001"]) == key)
    _ = try keys.unlock(officer: "admin", passphrase: "another one")
  }

  @Test("where there is no office there is no door")
  func missing() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    #expect(failure { _ = try stage.door() } == Failure(.officeMissing, detail: "memory"))
  }
}
