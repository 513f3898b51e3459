import CaseIndex
import Casework
import Testing

@Suite("Whoever looks like somebody else shares a sign with them, so that a list doubles nobody unseen")
struct DuplicateSignsTests {
  /// A person's name, identity number, mobile and birth.
  typealias Person = (name: String, identity: String?, mobile: String?, birth: String?)

  private func signs(_ person: Person, otherPhone: String? = nil) throws -> DuplicateSigns {
    var sounds = WordSounds()
    var facts = try Cases.facts(
      person.name, identity: person.identity, mobile: person.mobile, birth: person.birth)
    facts.otherPhone = try otherPhone.map { try PhoneNumber(checking: $0) }
    return DuplicateSigns(facts, named: IndexedName(person.name, sounds: &sounds))
  }

  private func isAsked(_ newcomer: Person, of known: Person, otherPhone: String? = nil) throws -> Bool {
    var screen = SignScreen()
    screen.add(try signs(known, otherPhone: otherPhone).left)
    return screen.mayHold(anyOf: try signs(newcomer).asked)
  }

  @Test("one identity number, one mobile, or the mobile that somebody else gave as their second")
  func numbers() throws {
    let known = ("فهد سعد العتيبي", "1058529940", "0551234567", "1990-03-04") as Person
    #expect(try isAsked(("نورة علي", "1058529940", nil, nil), of: known))
    #expect(try isAsked(("نورة علي", nil, "0551234567", nil), of: known))
    #expect(try !isAsked(("نورة علي", "2058529948", "0551234568", "1991-03-04"), of: known))
    #expect(try isAsked(("نورة علي", nil, "0559999999", nil), of: known, otherPhone: "0559999999"))
  }

  @Test("one birth, with the first name and a further word in common")
  func births() throws {
    let known = ("أحمد علي الحربي", nil, nil, "1985-01-02") as Person
    #expect(try isAsked(("احمد صالح الحربي", nil, nil, "1985-01-02"), of: known))
    #expect(try !isAsked(("احمد صالح الحربي", nil, nil, "1985-01-03"), of: known))
  }

  @Test("one name where either birth is not known, though not of one word alone")
  func names() throws {
    let (dated, undated) = (("سعاد محمد", nil, nil, "1985-01-02") as Person, ("سعاد محمد", nil, nil, nil) as Person)
    #expect(try isAsked(undated, of: dated))
    #expect(try isAsked(dated, of: undated))
    #expect(try isAsked(undated, of: undated))
    #expect(try !isAsked(("سعاد", nil, nil, nil), of: ("سعاد", nil, nil, nil)))
    #expect(try !isAsked(dated, of: ("سعاد محمد", nil, nil, "1999-09-09")))
  }
}
