import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Synchronization
import Testing

@Suite("Files of another program's list are registered as at the desk, many at once")
struct ImportTests {
  static let list = ImportBegun(
    list: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", byteCount: 100)

  /// A line on which nothing is wrong.
  static func entry(_ serial: Int, _ name: String? = nil) -> FileEntry {
    let given = ["أحمد", "سعد", "خالد", "ناصر", "فهد", "سلمان", "بدر"]
    let families = ["العتيبي", "الحربي", "القحطاني", "الشمري", "الدوسري"]
    var entry = StagePeople.person(
      name ?? "\(given[serial % 7]) \(given[serial / 7 % 7]) \(families[serial / 49 % 5])", serial: serial, at: .kadi)
    entry.isFromList = true
    entry[.contactChannel] = ""
    return entry
  }

  static func lines(_ serials: Range<Int>) -> [ListedEntry] {
    serials.map { ListedEntry(line: $0 + 1, entry: entry($0)) }
  }

  /// Takes lines in, so many at once, and returns what was reported.
  @discardableResult
  static func take(
    _ lines: [ListedEntry], into office: StaffedOffice, atOnce count: Int = 3, isDryRun: Bool = false,
    afterEach: (Int) throws -> Void = { _ in }
  ) throws -> (tally: ImportTally, verdicts: [LineVerdict]) {
    let rest = Mutex(lines[...])
    var verdicts: [LineVerdict] = []
    var batches = 0
    let tally = try office.importList(
      list, isDryRun: isDryRun,
      from: {
        rest.withLock { rest in
          defer { rest = rest.dropFirst(count) }
          return Array(rest.prefix(count))
        }
      },
      reporting: { found, _ in
        verdicts += found
        batches += 1
        try afterEach(batches)
      })
    return (tally, verdicts)
  }

  @Test("each line becomes a file whose event names the list and the line, and lists and search know it at once")
  func registers() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let director = try stage.seat(StagePeople.director)
    let (tally, verdicts) = try Self.take(Self.lines(1..<11), into: director)
    #expect(tally.registered == 10)
    #expect(verdicts.isEmpty)
    #expect(tally.warnings == [Finding(.contactChannel, .toBeCompleted): 10])
    let file = try stage.file(FileNumber(100_004))
    #expect(file.imported == ListLine(list: "9f86d081884c7d65", line: 5))
    #expect(file.facts.contact.channel == "")
    let found = try #require(try stage.ask(.search(SearchQuestion(text: StagePeople.mobile(4)))).found)
    #expect(found.rows.map(\.id) == [FileNumber(100_004)])
    // Another desk, whose index is the same, and one that makes the index anew, agree.
    let page = try stage.ask(.files(FileListQuestion(order: .number, window: RowWindow(first: 0, count: 20))))
    try director.rebuildIndex()
    #expect(
      try director.answer(.files(FileListQuestion(order: .number, window: RowWindow(first: 0, count: 20)))) == page)
    #expect(try Self.take(Self.lines(1..<11), into: director).tally.known == 10)
  }

  @Test("who may not import is refused before anything is recorded")
  func permission() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reception = try stage.seat(StagePeople.reception)
    let head = reception.ledger.head.number
    #expect(
      refusal { _ = try Self.take(Self.lines(1..<2), into: reception) } == .notPermitted(.importFiles))
    #expect(
      refusal { _ = try Self.take(Self.lines(1..<2), into: reception, isDryRun: true) } == .notPermitted(.importFiles))
    #expect(reception.ledger.head.number == head)
  }

  @Test("whoever loses the right to import meanwhile takes nothing more in")
  func permissionTaken() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var moved = StagePeople.director
    moved.roles = [.auditor]
    let director = try stage.seat(StagePeople.director)
    #expect(
      refusal {
        _ = try Self.take(Self.lines(1..<11), into: director) { batch in
          guard batch == 1 else { return }
          try stage.submit(.office(.changeOfficer(moved, reason: "نقل")), as: StagePeople.founder)
        }
      } == .notPermitted(.importFiles))
    #expect(try stage.ask(.home).home?.fileCount == 3)
  }

  @Test("after a long rest nothing is taken in until somebody says that the clock is right")
  func clock() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    _ = try Self.take(Self.lines(1..<2), into: stage.seat(StagePeople.director))
    stage.clock.go(to: OfficeStage.day("2027-05-02"))
    let director = try stage.seat(StagePeople.director)
    guard case .clockDoubtful? = refusal({ _ = try Self.take(Self.lines(1..<4), into: director) }) else {
      Issue.record("the clock was not doubted")
      return
    }
    director.confirmClock()
    let tally = try Self.take(Self.lines(1..<4), into: director).tally
    #expect(tally.known == 1)
    #expect(tally.registered == 2)
    #expect(try stage.file(FileNumber(100_003)).registeredAt.iso.hasPrefix("2027-05-02"))
  }

  @Test("a line with errors is refused with each of them, an unreadable one counts, the others are registered")
  func refusals() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var wrong = Self.entry(1)
    wrong[.identityNumber] = "1000000000"
    wrong[.category] = "unheard-of"
    let lines = [
      ListedEntry(line: 2, entry: wrong), ListedEntry(line: 3, entry: nil), ListedEntry(line: 4, entry: Self.entry(2)),
    ]
    let (tally, verdicts) = try Self.take(lines, into: stage.seat(StagePeople.director))
    #expect(tally.entries == 3)
    #expect(tally.registered == 1)
    #expect(tally.refused == 2)
    #expect(
      Set(verdicts) == [
        LineVerdict(line: 2, reason: .finding(Finding(.identityNumber, .identityChecksum)), isRefused: true),
        LineVerdict(line: 2, reason: .finding(Finding(.category, .unknownChoice)), isRefused: true),
      ])
  }

  @Test(
    "duplicates are found in the register and in the list itself: a paper refuses, so does a name with its birth date")
  func duplicates() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let known = try stage.register("أحمد محمد العتيبي", serial: 1)
    var namesake = StagePeople.person("محمد سعد سالم الحربي", serial: 7, at: .kadi)
    namesake.isFromList = true
    var again = namesake
    again[.name] = "محمد سالم الحربي"
    again[.identityNumber] = StagePeople.nationalID(8)
    again[.mobile] = StagePeople.mobile(8)
    let lines = [
      ListedEntry(line: 2, entry: Self.entry(1, "سعد علي الحربي")), ListedEntry(line: 3, entry: namesake),
      ListedEntry(line: 4, entry: again),
    ]
    for isDryRun in [true, false] {
      let (tally, verdicts) = try Self.take(lines, into: stage.seat(StagePeople.director), isDryRun: isDryRun)
      #expect(tally.registered == 1)
      #expect(
        verdicts == [
          LineVerdict(line: 2, reason: .identityTaken(OtherFile(file: known, line: nil)), isRefused: true),
          LineVerdict(
            line: 4,
            reason: .alike(OtherFile(file: isDryRun ? nil : known.next, line: 3), [.nearNameAndBirth]),
            isRefused: true),
        ])
    }
  }

  @Test("a shared telephone is noted in the event and reported, and the file is registered")
  func weakSigns() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    var sister = Self.entry(2, "هند محمد العتيبي")
    sister[.mobile] = StagePeople.mobile(1)
    let (tally, verdicts) = try Self.take(
      [ListedEntry(line: 2, entry: sister)], into: stage.seat(StagePeople.director))
    #expect(tally.registered == 1)
    #expect(
      verdicts == [
        LineVerdict(line: 2, reason: .alike(OtherFile(file: first, line: nil), [.samePhone]), isRefused: false)
      ])
    let history = try stage.seat(StagePeople.director).caseView(first.next, asOf: nil).events
    let registered = history.compactMap { event -> FileRegistered? in
      if case .file(.registered(let registered)) = event.event { registered } else { nil }
    }
    #expect(registered.map(\.distinctFrom) == [[PossibleDuplicate(file: first, reasons: [.samePhone])]])
  }

  @Test("a list tells whoever takes it in of a file that is closed to them only that its identity number is taken")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let closed = try stage.register("هند سالم المطيري", serial: 1)
    try stage.submit(
      .file(closed, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    var sister = Self.entry(2, "منى سالم المطيري")
    sister[.mobile] = StagePeople.mobile(1)
    let lines = [ListedEntry(line: 2, entry: sister), ListedEntry(line: 3, entry: Self.entry(1, "هند سالم المطيري"))]
    let shared = LineVerdict(
      line: 2, reason: .alike(OtherFile(file: closed, line: nil), [.samePhone]), isRefused: false)
    let taken = LineVerdict(line: 3, reason: .identityTaken(OtherFile(file: closed, line: nil)), isRefused: true)
    for (officer, told) in [(StagePeople.founder, [taken]), (StagePeople.director, [shared, taken])] {
      #expect(try Self.take(lines, into: stage.seat(officer), isDryRun: true).verdicts == told)
    }
  }

  @Test("whoever is registered at another desk while a list is taken in is not registered again from the list")
  func others() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (tally, verdicts) = try Self.take(
      Self.lines(1..<9), into: stage.seat(StagePeople.director),
      afterEach: { if $0 == 1 { _ = try stage.register("هند علي الزهراني", serial: 7) } })
    #expect(tally.registered == 7)
    #expect(
      verdicts == [
        LineVerdict(
          line: 8, reason: .identityTaken(OtherFile(file: FileNumber(100_004), line: nil)), isRefused: true)
      ])
  }

  @Test("two desks that take in one list at the same time know each other's lines, and double nobody")
  func twoDesks() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var other = ImportTally()
    let (tally, verdicts) = try Self.take(
      Self.lines(1..<9), into: stage.seat(StagePeople.director),
      afterEach: {
        if $0 == 1 { other = try Self.take(Self.lines(1..<9), into: stage.seat(StagePeople.founder)).tally }
      })
    #expect([other.known, other.registered] == [3, 5])
    #expect([tally.known, tally.registered] == [5, 3])
    #expect(verdicts.isEmpty)
  }

  @Test("a dry run records nothing and finds what the import finds")
  func dryRun() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let director = try stage.seat(StagePeople.director)
    let head = director.ledger.head.number
    let lines = Self.lines(1..<9) + [ListedEntry(line: 20, entry: Self.entry(3))]
    let tried = try Self.take(lines, into: director, isDryRun: true)
    #expect(director.ledger.head.number == head)
    #expect(try stage.ask(.home).home?.fileCount == 0)
    #expect(
      tried.verdicts == [
        LineVerdict(line: 20, reason: .identityTaken(OtherFile(file: nil, line: 4)), isRefused: true)
      ])
    let done = try Self.take(lines, into: director)
    #expect(done.tally == tried.tally)
    #expect(done.verdicts.map(\.line) == tried.verdicts.map(\.line))
  }

  private static func fileCount(_ office: StaffedOffice) throws -> Int? {
    try office.answer(.home).home?.fileCount
  }

  private struct CutOff: Error {}

  @Test("an import that was cut off goes on behind what is registered, at another desk too, and doubles nobody")
  func resumes() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let lines = Self.lines(1..<21)
    let first = try stage.seat(StagePeople.director)
    #expect(throws: CutOff.self) {
      try Self.take(lines, into: first, afterEach: { if $0 == 3 { throw CutOff() } })
    }
    #expect(try Self.fileCount(first) == 9)
    stage.leave()
    let second = try stage.signIn(StagePeople.founder)
    let (tally, verdicts) = try Self.take(lines, into: second)
    #expect(tally.known == 9)
    #expect(tally.registered == 11)
    #expect(verdicts.isEmpty)
    #expect(try Self.fileCount(second) == 20)
    let imported = try (0..<20).map { try stage.file(FileNumber(100_001 + $0)).imported?.line }
    #expect(imported == Array(2...21))
  }

  @Test("a line that was refused is judged again when the list comes again, as with a better mapping")
  func mended() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let director = try stage.seat(StagePeople.director)
    var wrong = Self.entry(1)
    wrong[.category] = "unheard-of"
    let other = ListedEntry(line: 3, entry: Self.entry(2))
    #expect(try Self.take([ListedEntry(line: 2, entry: wrong), other], into: director).tally.refused == 1)
    let tally = try Self.take([ListedEntry(line: 2, entry: Self.entry(1)), other], into: director).tally
    #expect(tally.registered == 1)
    #expect(tally.known == 1)
    #expect(tally.refused == 0)
  }

  @Test("the ledger tells that an import began and what it came to, and another officer works meanwhile")
  func events() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let director = try stage.seat(StagePeople.director)
    try Self.take(
      Self.lines(1..<7), into: director,
      afterEach: { if $0 == 1 { _ = try stage.register("هند علي الزهراني", serial: 500) } })
    #expect(try Self.fileCount(director) == 7)
    #expect(try director.ledger.verify().ok)
    var kinds: [String] = []
    var reader = try director.ledger.commits()
    while let commit = try reader.next() { kinds += commit.records.map(\.kind) }
    #expect(
      kinds.suffix(9) == [
        "office.importBegun", "file.registered", "file.registered", "file.registered", "file.registered",
        "file.registered", "file.registered", "file.registered", "office.importEnded",
      ])
  }
}
