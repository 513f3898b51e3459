import Calendars
import Casework
import Testing

@Suite("Who signs for whom a file is about")
struct SigningTests {
  private func facts(born birth: String?) throws -> FileFacts {
    FileFacts(
      kind: .person, party: "beneficiary", name: "ليان فهد العتيبي",
      birth: try birth.map { BirthDate(date: try day($0), toldInHijri: false) }, category: "family",
      contact: AgreedContact(channel: "telephone", detail: nil))
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test("a guardian signs for a child until the eighteenth birthday")
  func child() throws {
    let facts = try facts(born: "2010-03-15")
    #expect(facts.isSignedForByAnother(on: try day("2026-11-24")))
    #expect(facts.isSignedForByAnother(on: try day("2028-03-14")))
    #expect(!facts.isSignedForByAnother(on: try day("2028-03-15")))
  }

  @Test("whoever was born on 29 February is a child as long as the age on the file's page says so")
  func leapDay() throws {
    let facts = try facts(born: "2008-02-29")
    #expect(facts.isSignedForByAnother(on: try day("2026-02-28")))
    #expect(!facts.isSignedForByAnother(on: try day("2026-03-01")))
  }

  @Test("an organisation signs by its representative; somebody whose birth nobody told signs alone")
  func others() throws {
    var facts = try facts(born: nil)
    #expect(!facts.isSignedForByAnother(on: try day("2026-11-24")))
    facts.kind = .organisation
    #expect(facts.isSignedForByAnother(on: try day("2026-11-24")))
  }
}
