import Casework
import Foundation
import ProfileFiles
import Testing

@Suite("A policy says nothing twice, names nothing that it does not hold, and leaves no list empty that work needs")
struct ProfileRuleTests {
  /// What is written into the sixth association's file in place of what, and where that is refused.
  struct Change: Sendable, CustomTestStringConvertible {
    let replace: String
    let with: String
    let key: String
    var testDescription: String { key }

    init(_ replace: String, _ with: String, at key: String) {
      (self.replace, self.with, self.key) = (replace, with, key)
    }
  }

  private func problems(_ change: Change) throws -> [ProfileProblem] {
    try #require(SixthAssociation.text.contains(change.replace))
    let read = ProfileFile.read(
      text: SixthAssociation.text.replacingOccurrences(of: change.replace, with: change.with), fileName: "g.yaml")
    #expect(read.profile == nil)
    return read.problems.filter { $0.key == change.key && !$0.code.isWarning }
  }

  private static func twice(_ entry: String, at key: String) -> Change { Change(entry, entry + "\n" + entry, at: key) }

  @Test(
    "what stands in a list stands there once, since one word would mean two things",
    arguments: [
      twice("  - {id: beneficiary, label: {ar: مستفيد, en: Beneficiary}}", at: "parties[1].id"),
      twice("  - {id: telephone, label: {ar: الهاتف, en: Telephone}, reach: phone}", at: "channels[1].id"),
      twice("  - {id: gardens, label: {ar: الحدائق, en: Gardens}}", at: "units[1].id"),
      twice("  - {id: farmer, label: {ar: مزارع, en: Farmer}, parties: [person]}", at: "categories[1].id"),
      twice("  - {id: none-left, label: {ar: نفدت, en: None left}}", at: "rejectionReasons[1].id"),
      twice("  - {id: normal, label: {ar: عادية, en: Normal}}", at: "needLevels[1].id"),
      twice("  - {id: son, label: {ar: ابن, en: Son}}", at: "relations[1].id"),
      Change("[nationalID]", "[nationalID, nationalID]", at: "identityKinds[1]"),
      Change(
        "tools: []", "tools: [{id: form, label: {ar: نموذج, en: Form}}, {id: form, label: {ar: سجل, en: Book}}]",
        at: "tools[1].id"),
      Change(
        "outsideBodies: []",
        "outsideBodies: [{id: court, label: {ar: محكمة, en: Court}}, {id: court, label: {ar: هيئة, en: Board}}]",
        at: "outsideBodies[1].id"),
      Change(
        "rejectionReasons:", "  - {id: seeds, label: {ar: شتلات, en: Seedlings}, documents: []}\nrejectionReasons:",
        at: "services[1].id"),
      Change(
        "duties: [received]",
        "duties: [received]\n  - {id: S1, title: {ar: رد, en: Reply}, place: {ar: م 2, en: A 2}, duties: [received]}",
        at: "clauses[1].id"),
      Change(
        "tools: []",
        "tools: []\ntargets: [{matter: complaint, workingDays: 3}, {matter: complaint, workingDays: 5}]",
        at: "targets[1].matter"),
      Change("declaration: true", "declaration: true\n  advanceFields: [sex, sex]", at: "intake.advanceFields[1]"),
      Change("parties: [person]", "parties: [person, person]", at: "categories[0].parties[1]"),
      Change("id: seeds", "id: seeds\n    categories: [farmer, farmer]", at: "services[0].categories[1]"),
      Change(
        "tools: []",
        "tools: []\nletterhead:\n  signatories: [{title: {ar: مدير, en: Director}, papers: [notice, notice]}]",
        at: "letterhead.signatories[0].papers[1]"),
    ])
  func once(_ change: Change) throws {
    #expect(try problems(change).map(\.code) == [.duplicateIdentifier])
  }

  @Test(
    "a category or a paper that the policy does not know is refused where it is named",
    arguments: [
      Change("id: seeds", "id: seeds\n    categories: [baker]", at: "services[0].categories[0]"),
      Change("tools: []", "tools: []\nwatch:\n  documents: [passport]", at: "watch.documents[0]"),
    ])
  func unknown(_ change: Change) throws {
    #expect(try problems(change).map(\.code) == [.unknownReference])
  }

  @Test(
    "without parties, channels, steps, categories, services, relations, levels of need or clauses nobody could work",
    arguments: [
      Change(":\n  - {id: beneficiary, label: {ar: مستفيد, en: Beneficiary}}", ": []", at: "parties"),
      Change(":\n  - {id: telephone, label: {ar: الهاتف, en: Telephone}, reach: phone}", ": []", at: "channels"),
      Change(":\n  - {clause: S1, label: {ar: استقبال, en: Receive}}", ": []", at: "steps"),
      Change(":\n  - {id: farmer, label: {ar: مزارع, en: Farmer}, parties: [person]}", ": []", at: "categories"),
      Change("services:\n", "services: []\nothers:\n", at: "services"),
      Change(":\n  - {id: son, label: {ar: ابن, en: Son}}", ": []", at: "relations"),
      Change(":\n  - {id: normal, label: {ar: عادية, en: Normal}}", ": []", at: "needLevels"),
      Change("clauses:\n", "clauses: []\nothers:\n", at: "clauses"),
      Change(":\n  - {id: none-left, label: {ar: نفدت, en: None left}}", ": []", at: "rejectionReasons"),
    ])
  func filled(_ change: Change) throws {
    #expect(try problems(change).map(\.code) == [.emptyList])
  }

  private func read(_ changes: [(String, String)]) -> ReadProfile {
    let text = changes.reduce(SixthAssociation.text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    return ProfileFile.read(text: text, fileName: "g.yaml")
  }

  @Test("where nobody decides there is nothing to reject, and no reason for it is needed")
  func nobodyDecides() {
    let read = read([
      ("decider: unit", "decider: nobody"), (":\n  - {id: none-left, label: {ar: نفدت, en: None left}}", ": []"),
    ])
    #expect(read.problems == [])
    #expect(read.profile?.rejectionReasons == [])
  }

  @Test("one service may ask a paper of farmers and, in another way, of bakers, but of nobody twice")
  func documentOfCategories() {
    let baker = ("documents:\n  - {id: identity,", "  - {id: baker, label: {ar: خباز, en: Baker}}\n$0")
    let bakers = (baker.0, baker.1.replacingOccurrences(of: "$0", with: baker.0))
    func asked(of categories: String) -> (String, String) {
      (
        "- {document: identity, need: required}",
        "- {document: identity, need: required, categories: [farmer]}\n"
          + "      - {document: identity, need: optional\(categories)}"
      )
    }
    #expect(read([bakers, asked(of: ", categories: [baker]")]).problems == [])
    for others in ["", ", categories: [baker, farmer]"] {
      #expect(read([bakers, asked(of: others)]).problems.map(\.code) == [.documentAskedTwice])
    }
  }

  @Test("a logo's ending may be written in capitals, as cameras write it")
  func capitals() {
    let read = read([("tools: []", "tools: []\nletterhead:\n  logo: LOGO.PNG")])
    #expect(read.problems == [])
    #expect(read.profile?.letterhead?.logo == "LOGO.PNG")
  }

  @Test("a word in quotation marks is a word, though it says null, and is written as one")
  func quotedNull() throws {
    let read = read([("minutes: \"7\"", "minutes: \"null\"")])
    #expect(read.problems == [])
    let profile = try #require(read.profile)
    #expect(profile.approval.minutes == "null")
    #expect(ProfileFile.read(text: ProfileFile.write(profile), fileName: "g.yaml").profile == profile)
  }

  @Test("an identifier begins with a letter, and a choice that counts has one count")
  func forms() throws {
    let number = try problems(Change("id: seeds", "id: 7seeds", at: "services[0].id"))
    #expect(number.map(\.code) == [.identifierForm])
    let two = try problems(Change("{months: 12}", "{months: 12, weeks: 3}", at: "documents[1].validity"))
    #expect(two.map(\.code) == [.unknownValue])
    #expect(two.map(\.value) == ["months, weeks"])
  }
}
