import Casework
import Foundation
import ProfileFiles
import Testing

@Suite("A flawed profile file is refused with file, line and key")
struct ProfileProblemTests {
  /// One change to the sixth association's file and the problem that it causes.
  struct Flaw: Sendable, CustomTestStringConvertible {
    let replace: String
    let with: String
    let line: Int
    let key: String
    let code: ProfileProblemCode
    var value = ""
    var allowed = ""
    var testDescription: String { "\(code.rawValue) at \(key)" }
  }

  static let flaws: [Flaw] = [
    Flaw(
      replace: "tools: []", with: "toolz: 1\ntools: []", line: 12, key: "toolz", code: .unknownKey, value: "toolz",
      allowed: "id, association, approval, parties, channels, tools, steps, intake, decision, reply, units, "
        + "outsideBodies, identityKinds, categories, documents, services, rejectionReasons, needLevels, relations, "
        + "roles, clauses, data, targets, watch, letterhead, attachments"),
    Flaw(
      replace: ", reach: phone", with: ", reach: phone, color: red", line: 11, key: "channels[0].color",
      code: .unknownKey, value: "color", allowed: "id, label, reach, electronic"),
    Flaw(replace: "tools: []\n", with: "", line: 1, key: "tools", code: .missingKey, value: "tools"),
    Flaw(replace: ", reach: phone", with: "", line: 11, key: "channels[0].reach", code: .missingKey, value: "reach"),
    Flaw(
      replace: "{ar: مزارع, en: Farmer}", with: "{en: Farmer}", line: 34, key: "categories[0].label.ar",
      code: .missingKey, value: "ar"),
    Flaw(
      replace: "{ar: مزارع, en: Farmer}", with: "{ar: مزارع}", line: 34, key: "categories[0].label.en",
      code: .missingKey, value: "en"),
    Flaw(
      replace: "approval:\n  minutes: \"7\"\n  approvedOn: 2026-01-04", with: "approval: later", line: 5,
      key: "approval", code: .notTable),
    Flaw(replace: "tools: []", with: "tools: none", line: 12, key: "tools", code: .notList),
    Flaw(replace: "minutes: \"7\"", with: "minutes: [7]", line: 6, key: "approval.minutes", code: .notText),
    Flaw(
      replace: "requestForm: true", with: "requestForm: yes", line: 16, key: "intake.requestForm", code: .notFlag,
      value: "yes"),
    Flaw(
      replace: "internalTargetDays: 3", with: "internalTargetDays: few", line: 28, key: "reply.internalTargetDays",
      code: .notNumber, value: "few"),
    Flaw(
      replace: "internalTargetDays: 3", with: "internalTargetDays: 0", line: 28, key: "reply.internalTargetDays",
      code: .numberOutOfRange, value: "0", allowed: "1–365"),
    Flaw(replace: "en: Seeds", with: "en: \"  \"", line: 40, key: "services[0].label.en", code: .emptyText),
    Flaw(replace: "minutes: \"7\"", with: "minutes:", line: 6, key: "approval.minutes", code: .emptyText),
    Flaw(
      replace: "identityKinds: [nationalID]", with: "identityKinds: []", line: 32, key: "identityKinds",
      code: .emptyList),
    Flaw(
      replace: "ar: بذور", with: "ar: Seeds", line: 40, key: "services[0].label.ar", code: .notArabic, value: "Seeds"),
    Flaw(
      replace: "en: Seeds", with: "en: بذور", line: 40, key: "services[0].label.en", code: .notEnglish, value: "بذور"),
    Flaw(
      replace: "id: seeds", with: "id: my seeds", line: 39, key: "services[0].id", code: .identifierForm,
      value: "my seeds"),
    Flaw(
      replace: "id: S1", with: "id: S" + String(repeating: "1", count: 128), line: 61, key: "clauses[0].id",
      code: .identifierForm, value: "S" + String(repeating: "1", count: 128)),
    Flaw(
      replace: "2026-01-04", with: "2026-02-30", line: 7, key: "approval.approvedOn", code: .dateForm,
      value: "2026-02-30"),
    Flaw(
      replace: "reach: phone", with: "reach: pigeon", line: 11, key: "channels[0].reach", code: .unknownValue,
      value: "pigeon", allowed: "inPerson, phone, email, post, account, fax"),
    Flaw(
      replace: "{withinWorkingDays: 5}", with: "{withinDays: 5}", line: 26, key: "reply.rule", code: .unknownValue,
      value: "withinDays", allowed: "none, {notBeforeDays: N}, {withinWorkingDays: N}"),
    Flaw(
      replace: "{months: 12}", with: "long", line: 37, key: "documents[1].validity", code: .unknownValue,
      value: "long", allowed: "forever, untilDateShown, thisSubmission, {months: N}"),
    Flaw(
      replace: "{months: 12}", with: "{months: 0}", line: 37, key: "documents[1].validity.months",
      code: .numberOutOfRange, value: "0", allowed: "1–120"),
    Flaw(
      replace: "identityKinds: [nationalID]", with: "identityKinds: [nationalID, fingerprint]", line: 32,
      key: "identityKinds[1]", code: .unknownValue, value: "fingerprint",
      allowed: "nationalID, iqama, passport, visa, borderNumber, gulfID, organisationLicence"),
    Flaw(
      replace: "- {id: lease,",
      with: "- {id: identity, label: {ar: مكرر, en: Twice}, validity: forever}\n  - {id: lease,",
      line: 37, key: "documents[1].id", code: .duplicateIdentifier, value: "identity"),
    Flaw(
      replace: "role: auditor,", with: "role: director,", line: 58, key: "roles[5].role", code: .duplicateIdentifier,
      value: "director"),
    Flaw(
      replace: "document: identity,", with: "document: passport,", line: 42, key: "services[0].documents[0].document",
      code: .unknownReference, value: "passport", allowed: "identity, lease"),
    Flaw(
      replace: "need: required}", with: "need: required, categories: [baker]}", line: 42,
      key: "services[0].documents[0].categories[0]", code: .unknownReference, value: "baker", allowed: "farmer"),
    Flaw(
      replace: "- {document: identity, need: required}",
      with:
        "- {document: identity, need: required}\n      - {document: identity, need: optional, categories: [farmer]}",
      line: 43, key: "services[0].documents[1].document", code: .documentAskedTwice, value: "identity"),
    Flaw(
      replace: "clause: S1", with: "clause: S2", line: 14, key: "steps[0].clause", code: .unknownReference,
      value: "S2", allowed: "S1"),
    Flaw(
      replace: "\n        question: {ar: هل الأرض مستأجرة؟, en: Is the land rented?}", with: "", line: 43,
      key: "services[0].documents[1]", code: .questionMissing, value: "lease"),
    Flaw(
      replace: "need: conditional", with: "need: optional", line: 45, key: "services[0].documents[1].question",
      code: .questionWithoutCondition, value: "optional"),
    Flaw(replace: "decider: unit", with: "decider: committee", line: 23, key: "decision", code: .quorumMissing),
    Flaw(
      replace: "decider: unit", with: "decider: committee\n  quorum: 0", line: 24, key: "decision.quorum",
      code: .quorumMissing),
    Flaw(
      replace: "decider: unit", with: "decider: committee\n  quorum: 00", line: 24, key: "decision.quorum",
      code: .quorumMissing),
    Flaw(
      replace: "units:\n  - {id: gardens, label: {ar: الحدائق, en: Gardens}}", with: "units: []", line: 23,
      key: "decision.decider", code: .unitsMissing),
    Flaw(
      replace: "requestForm: true", with: "requestForm: false", line: 17, key: "intake.declaration",
      code: .declarationWithoutForm),
    Flaw(
      replace: "explainReply: false", with: "explainReply: false\n  advanceFields: [sex, name]", line: 22,
      key: "intake.advanceFields[1]", code: .unknownValue, value: "name",
      allowed: AdvancingField.allCases.map(\.rawValue).joined(separator: ", ")),
    Flaw(
      replace: "  - {role: auditor, label: {ar: مدقق, en: Auditor}}\n", with: "", line: 53, key: "roles",
      code: .roleMissing, value: "auditor"),
    Flaw(
      replace: "duties: [received]", with: "duties: [danced]", line: 64, key: "clauses[0].duties[0]",
      code: .unknownValue, value: "danced", allowed: Duty.allCases.map(\.rawValue).joined(separator: ", ")),
    Flaw(
      replace: "duties: [received]", with: "duties: [received, received]", line: 64, key: "clauses[0].duties[1]",
      code: .duplicateIdentifier, value: "received"),
    Flaw(
      replace: "grants: [studyCases]", with: "grants: [studyCases, studyCases]", line: 53, key: "roles[0].grants[1]",
      code: .duplicateIdentifier, value: "studyCases"),
    Flaw(
      replace: "approvedOn: 2026-01-04", with: "approvedOn: 2026-01-04\n  effectiveFrom: 2026-01-03", line: 8,
      key: "approval.effectiveFrom", code: .effectiveBeforeApproval, value: "2026-01-04"),
    Flaw(
      replace: "tools: []", with: "tools: []\nletterhead:\n  logo: logo.jpg", line: 14, key: "letterhead.logo",
      code: .logoForm, value: "logo.jpg"),
    Flaw(
      replace: "tools: []",
      with: "tools: []\nletterhead:\n  signatories:\n    - {title: {ar: مدير, en: Director}, papers: []}", line: 15,
      key: "letterhead.signatories[0].papers", code: .emptyList),
    Flaw(
      replace: "tools: []",
      with: "tools: []\nletterhead:\n  signatories:\n    - {title: {ar: مدير, en: Director}, papers: [letter]}",
      line: 15, key: "letterhead.signatories[0].papers[0]", code: .unknownValue, value: "letter",
      allowed: PaperKind.allCases.map(\.rawValue).joined(separator: ", ")),
    Flaw(
      replace: "tools: []",
      with: "tools: []\ndata:\n  answerDays: 30\n  breachHours: 72\n  retention:\n"
        + "    - {id: money, years: 10, from: lastDelivery}\n    - {id: money, years: 5, from: lastActivity}",
      line: 18, key: "data.retention[1].id", code: .duplicateIdentifier, value: "money"),
    Flaw(
      replace: "tools: []", with: "tools: []\nwatch:\n  ageLimits: [{age: 18, relations: [cousin]}]", line: 14,
      key: "watch.ageLimits[0].relations[0]", code: .unknownReference, value: "cousin", allowed: "son"),
    Flaw(
      replace: "tools: []", with: "tools: []\nwatch:\n  documents: [identity, identity]", line: 14,
      key: "watch.documents[1]", code: .duplicateIdentifier, value: "identity"),
    Flaw(
      replace: "tools: []",
      with: "tools: []\nwatch:\n  ageLimits:\n    - {age: 18, relations: [son]}\n    - {age: 18, relations: [son]}",
      line: 16, key: "watch.ageLimits[1].relations[0]", code: .duplicateIdentifier, value: "son"),
    Flaw(
      replace: "tools: []", with: "tools: []\nwatch:\n  reminders: {byItself: [silentFile, silentFile]}", line: 14,
      key: "watch.reminders.byItself[1]", code: .duplicateIdentifier, value: "silentFile"),
    Flaw(
      replace: "tools: []", with: "tools: []\ntargets: [{matter: wish, workingDays: 3}]", line: 13,
      key: "targets[0].matter", code: .unknownValue, value: "wish",
      allowed: MatterKind.allCases.map(\.rawValue).joined(separator: ", ")),
    Flaw(
      replace: "tools: []", with: "tools: []\nattachments: {largestMebibytes: 900}", line: 13,
      key: "attachments.largestMebibytes", code: .numberOutOfRange, value: "900", allowed: "1–200"),
    Flaw(replace: "tools: []", with: "\ttools: []", line: 12, key: "", code: .tabulator, value: tabulatorWords),
    Flaw(
      replace: "{ar: بذور, en: Seeds}", with: "{ar: بذور, en: Seeds", line: 41, key: "", code: .notClosed,
      value: "did not find expected ',' or '}'"),
  ]

  /// What the reader of YAML says of a tab.
  static let tabulatorWords = "found character that cannot start any token"

  @Test("Each flaw is named where it stands", arguments: flaws)
  func flaw(_ flaw: Flaw) throws {
    try #require(SixthAssociation.text.contains(flaw.replace))
    let text = SixthAssociation.text.replacingOccurrences(of: flaw.replace, with: flaw.with)
    let read = ProfileFile.read(text: text, fileName: "green-hand.yaml")
    #expect(read.profile == nil)
    let found = try #require(read.problems.first { $0.code == flaw.code })
    #expect(found.file == "green-hand.yaml")
    #expect(found.line == flaw.line)
    #expect(found.key == flaw.key)
    #expect(found.value == flaw.value)
    #expect(found.allowed.joined(separator: ", ") == flaw.allowed)
  }

  @Test("A file with the line ends of Windows is told of a tab on its line, as any other")
  func tabBehindWindowsLineEnds() {
    let text = SixthAssociation.text.replacingOccurrences(of: "tools: []", with: "\ttools: []")
    let read = ProfileFile.read(text: text.replacingOccurrences(of: "\n", with: "\r\n"), fileName: "g.yaml")
    #expect(
      read.problems == [
        ProfileProblem(file: "g.yaml", line: 12, key: "", code: .tabulator, value: Self.tabulatorWords)
      ])
  }

  @Test("A sign that no YAML holds is told with its line", arguments: ["\n", "\r\n"])
  func controlCharacter(end: String) {
    let text = SixthAssociation.text.replacingOccurrences(of: "en: Seeds", with: "en: Se\u{1}eds")
    let read = ProfileFile.read(text: text.replacingOccurrences(of: "\n", with: end), fileName: "g.yaml")
    #expect(read.problems.map(\.code) == [.unreadable])
    #expect(read.problems.map(\.line) == [40])
  }

  @Test("The same dependants may be looked at anew at several ages")
  func severalAges() {
    let text = SixthAssociation.text.replacingOccurrences(
      of: "tools: []",
      with: "tools: []\nwatch:\n  ageLimits: [{age: 18, relations: [son]}, {age: 21, relations: [son]}]")
    #expect(ProfileFile.read(text: text, fileName: "g.yaml").problems == [])
  }

  @Test("A label that was written over several lines is one line")
  func foldedLabel() {
    let text = SixthAssociation.text.replacingOccurrences(
      of: "label: {ar: بذور, en: Seeds}",
      with: "label:\n      ar: |\n        بذور\n        وشتلات\n      en: >\n        Seeds\n        and seedlings\n")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile?.services[0].label == Bilingual(ar: "بذور وشتلات", en: "Seeds and seedlings"))
  }

  @Test("A clause for which no act is evidence is warned of, and the profile is used")
  func clauseWithoutDuty() {
    let text = SixthAssociation.text.replacingOccurrences(of: "duties: [received]", with: "duties: []")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile?.clause("S1")?.duties == [])
    #expect(
      read.problems == [
        ProfileProblem(file: "g.yaml", line: 64, key: "clauses[0].duties", code: .clauseWithoutDuty, value: "S1")
      ])
  }

  @Test("A time for matters that no clause asks for is warned of, and the profile is used")
  func targetWithoutMatter() {
    let text = SixthAssociation.text.replacingOccurrences(
      of: "tools: []", with: "tools: []\ntargets: [{matter: complaint, workingDays: 3}]")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile?.targets == [MatterTarget(matter: .complaint, workingDays: 3)])
    #expect(
      read.problems == [
        ProfileProblem(
          file: "g.yaml", line: 13, key: "targets[0].matter", code: .targetWithoutMatter, value: "complaint")
      ])
  }

  @Test("A document may stand twice in a service for different beneficiaries")
  func documentForOthers() {
    let text = SixthAssociation.text.replacingOccurrences(
      of: "- {document: identity, need: required}",
      with: "- {document: identity, need: required, parties: [person]}\n"
        + "      - {document: identity, need: optional, parties: [household]}")
    #expect(ProfileFile.read(text: text, fileName: "g.yaml").problems == [])
  }

  @Test("Two problems are both told, in the order of the file")
  func twoAtOnce() {
    let text = SixthAssociation.text
      .replacingOccurrences(of: "document: identity,", with: "document: passport,")
      .replacingOccurrences(of: "reach: phone", with: "reach: pigeon")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile == nil)
    #expect(read.problems.map(\.line) == [11, 42])
    #expect(read.problems.map(\.code) == [.unknownValue, .unknownReference])
    #expect(read.problems.map(\.key) == ["channels[0].reach", "services[0].documents[0].document"])
  }

  @Test("Several problems of one entry are all told")
  func severalInOneEntry() {
    let text = SixthAssociation.text.replacingOccurrences(
      of: "{ar: الهاتف, en: Telephone}, reach: phone", with: "{ar: Phone}, reach: pigeon, electronic: maybe")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(Set(read.problems.map(\.code)) == [.notArabic, .missingKey, .unknownValue, .notFlag])
    #expect(read.problems.count == 4)
  }

  @Test("A key written twice is a problem")
  func duplicateKey() {
    let text = SixthAssociation.text.replacingOccurrences(of: "tools: []", with: "tools: []\ntools: []")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile == nil)
    #expect(
      read.problems == [ProfileProblem(file: "g.yaml", line: 12, key: "tools", code: .duplicateKey, value: "tools")])
  }

  @Test("What is no YAML is told with the reader's words and the line")
  func notYAML() {
    let text = SixthAssociation.text.replacingOccurrences(of: "tools: []", with: "tools: ]")
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile == nil)
    #expect(read.problems.map(\.code) == [.unreadable])
    #expect(read.problems.first?.line == 12)
    #expect(read.problems.first?.value.isEmpty == false)
  }

  @Test("A file that Windows saved in its Arabic encoding is refused as one, by its first line that is no UTF-8")
  func notUTF8() {
    let (text, mark) = (SixthAssociation.text, "tools: []")
    let place = text.range(of: mark)?.upperBound ?? text.endIndex
    let bytes = Array(text[..<place].utf8) + Array("  # ".utf8) + [0xC7, 0xE1] + Array(text[place...].utf8)
    let read = ProfileFile.read(bytes, fileName: "g.yaml")
    #expect(read.profile == nil)
    #expect(read.problems == [ProfileProblem(file: "g.yaml", line: 12, key: "", code: .notUTF8)])
  }

  @Test("A sign that somebody wrote for a lost letter is text, and so is what stands behind a mark of byte order")
  func replacementSign() {
    let text = "\u{FEFF}" + SixthAssociation.text.replacingOccurrences(of: "tools: []", with: "tools: []  # \u{FFFD}")
    #expect(ProfileFile.read(text: text, fileName: "g.yaml").problems == [])
  }

  @Test("A file that is more than the ledger could take is refused by its size")
  func fileTooLarge() {
    let text = SixthAssociation.text + "\n#"
    let most = text + String(repeating: "x", count: 524_288 - text.utf8.count)
    #expect(ProfileFile.read(text: most, fileName: "g.yaml").problems == [])
    #expect(
      ProfileFile.read(text: most + "x", fileName: "g.yaml").problems == [
        ProfileProblem(file: "g.yaml", line: 1, key: "", code: .fileTooLarge)
      ])
  }

  @Test("An empty file and a file of words or a list are refused", arguments: ["", "# nothing\n", "kadi\n", "- a\n"])
  func nothingUseful(text: String) {
    let read = ProfileFile.read(text: text, fileName: "g.yaml")
    #expect(read.profile == nil)
    #expect(read.problems == [ProfileProblem(file: "g.yaml", line: 1, key: "", code: .notProfile)])
  }

  @Test("Every problem has its sentence in both languages, naming file and line")
  func sentences() throws {
    let file = ShippedProfiles.resources.appending(path: "Phrases/profiles.json")
    let phrases = try JSONDecoder().decode([String: [String: String]].self, from: Data(contentsOf: file))
    let arabic = try #require(phrases["ar"])
    let english = try #require(phrases["en"])
    #expect(Set(arabic.keys) == Set(english.keys))
    for code in ProfileProblemCode.allCases {
      let sentences = [try #require(arabic[code.phrase]), try #require(english[code.phrase])]
      for sentence in sentences { #expect(sentence.contains("{file}"), "\(code)") }
    }
  }

  @Test("The placeholders of a sentence are filled from the problem")
  func arguments() {
    let problem = ProfileProblem(
      file: "k.yaml", line: 7, key: "reply.rule", code: .unknownValue, value: "soon", allowed: ["none", "later"])
    #expect(
      problem.arguments
        == ["file": "k.yaml", "line": "7", "key": "reply.rule", "value": "soon", "allowed": "none, later"])
  }
}
