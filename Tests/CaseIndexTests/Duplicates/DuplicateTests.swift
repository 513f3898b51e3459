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
    name: String = "", identity: String = "", phone: String = "", birth: String? = nil, except: Int? = nil
  ) throws -> [String] {
    let folder = try IndexFolder()
    let query = DuplicateQuery(
      name: name, identityNumber: identity, phone: phone, birth: try birth.map(Cases.day),
      except: except.map(FileNumber.init))
    return try index(in: folder).duplicates(of: query).map { "\($0.file.id.text) \($0.reason.rawValue)" }
  }

  @Test("the same identity in any digits, a dependant's too")
  func identity() throws {
    #expect(try hints(identity: "١٠٥٨٥٢٩٩٤٠") == ["100001 sameIdentity"])
    #expect(try hints(identity: "1001244019") == ["100003 sameIdentity"])
  }

  @Test("the same name and birth in another spelling, before a name that is only alike")
  func nameAndBirth() throws {
    #expect(
      try hints(name: "احمد علي الغامدى", birth: "1980-05-01") == ["100001 sameNameAndBirth", "100004 similarName"])
  }

  @Test("somebody of that name who was born on another day is not the same")
  func otherBirth() throws {
    #expect(try hints(name: "احمد علي الغامدي", birth: "1999-09-09") == ["100004 similarName"])
  }

  @Test("a phone in any form, and each file once with its strongest sign")
  func phone() throws {
    #expect(try hints(phone: "+966 55 123 4567") == ["100002 samePhone"])
    #expect(
      try hints(name: "فاطمه سعد الدوسري", phone: "0551234567", birth: "1990-01-01") == ["100002 sameNameAndBirth"])
    #expect(try hints(phone: "0551") == [])
  }

  @Test("a name in Latin letters that sounds alike")
  func sound() throws {
    #expect(try hints(name: "Fatima Saad Aldosari") == ["100002 similarName"])
  }

  @Test("one word alone is no sign, and a file is no duplicate of itself")
  func noSign() throws {
    #expect(try hints(name: "أحمد") == [])
    #expect(try hints(identity: "1058529940", except: 100_001) == [])
    #expect(try hints() == [])
  }
}
