import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Somebody who has a file already is pointed out, with the reason")
struct DuplicateTests {
  private func index(in folder: IndexFolder) throws -> RegisterIndex {
    var household = try Cases.facts("خالد فهد الحربي")
    household.dependants = [
      Dependant(
        id: 1, name: "منى", relation: "daughter", sex: .female, birth: nil,
        identity: Identity(kind: .nationalID, number: "1001244019"))
    ]
    return try Cases.index(
      [
        try Cases.file(100_001, try Cases.facts("أحمد بن علي الغامدي", identity: "1058529940", birth: "1980-05-01")),
        try Cases.file(100_002, try Cases.facts("فاطمة سعد الدوسري", mobile: "0551234567", birth: "1990-01-01")),
        try Cases.file(100_003, household),
        try Cases.file(100_004, try Cases.facts("احمد علي الغامدي")),
      ], in: folder)
  }

  private func hints(
    name: String = "", identity: Identity? = nil, phone: String = "", birth: String? = nil, except: Int? = nil
  ) throws -> [String] {
    let folder = try IndexFolder()
    let query = DuplicateQuery(
      name: name, identity: identity, phone: phone, birth: try birth.map(Cases.day),
      except: except.map(FileNumber.init))
    return try index(in: folder).duplicates(of: query).map {
      ([$0.file.id.text] + $0.reasons.map(\.rawValue)).joined(separator: " ")
    }
  }

  private static func paper(_ number: String, _ kind: IdentityKind = .nationalID, _ country: String? = nil) -> Identity
  {
    Identity(kind: kind, number: number, country: country)
  }

  @Test("the same identity paper, a dependant's too, which is said to be one's")
  func identity() throws {
    #expect(try hints(identity: Self.paper("1058529940")) == ["100001 sameIdentity"])
    #expect(try hints(identity: Self.paper("1001244019")) == ["100003 dependantIdentity"])
  }

  @Test("equal digits on a paper of another kind or another country are another paper")
  func otherPaper() throws {
    #expect(try hints(identity: Self.paper("1058529940", .passport, "EG")) == [])
    let folder = try IndexFolder()
    var guest = try Cases.facts("جمال عبده حسن")
    guest.identity = Self.paper("1058529940", .passport, "EG")
    let index = try Cases.index([try Cases.file(100_001, guest)], in: folder)
    #expect(try index.file(with: Self.paper("1058529940", .passport, "EG")) == FileNumber(100_001))
    #expect(try index.file(with: Self.paper("1058529940", .passport, "SD")) == nil)
    #expect(try index.file(with: Self.paper("1058529940")) == nil)
  }

  @Test(
    "born on the same day, a name is near with words left out, in another order, or of equal sound",
    arguments: ["أحمد الغامدي", "احمد الغامدي علي", "أحمد علي محمد الغامدي", "Ahmed Ali Alghamdi"])
  func nearName(_ name: String) throws {
    #expect(try hints(name: name, birth: "1980-05-01").first == "100001 nearNameAndBirth")
    #expect(try !hints(name: name, birth: "1980-05-02").contains { $0.hasPrefix("100001") })
  }

  @Test(
    "another first name, or another family, born on that day is somebody else",
    arguments: [
      "سعد علي الغامدي", "أحمد علي الزهراني", "أحمد خالد الغامدي",
    ])
  func otherName(_ name: String) throws {
    #expect(try hints(name: name, birth: "1980-05-01") == [])
  }

  @Test("of the thousands who are born on the first of Rajab, whoever is called alike is found however long ago")
  func crowdedDay() throws {
    let folder = try IndexFolder()
    let birth = "1961-12-09"
    let known = try Cases.file(100_001, try Cases.facts("أحمد علي الغامدي", birth: birth))
    let others = try (0...5_000).map { place in
      try Cases.file(
        100_002 + place, try Cases.facts("سالم علي الغامدي", birth: birth), firstCommit: 2 + place)
    }
    let index = try Cases.index([known] + others, in: folder)
    let query = DuplicateQuery(
      name: "احمد الغامدي", identity: nil, phone: "", birth: try Cases.day(birth), except: nil)
    #expect(try index.duplicates(of: query).map(\.file.id) == [FileNumber(100_001)])
  }

  @Test("the same name and birth in another spelling, before a name that is only alike")
  func nameAndBirth() throws {
    #expect(
      try hints(name: "احمد علي الغامدى", birth: "1980-05-01") == ["100001 sameNameAndBirth", "100004 sameName"])
  }

  @Test("somebody of that name who was born on another day is not the same")
  func otherBirth() throws {
    #expect(try hints(name: "احمد علي الغامدي", birth: "1999-09-09") == ["100004 sameName"])
  }

  @Test("a phone in any form, and each file once with all that speaks for it, the strongest first")
  func phone() throws {
    #expect(try hints(phone: "+966 55 123 4567") == ["100002 samePhone"])
    #expect(
      try hints(name: "فاطمه سعد الدوسري", phone: "0551234567", birth: "1990-01-01")
        == ["100002 sameNameAndBirth samePhone"])
    #expect(try hints(phone: "0551") == [])
  }

  @Test("a name in Latin letters that sounds alike")
  func sound() throws {
    #expect(try hints(name: "Fatima Saad Aldosari") == ["100002 similarName"])
  }

  @Test("one word alone is no sign, and a file is no duplicate of itself")
  func noSign() throws {
    #expect(try hints(name: "أحمد") == [])
    #expect(try hints(identity: Self.paper("1058529940"), except: 100_001) == [])
    #expect(try hints() == [])
  }
}
