import Calendars
import Casework
import Testing

@Suite("A correction keeps what was wrong, what is right and why")
struct CorrectionTests {
  private func correct(
    _ field: FileField, to text: String, reason: String = "خطأ في الإدخال", confirmed: [ConfirmedFinding] = []
  ) -> FileCommand {
    .correct(field, to: text, reason: reason, confirmed: confirmed)
  }

  private func corrected(
    _ field: FileField, _ old: String?, _ new: String?, reason: String = "خطأ في الإدخال"
  ) -> CaseEvent {
    .file(.corrected(FileCorrected(field: field, old: old, new: new, reason: reason, confirmed: [])))
  }

  @Test("old and new text and the reason stand in the event, the new fact in the file")
  func oldAndNew() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    let events = try desk.change(correct(.mobile, to: "٠٥٥٠٠٠٠٠٠١"))
    #expect(events == [corrected(.mobile, "+966551234567", "+966550000001")])
    #expect(desk.file.facts.mobile?.e164 == "+966550000001")
  }

  @Test(
    "every field can be put right by itself",
    arguments: [
      (FileField.party, "volunteer", "volunteer"), (.category, "widow", "widow"), (.name, "أحمد  سعيد", "أحمد سعيد"),
      (.latinName, "Ahmed", "Ahmed"), (.identityNumber, "1001244019", "1001244019"),
      (.identityExpiry, "1450/01/01", "2028-05-25"), (.birthDate, "1405-06-21", "1405-06-21"),
      (.sex, "female", "female"),
      (.otherPhone, "0112345678", "+966112345678"), (.email, "a@b.sa", "a@b.sa"),
      (.contactChannel, "visit", "visit"), (.contactDetail, "مساءً", "مساءً"),
      (.iban, "sa03 8000 0000 6080 1016 7519", "SA0380000000608010167519"), (.shortAddress, "rrrd2929", "RRRD2929"),
      (.address, "حي النسيم", "حي النسيم"), (.branch, "الشرق", "الشرق"), (.representative, "خالد", "خالد"),
    ])
  func everyField(field: FileField, typed: String, stored: String) throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.change(correct(field, to: typed))
    #expect(desk.file.facts.text(of: field) == stored)
  }

  @Test("a resident's number in place of a citizen's changes the kind of paper with it")
  func identityKindFollows() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    let events = try desk.change(correct(.identityNumber, to: "2000000006"))
    #expect(
      events == [
        corrected(.identityKind, "nationalID", "iqama"), corrected(.identityNumber, "1058529940", "2000000006"),
      ])
    #expect(desk.file.facts.identity == Identity(kind: .iqama, number: "2000000006"))
  }

  @Test("an identity number that was not known is added with its kind")
  func identityAdded() throws {
    var entry = Samples.person
    entry[.identityNumber] = ""
    entry[.identityKind] = ""
    var desk = try CaseDesk(Samples.floorPolicy, entry: entry)
    #expect(desk.file.facts.identity == nil)
    try desk.change(correct(.identityNumber, to: "2000000006"))
    #expect(desk.file.facts.identity == Identity(kind: .iqama, number: "2000000006"))
  }

  @Test("a passport is added to a file without identity in one correction of kind, number and country")
  func passportAdded() throws {
    var entry = Samples.person
    entry[.identityNumber] = ""
    entry[.identityKind] = ""
    var policy = Samples.floorPolicy
    policy.identityKinds.append(.passport)
    var desk = try CaseDesk(policy, entry: entry)
    let events = try desk.change(
      .correct(
        [.identityKind: "passport", .identityNumber: "a123 4567", .identityCountry: "eg"], reason: "أحضر جوازه",
        confirmed: []))
    #expect(
      events == [
        corrected(.identityKind, nil, "passport", reason: "أحضر جوازه"),
        corrected(.identityNumber, nil, "A1234567", reason: "أحضر جوازه"),
        corrected(.identityCountry, nil, "EG", reason: "أحضر جوازه"),
      ])
    #expect(desk.file.facts.identity == Identity(kind: .passport, number: "A1234567", country: "EG"))
    #expect(throws: Refusal.file(.findings([Finding(.identityCountry, .missing)]))) {
      try desk.change(.correct([.identityCountry: ""], reason: "خطأ", confirmed: []))
    }
  }

  @Test("a kind of paper that the number does not fit is refused instead of losing the number")
  func kindAgainstNumber() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    #expect(throws: Refusal.file(.findings([Finding(.identityNumber, .identityFirstDigit)]))) {
      try desk.change(correct(.identityKind, to: "iqama"))
    }
  }

  @Test("a mobile number cannot go while the agreed contact is by telephone (K3j)")
  func contactKeepsItsNumber() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    #expect(throws: Refusal.file(.findings([Finding(.contactDetail, .contactNeedsPhone)]))) {
      try desk.change(correct(.mobile, to: ""))
    }
    try desk.change(.agreeContact(AgreedContact(channel: "visit", detail: nil)))
    #expect(throws: Refusal.file(.unconfirmed([Finding(.mobile, .mobileMissing)]))) {
      try desk.change(correct(.mobile, to: ""))
    }
    let confirmed = [ConfirmedFinding(field: .mobile, code: .mobileMissing)]
    try desk.change(correct(.mobile, to: "", confirmed: confirmed))
    #expect(desk.file.facts.mobile == nil)
  }

  @Test("a fault elsewhere on the page, from before, does not stand in the way")
  func faultElsewhere() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    let narrowed = PolicyAdopted(
      profile: {
        var profile = Samples.floorPolicy
        profile.categories.removeAll { $0.id == "low-income" }
        return profile
      }(), effectiveFrom: Samples.day("2026-11-01"))
    desk.register.policies.append(narrowed)
    try desk.change(correct(.name, to: "أحمد سعيد"))
    #expect(desk.file.facts.name == "أحمد سعيد")
    try desk.change(.agreeContact(AgreedContact(channel: "visit", detail: nil)))
    #expect(desk.file.facts.contact.channel == "visit")
    #expect(throws: Refusal.file(.findings([Finding(.category, .unknownChoice)]))) {
      try desk.change(.correct([.category: "low-income", .address: "حي النسيم"], reason: "خطأ", confirmed: []))
    }
  }

  @Test("a paper that the policy knows no more stays in the file while something else is put right")
  func paperOfFormerPolicy() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    var profile = Samples.floorPolicy
    profile.identityKinds = [.iqama]
    desk.register.policies.append(PolicyAdopted(profile: profile, effectiveFrom: Samples.day("2026-11-01")))
    #expect(try desk.change(correct(.address, to: "حي النسيم")) == [corrected(.address, nil, "حي النسيم")])
    #expect(desk.file.facts.identity == Identity(kind: .nationalID, number: "1058529940"))
  }

  @Test("a kind that is said, and a passport's, does not follow the number")
  func kindStays() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    #expect(throws: Refusal.file(.findings([Finding(.identityNumber, .identityFirstDigit)]))) {
      try desk.change(
        .correct([.identityKind: "iqama", .identityNumber: "1001244019"], reason: "خطأ", confirmed: []))
    }
    var entry = Samples.person
    (entry[.identityKind], entry[.identityNumber], entry[.identityCountry]) = ("passport", "A1234567", "EG")
    var visitor = try CaseDesk(Samples.floorPolicy, entry: entry)
    #expect(
      try visitor.change(correct(.identityNumber, to: "1058529940"))
        == [corrected(.identityNumber, "A1234567", "1058529940")])
    #expect(visitor.file.facts.identity == Identity(kind: .passport, number: "1058529940", country: "EG"))
  }

  @Test("a visa that was taken for a border number keeps its number")
  func numberStays() throws {
    var entry = Samples.person
    (entry[.identityKind], entry[.identityNumber]) = ("visa", "6012345678")
    var desk = try CaseDesk(Samples.floorPolicy, entry: entry)
    try desk.change(correct(.identityKind, to: "borderNumber"))
    #expect(desk.file.facts.identity == Identity(kind: .borderNumber, number: "6012345678"))
  }

  @Test("a birth date told in Hijri is kept as it was told")
  func hijriBirth() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.change(correct(.birthDate, to: "1405/06/21"))
    #expect(desk.file.facts.birth == BirthDate(date: Samples.day("1985-03-13"), toldInHijri: true))
  }

  @Test("a doubt that was confirmed stands with the fact that it is about, or with the first where that fact stayed")
  func confirmedWithTheirFacts() throws {
    var entry = Samples.person
    entry[.identityExpiry] = "2026-11-21"
    let expired = ConfirmedFinding(field: .identityExpiry, code: .identityExpired)
    let unknown = ConfirmedFinding(field: .mobile, code: .phoneOperatorUnknown)
    func confirmations(_ texts: [FileField: String]) throws -> [FileField: [ConfirmedFinding]] {
      var desk = try CaseDesk(Samples.floorPolicy, entry: entry)
      let events = try desk.change(.correct(texts, reason: "خطأ", confirmed: [expired, unknown]))
      return events.reduce(into: [:]) { found, event in
        if case .file(.corrected(let correction)) = event { found[correction.field] = correction.confirmed }
      }
    }
    #expect(
      try confirmations([.identityExpiry: "2026-11-20", .mobile: "0521234567"])
        == [.identityExpiry: [expired], .mobile: [unknown]])
    #expect(
      try confirmations([.identityExpiry: "2026-11-21", .mobile: "0551234568", .address: "حي النسيم"])
        == [.mobile: [expired], .address: []])
    #expect(
      try confirmations([.identityExpiry: "2026-11-21", .identityNumber: "2000000006"])
        == [.identityKind: [], .identityNumber: [expired]])
  }

  @Test("whom a correction would make somebody look like is looked up only where it touches what tells people apart")
  func lookedUp() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let (file, context) = (desk.file, desk.context)
    #expect(file.identity(correctedBy: [.mobile: "0551234568"], in: context) == nil)
    #expect(
      file.identity(correctedBy: [.identityNumber: "1001244019"], in: context)
        == Identity(kind: .nationalID, number: "1001244019"))
    #expect(file.facts(correctedBy: [.address: "حي النسيم"], in: context) == nil)
    #expect(file.facts(correctedBy: [.mobile: "0551234568"], in: context)?.mobile?.e164 == "+966551234568")
    let namesake = PossibleDuplicate(file: FileNumber(100_007), reasons: [.sameName])
    func renamed(_ distinct: [PossibleDuplicate]) throws -> [StreamEvent] {
      let command = FileCommand.correct([.name: "أحمد سعيد"], reason: "خطأ", confirmed: [], distinctFrom: distinct)
      return try file.decide(command, sameIdentity: nil, alike: [namesake], in: context)
    }
    #expect(throws: Refusal.file(.possibleDuplicates([namesake]))) { try renamed([]) }
    guard case .file(.corrected(let correction)) = try renamed([namesake]).first?.event else {
      Issue.record("The name is put right.")
      return
    }
    #expect(correction.distinctFrom == [namesake])
  }

  @Test("no correction without a reason, without a change, or into an error")
  func refusals() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    #expect(throws: Refusal.file(.reasonMissing)) { try desk.change(correct(.name, to: "سعيد علي", reason: " ")) }
    #expect(throws: Refusal.file(.nothingChanged)) { try desk.change(correct(.mobile, to: "055 123 4567")) }
    #expect(throws: Refusal.file(.findings([Finding(.iban, .ibanLength)]))) {
      try desk.change(correct(.iban, to: "SA1"))
    }
    #expect(throws: Refusal.file(.identityTaken(by: FileNumber(100_009)))) {
      try desk.change(correct(.identityNumber, to: "1001244019"), sameIdentity: FileNumber(100_009))
    }
    #expect(throws: Refusal.file(.nothingChanged)) {
      try desk.change(.register(Samples.person, confirmed: []))
    }
  }
}
