import Calendars
import Casework
import ListFiles
import Testing

@Suite("The columns and words of a list are understood as people write them")
struct ListMappingTests {
  private static func words(_ ar: String, _ en: String) -> Bilingual { Bilingual(ar: ar, en: en) }

  private static let profile = Profile(
    id: "sample",
    association: Association(
      name: words("جمعية", "Association"), shortName: words("ج", "A"), licence: nil, place: nil),
    approval: Approval(
      body: nil, minutes: nil, approvedOn: nil, effectiveFrom: nil, replacesEarlier: false, issue: nil, place: nil,
      circulatedToStaff: false),
    parties: [Labelled(id: "beneficiary", label: words("مستفيد", "Beneficiary"))],
    channels: [Channel(id: "telephone", label: words("الهاتف", "Telephone"), reach: .phone, isElectronic: false)],
    tools: [], steps: [],
    intake: IntakeRule(
      hasRequestForm: true, needsDeclaration: true, matchesDocuments: false, refersUnclearToResearcher: false,
      readsOutMissing: false, explainsReply: false, advancingFields: []),
    decision: DecisionRule(decider: .nobody, label: words("لا أحد", "Nobody"), quorum: 0),
    reply: ReplySetting(rule: .none, clockStarts: .completeness, internalTargetDays: nil), units: [], outsideBodies: [],
    identityKinds: [.nationalID, .iqama],
    categories: [
      Category(id: "widow", label: words("أرملة", "Widow"), parties: [.person, .household]),
      Category(id: "head", label: words("رب أسرة", "Head of household"), parties: [.household]),
    ],
    documents: [], services: [], rejectionReasons: [], needLevels: [], relations: [], roles: [], clauses: [])

  private func mapping(
    _ header: [String], _ form: ListForm = .csv, vocabulary: ListVocabulary = ListVocabulary(profile: profile),
    defaults: [FileField: String] = [:]
  ) throws -> ListMapping {
    try ListMapping(header: header, form: form, vocabulary: vocabulary, defaults: defaults, profile: Self.profile)
  }

  private func entry(_ mapping: ListMapping, _ cells: [String]) throws -> FileEntry {
    try mapping.entry(of: ListRow(line: 2, body: .cells(cells))).get()
  }

  @Test("the plain header is understood without a mapping, in any order and spelling of the names")
  func plainHeader() throws {
    let mapping = try mapping(["Mobile", "NAME", "id-kind", "Id Number", "birth_date", "category"])
    let entry = try entry(mapping, ["0551234567", "سعد علي", "iqama", "2000000006", "1401/07/08", "ارمله"])
    #expect(
      entry.texts == [
        .party: "beneficiary", .mobile: "0551234567", .name: "سعد علي", .identityKind: "iqama",
        .identityNumber: "2000000006", .birthDate: "1401/07/08", .category: "widow",
      ])
    #expect(entry.kind == .person)
    #expect(entry.isFromList)
    #expect(mapping.column(of: .identityNumber) == "Id Number")
    #expect(mapping.column(of: .iban) == nil)
  }

  @Test("a category that is open to households alone makes the entry one, and a column of kinds goes before it")
  func kinds() throws {
    #expect(try entry(mapping(["name", "category"]), ["سعد علي", "رب أسرة"]).kind == .household)
    let withKind = try mapping(["name", "category", "kind"])
    #expect(try entry(withKind, ["سعد علي", "widow", "household"]).kind == .household)
    #expect(try entry(withKind, ["سعد علي", "رب أسرة", " "]).kind == .household)
  }

  @Test("a category is known by its word in either language and by its identifier, in capitals too")
  func categoryWords() throws {
    let mapping = try mapping(["name", "category"])
    for word in ["رب أسرة", "Head of household", "head of Household", "HEAD"] {
      #expect(try entry(mapping, ["سعد علي", word])[.category] == "head")
    }
  }

  @Test("a number that was guarded from a spreadsheet is read without its guard")
  func guarded() throws {
    let entry = try entry(mapping(["name", "mobile"]), ["سعد علي", "'+966551234567"])
    #expect(entry[.mobile] == "+966551234567")
  }

  @Test("a column without a name is nobody's, and is not told as one that was left out")
  func nameless() throws {
    #expect(try mapping(["name", "", "ملاحظة"]).ignored == ["ملاحظة"])
  }

  @Test("a word for no kind of file refuses its line, so that no company becomes a person")
  func unknownKind() throws {
    let row = ListRow(line: 2, body: .cells(["شركة النور", "شركة"]))
    #expect(try mapping(["name", "kind"]).entry(of: row) == .failure(EntryProblem(.unknownKind)))
    var vocabulary = ListVocabulary(profile: Self.profile)
    vocabulary.add("شركة", for: .partyKind, meaning: PartyKind.organisation.rawValue)
    #expect(try mapping(["name", "kind"], vocabulary: vocabulary).entry(of: row).get().kind == .organisation)
  }

  @Test("words and defaults of a mapping hold, and what no choice is known for is left for the check to refuse")
  func vocabulary() throws {
    var vocabulary = ListVocabulary(profile: Self.profile)
    vocabulary.add("السجل المدني", for: .field(.identityNumber))
    vocabulary.add("أرامل", for: .field(.category), meaning: "widow")
    let mapping = try mapping(
      ["name", "السجل المدني", "category", "ملاحظة"], vocabulary: vocabulary, defaults: [.contactChannel: "telephone"])
    let entry = try entry(mapping, ["سعد علي", "1058529940", "ارامل", "x"])
    #expect(entry[.identityNumber] == "1058529940")
    #expect(entry[.category] == "widow")
    #expect(entry[.contactChannel] == "telephone")
    #expect(mapping.ignored == ["ملاحظة"])
    #expect(try self.entry(mapping, ["سعد علي", "", "غير معروف"])[.category] == "غير معروف")
    let partners = try self.mapping(["name"], defaults: [.party: "partner"])
    #expect(try self.entry(partners, ["شركة النور"])[.party] == "partner")
  }

  @Test("a list without a column for the name, or with two for one field, is refused as a whole")
  func flawedHeaders() {
    #expect(throws: ListProblem.nameColumnMissing) { try mapping(["mobile"]) }
    #expect(throws: ListProblem.columnTwice("MOBILE")) { try mapping(["name", "mobile", "MOBILE"]) }
  }

  @Test("cells beyond the header refuse their line unless they are empty; missing ones are empty")
  func cellCounts() throws {
    let mapping = try mapping(["name", "mobile"])
    #expect(try entry(mapping, ["سعد علي", "", "", ""])[.name] == "سعد علي")
    #expect(try entry(mapping, ["سعد علي"])[.mobile] == "")
    #expect(
      mapping.entry(of: ListRow(line: 2, body: .cells(["a", "b", "c"]))) == .failure(EntryProblem(.tooManyCells)))
  }

  @Test("JSON objects may hold words, whole numbers and nothing; anything else refuses the line")
  func objects() throws {
    let mapping = try mapping([], .jsonLines)
    let text = #"{"name":"سعد علي","id_number":1058529940,"mobile":null,"other":"x"}"#
    let entry = try mapping.entry(of: ListRow(line: 1, body: .object(Array(text.utf8)))).get()
    #expect(entry.texts == [.party: "beneficiary", .name: "سعد علي", .identityNumber: "1058529940"])
    let twice = Array(#"{"name":"سعد علي","NAME":"علي سعد"}"#.utf8)
    #expect(mapping.entry(of: ListRow(line: 1, body: .object(twice))) == .failure(EntryProblem(.fieldTwice)))
    let same = Array(#"{"name":"سعد علي","name":"نورة سعد"}"#.utf8)
    #expect(mapping.entry(of: ListRow(line: 1, body: .object(same))) == .failure(EntryProblem(.fieldTwice)))
    let marked = Array(#"{"name":"سعد: \"أبو علي\": \\","mobile":"0551234567"}"#.utf8)
    #expect(
      try mapping.entry(of: ListRow(line: 1, body: .object(marked))).get()[.name] == #"سعد: "أبو علي": \"#)
    for text in ["[1]", #"{"name":["سعد"]}"#, "{", #"{"name":true}"#] {
      #expect(
        mapping.entry(of: ListRow(line: 1, body: .object(Array(text.utf8)))) == .failure(EntryProblem(.notObject)))
    }
  }
}
