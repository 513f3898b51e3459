import Calendars
import CaseLedger
import Casework
import Foundation
import Testing

@Suite("What was once recorded is read for ever")
struct EventCodecTests {
  private let codec = EventCodec()
  private let moment = Moment(millisecondsSinceEpoch: 1_795_000_000_000)

  private func event(
    _ kind: String, version: Int = 1, stream: String = "file-100001", data: String = #"{"reason":"x"}"#
  ) throws -> RecordedEvent {
    let record = LedgerRecord(kind: kind, version: version, stream: stream, clauses: ["R4"], data: Array(data.utf8))
    return try codec.event(from: record, number: 7, at: moment, officer: "huda")
  }

  @Test("every kind has a golden event and a golden file of its newest version, and there are no others")
  func complete() {
    #expect(Set(EventCodec.kinds).count == EventCodec.kinds.count)
    let kinds = Set(EventCodec.kinds).subtracting(GoldenMatters.kinds)
    #expect(Set(GoldenEvents.all.keys) == kinds)
    let newest = GoldenFile.all.filter { $0.version == EventCodec.newestVersion }.map(\.kind)
    #expect(Set(newest) == kinds, "Add Golden/KIND.v\(EventCodec.newestVersion).json for each new kind or version.")
    #expect(Set(GoldenFile.all.map(\.kind)) == kinds)
  }

  @Test("a golden file of any version reads as its event", arguments: GoldenFile.all)
  func reads(golden: GoldenFile) throws {
    let stream = GoldenEvents.stream(of: golden.kind)
    let record = LedgerRecord(
      kind: golden.kind, version: golden.version, stream: stream.name, clauses: ["R4"], data: golden.data)
    let event = try codec.event(from: record, number: 7, at: moment, officer: "huda")
    let expected = RecordedEvent(
      number: 7, stream: stream, at: moment, officer: OfficerID(rawValue: "huda"), clauses: ["R4"],
      event: try #require(GoldenEvents.all[golden.kind]))
    #expect(event == expected)
  }

  @Test(
    "the newest version is written byte for byte as its golden file",
    arguments: GoldenFile.all.filter { $0.version == EventCodec.newestVersion })
  func writes(golden: GoldenFile) throws {
    let event = try #require(GoldenEvents.all[golden.kind])
    let stream = GoldenEvents.stream(of: golden.kind)
    let record = try codec.record(of: StreamEvent(stream, event), clauses: ["R4"])
    #expect(String(decoding: record.data, as: UTF8.self) == String(decoding: golden.data, as: UTF8.self))
    #expect(record.kind == golden.kind)
    #expect(record.version == golden.version)
    #expect(record.stream == stream.name)
    #expect(record.clauses == ["R4"])
  }

  @Test(
    "what concerns a beneficiary is sealed under their key, staff and sessions under the office's, the rest is clear")
  func subjects() throws {
    for (kind, event) in GoldenEvents.all {
      let subject = try codec.record(of: StreamEvent(GoldenEvents.stream(of: kind), event), clauses: []).subject
      switch kind.split(separator: ".")[0] {
      case "session", "rights": #expect(subject == "office", "\(kind)")
      case "subject":
        #expect(subject == (kind.contains("rasureC") || kind == "subject.erased" ? "office" : "file-100001"), "\(kind)")
      case "office":
        let tellsOfStaff =
          kind.contains("officer") || kind == "office.passphraseGiven"
          || kind == "office.policyTextImported"
        #expect(subject == (tellsOfStaff ? "office" : nil), "\(kind)")
      case "attachment": #expect(subject == nil, "\(kind)")
      case "access" where kind == "access.ledgerOpened": #expect(subject == "office")
      case "access": #expect(subject == (kind.contains("sign") ? nil : "file-100001"), "\(kind)")
      default: #expect(subject == "file-100001", "\(kind)")
      }
    }
  }

  @Test("each way to end a visit's gate, to send a referral and to keep a reply rule reads back")
  func everyShape() throws {
    let gates: [VisitClosed.Gate] = [
      .nothingMissing, .missingReadOut(MissingPapers(documents: ["card"], declaration: true)),
      .notReadOut(reason: "غادر"),
    ]
    for gate in gates { try expectRoundTrip(.visit(.closed(VisitClosed(visit: 1, gate: gate)))) }
    let targets: [ReferralTarget] = [
      .researchers, .officer(OfficerID(rawValue: "huda")), .unit("social"), .outsideBody("hospital"),
    ]
    for target in targets {
      let sent = ReferralSent(
        referral: 1, request: nil, target: target, purpose: .other, reason: "س", due: nil, consent: nil)
      try expectRoundTrip(.referral(.sent(sent)))
    }
    if case .file(.registered(var registered)) = GoldenEvents.all["file.registered"] {
      registered.distinctFrom = [
        PossibleDuplicate(file: FileNumber(100_007), reasons: [.nearNameAndBirth, .samePhone])
      ]
      registered.imported = ListLine(list: "9f86d081884c7d65", line: 17)
      try expectRoundTrip(.file(.registered(registered)))
    }
    if case .file(.corrected(var corrected)) = GoldenEvents.all["file.corrected"] {
      corrected.distinctFrom = [PossibleDuplicate(file: FileNumber(100_007), reasons: [.sameName])]
      try expectRoundTrip(.file(.corrected(corrected)))
    }
    if case .message(.queued(var queued)) = GoldenEvents.all["message.queued"] {
      let day = GoldenEvents.day("2026-11-25")
      queued.draft.topic = MessageTopic(.appointment, matter: 12, day: day, time: TimeOfDay(text: "10:30"))
      try expectRoundTrip(.message(.queued(queued)))
    }
    let rules: [ReplyRule] = [.none, .notBefore(days: 14), .within(workingDays: 15)]
    for rule in rules {
      var profile = GoldenEvents.profile
      profile.reply.rule = rule
      let adopted = PolicyAdopted(profile: profile, effectiveFrom: GoldenEvents.day("2026-01-01"))
      try expectRoundTrip(.office(.policyAdopted(adopted)), in: .office)
      let adapted = PolicyAdopted(
        profile: profile, effectiveFrom: GoldenEvents.day("2026-12-01"), reason: "خدمة جديدة",
        adapts: GoldenEvents.day("2026-01-01"))
      try expectRoundTrip(.office(.policyAdopted(adapted)), in: .office)
    }
  }

  @Test("a kind that this program does not know is named", arguments: ["file.renamed", "parrot.seen", "file", ""])
  func unknownKind(kind: String) {
    #expect(throws: EventCodecError.unknownKind(kind, number: 7)) { try event(kind) }
  }

  @Test("a version newer than the program is named, not guessed at")
  func newerVersion() {
    #expect(throws: EventCodecError.newerVersion(kind: "file.voided", number: 7)) {
      try event("file.voided", version: EventCodec.newestVersion + 1)
    }
  }

  @Test("a stream of another form is named by the commit's number only")
  func unknownStream() {
    #expect(throws: EventCodecError.unknownStream(number: 7)) { try event("file.voided", stream: "parrot-1") }
  }

  @Test(
    "data of another shape is refused and never quoted",
    arguments: ["", "{", "[]", "{}", #"{"reason":1}"#, #"{"reason":null}"#])
  func brokenData(data: String) {
    #expect(throws: EventCodecError.unreadable(kind: "file.voided", number: 7)) {
      try event("file.voided", data: data)
    }
  }

  @Test(
    "a day that does not exist, a phone that is none and a choice that is none are refused",
    arguments: [
      ("request.submitted", #"{"request":1,"submittedOn":"2026-02-30"}"#),
      ("request.becameComplete", #"{"request":1,"on":"22-11-2026"}"#),
      ("visit.opened", #"{"visit":1,"channel":"c","purpose":"p","arrivedAt":"yesterday"}"#),
      ("office.holidayAdded", #"{"from":"2026-01-01","days":0,"ar":"a","en":"b"}"#),
      ("file.corrected", #"{"field":"shoe","reason":"x","confirmed":[]}"#),
    ])
  func impossibleValues(kind: String, data: String) {
    #expect(throws: EventCodecError.unreadable(kind: kind, number: 7)) { try event(kind, data: data) }
  }

  @Test("fields that an older program does not know are passed over")
  func unknownFields() throws {
    let read = try event("file.voided", data: #"{"colour":"blue","reason":"مكرر"}"#)
    #expect(read.event == .file(.voided(FileVoided(reason: "مكرر"))))
  }

  private func expectRoundTrip(_ event: CaseEvent, in stream: StreamID = .file(FileNumber(100_001))) throws {
    let record = try codec.record(of: StreamEvent(stream, event), clauses: [])
    #expect(try codec.event(from: record, number: 7, at: moment, officer: "huda").event == event)
  }
}
