import Calendars
import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage
import Testing

@Suite("An erased person leaves nothing that can be read")
struct ErasureTests {
  static let name = "زرقاء سالم اليمامة"
  static let serial = 7

  /// An office with a person to be erased and a neighbour whose file names her.
  struct Scene {
    let stage: OfficeStage
    let file: FileNumber
    let neighbour: FileNumber

    init(keys: any KeyStore = MemoryKeyStore()) throws {
      stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"), keys: keys)
      let founder = try stage.found()
      for officer in StagePeople.staff { _ = try founder.appoint(officer, passphrase: StagePeople.passphrase) }
      file = try stage.register(ErasureTests.name, serial: ErasureTests.serial)
      neighbour = try stage.register("سعد علي الحربي", serial: 8)
      try stage.submit(
        .visit(neighbour, .open(channel: "telephone", purpose: "سأل عن زرقاء اليمامة", arrivedAt: nil)),
        as: StagePeople.reception)
    }

    var decision: CaseCommand {
      .subject(
        file,
        .decideErasure(
          ErasureDecided(
            ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة إليها",
            mentionCount: 1)))
    }

    func erase() throws -> Receipt {
      try stage.submit(decision, as: StagePeople.director)
      return try stage.submit(.subject(file, .confirmErasure(typed: file)), as: StagePeople.founder)
    }

    func tombstone(as officer: Officer = StagePeople.reception) -> ErasedFile? {
      guard case .subject(.erased(let erased)) = refusal({ _ = try stage.ask(.file(file, asOf: nil), as: officer) })
      else { return nil }
      return erased
    }
  }

  @Test("the search of the ledger for her tells how far it has come")
  func progress() throws {
    let scene = try Scene()
    for round in 1...200 {
      try scene.stage.submit(
        .visit(scene.neighbour, .answer(visit: 1, question: "سؤال \(round)", answer: "نعم", source: "اللائحة")),
        as: StagePeople.reception)
    }
    let director = try scene.stage.seat(StagePeople.director)
    var told: [WorkProgress] = []
    director.reportProgress = { told.append($0) }
    guard case .mentions = director.perform(.ask(.mentions(scene.file))) else {
      Issue.record("the office answers what it is asked")
      return
    }
    #expect(told == [WorkProgress(.mentions, done: 200, total: director.ledger.head.number)])
  }

  @Test("what names her elsewhere is listed first: where, when and by what kind of value, in any spelling")
  func mentions() throws {
    let scene = try Scene()
    guard case .mentions(let view) = try scene.stage.ask(.mentions(scene.file), as: StagePeople.director) else {
      Issue.record("the office answers what it is asked")
      return
    }
    #expect(view.mentionCount == 1)
    #expect(view.mentions.map(\.stream) == [.file(scene.neighbour)])
    #expect(view.mentions.map(\.kind) == ["visit.opened"])
    #expect(view.mentions.map(\.traces) == [[.name]])
    #expect(
      refusal { _ = try scene.stage.ask(.mentions(scene.file), as: StagePeople.reception) }
        == .notPermitted(.eraseFiles))
  }

  @Test("each of her numbers and addresses is found elsewhere, former ones too, however it is written")
  func everyTrace() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var person = StagePeople.person(Self.name, serial: Self.serial, at: .kadi)
    person[.otherPhone] = "0112345678"
    person[.email] = "zarqa@example.org"
    person[.iban] = "SA0380000000608010167519"
    let file = try stage.register(person)
    try stage.submit(
      .file(file, .correct(.mobile, to: "0559999999", reason: "تغير", confirmed: [])), as: StagePeople.reception)
    let neighbour = try stage.register("سعد علي الحربي", serial: 8)
    try stage.submit(
      .visit(neighbour, .open(channel: "telephone", purpose: "استفسار", arrivedAt: nil)), as: StagePeople.reception)
    for words in [
      "SA03 8000 0000 6080 1016 7519", "جوالها السابق 055 100 0007", "+966 55 999 9999", "011-234-5678",
      "ZARQA@example.org", "جاءت زرقاء بنت سالم اليمامة", "قصة زرقاء",
    ] {
      try stage.submit(
        .visit(neighbour, .answer(visit: 1, question: words, answer: "نعم", source: "اللائحة")),
        as: StagePeople.reception)
    }
    guard case .mentions(let view) = try stage.ask(.mentions(file), as: StagePeople.director) else {
      throw Failure(.internalFault)
    }
    #expect(view.mentions.map(\.traces) == [[.number], [.number], [.number], [.number], [.email], [.name]])
  }

  @Test("the key is gone, the log says who decided and confirmed, and the check finds nothing of the file")
  func erased() throws {
    let scene = try Scene()
    let receipt = try scene.erase()
    #expect(
      receipt.events.map(\.event.kindName) == [
        "subject.erasureConfirmed", "subject.erased", "subject.erasureChecked",
      ])
    #expect(try scene.stage.keys.subjectKeys(for: [scene.file.stream.name]) == [scene.file.stream.name: .destroyed])
    let tombstone = try #require(scene.tombstone())
    #expect(tombstone.decidedBy == StagePeople.director.id)
    #expect(tombstone.confirmedBy == StagePeople.founder.id)
    #expect(tombstone.ground == .personAsked)
    let check = try #require(tombstone.check)
    #expect(check.isClean)
    #expect(check.mentions == 1)
    #expect(check.recordsRead > 10)
  }

  @Test("searches, lists, the past and a new index know her no more; other files are as they were")
  func gone() throws {
    let scene = try Scene()
    _ = try scene.erase()
    for rebuilds in [false, true] {
      if rebuilds { try scene.stage.seat(StagePeople.reception).rebuildIndex() }
      for text in ["زرقاء", StagePeople.nationalID(Self.serial), StagePeople.mobile(Self.serial)] {
        guard case .search(let found) = try scene.stage.ask(.search(SearchQuestion(text: text))) else {
          Issue.record("a search is answered")
          return
        }
        #expect(found.rows.isEmpty, "\(text)")
      }
      #expect(scene.tombstone()?.erasedAt != nil)
      #expect(
        refusal { _ = try scene.stage.ask(.file(scene.file, asOf: OfficeStage.day("2026-11-22"))) } != nil)
      #expect(try scene.stage.file(scene.neighbour).facts.name == "سعد علي الحربي")
      #expect(try scene.stage.register("جديد \(rebuilds ? "ثان" : "أول")", serial: rebuilds ? 21 : 20) > scene.file)
    }
  }

  @Test("the chain is whole afterwards, and what was sealed stays sealed for whoever holds the master key")
  func verifies() throws {
    let scene = try Scene()
    _ = try scene.erase()
    let office = try scene.stage.seat(StagePeople.founder)
    #expect(try office.ledger.verify().problem == nil)
    var reader = try office.ledger.commits()
    var sealed = 0
    while let commit = try reader.next() {
      for record in commit.records where record.subject == scene.file.stream.name {
        sealed += 1
        #expect(throws: LedgerError.keys(.destroyed(subject: scene.file.stream.name))) {
          try commit.data(of: record, with: office.keyring)
        }
      }
    }
    #expect(sealed >= 2)
  }

  @Test("another desk that had the key in memory forgets it with the news")
  func otherDesk() throws {
    let scene = try Scene()
    let other = try scene.stage.seat(StagePeople.reception)
    _ = try other.caseView(scene.file, asOf: nil)
    _ = try scene.erase()
    try other.catchUp()
    #expect(throws: KeyError.destroyed(subject: scene.file.stream.name)) {
      try other.keyring.key(for: scene.file.stream.name)
    }
  }

  @Test("drafts about her go with the file, drafts about others stay")
  func drafts() throws {
    let scene = try Scene()
    let desk = try scene.stage.seat(StagePeople.reception)
    _ = desk.perform(.saveDraft(id: "correct/" + scene.file.text, texts: ["name": "س"]))
    _ = desk.perform(.saveDraft(id: "visit/" + scene.neighbour.text, texts: ["purpose": "عن زرقاء اليمامة"]))
    _ = desk.perform(.saveDraft(id: "register", texts: ["name": "هند العمري"]))
    _ = try scene.erase()
    #expect(try scene.stage.ask(.drafts).drafts?.map(\.id) == ["register"])
  }

  @Test("on a disk, what a killed desk left half written goes with her, since nobody can say of whom it is")
  func unfinishedDraft() throws {
    let scene = try Scene()
    let folder = StageFolder()
    let drafts = FolderDrafts(folder: folder.path + "/drafts")
    try drafts.write([1], to: "reem~register")
    let left = folder.path + "/drafts/reception~register.new"
    try Data([2]).write(to: URL(fileURLWithPath: left))
    try scene.stage.submit(scene.decision, as: StagePeople.director)
    let site = scene.stage.site()
    let founder = try OfficeDoor(
      to: OfficeSite(
        location: site.location, log: site.log, keys: site.keys, drafts: drafts, files: site.files,
        attempts: site.attempts, indexPath: site.indexPath, snapshot: site.snapshot, scryptCost: site.scryptCost),
      clock: scene.stage.time
    ).signIn(Credentials(officer: StagePeople.founder.id, passphrase: StagePeople.passphrase))
    _ = try founder.submit(Submission(.subject(scene.file, .confirmErasure(typed: scene.file))))
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(try drafts.names() == ["reem~register"])
  }

  @Test("the index's sealed copy, which still knows her, goes with her")
  func sealedCopy() throws {
    let scene = try Scene()
    try scene.stage.seat(StagePeople.reception).writeSnapshot()
    let copy = scene.stage.kept.path + "/snapshot"
    #expect(FileManager.default.fileExists(atPath: copy))
    _ = try scene.erase()
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("a crash between the confirmation and the end is finished when somebody next signs in")
  func crash() throws {
    let scene = try Scene()
    _ = try scene.stage.seat(StagePeople.reception).perform(
      .saveDraft(id: "visit/" + scene.neighbour.text, texts: ["purpose": "عن زرقاء اليمامة"]))
    try scene.stage.submit(scene.decision, as: StagePeople.director)
    let log = BreakingStorage(disk: scene.stage.disk)
    let office = try scene.stage.signIn(StagePeople.founder, log: log)
    log.afterNextSync { log.breakNext(.append, errorNumber: 28) }
    #expect(throws: Failure.self) {
      try office.submit(Submission(.subject(scene.file, .confirmErasure(typed: scene.file))))
    }
    #expect(try scene.stage.keys.subjectKeys(for: [scene.file.stream.name]) == [scene.file.stream.name: .destroyed])
    scene.stage.leave()
    let values = [StagePeople.nationalID(Self.serial), "551000007"]
    func held() -> [String] {
      let files = ["", "-wal"].compactMap { FileManager.default.contents(atPath: scene.stage.folder.indexPath + $0) }
      return values.filter { value in files.contains { $0.firstRange(of: Data(value.utf8)) != nil } }
    }
    _ = try scene.stage.signIn(StagePeople.researcher)
    #expect(held().isEmpty)
    #expect(scene.stage.drafts.names().isEmpty)
    let tombstone = try #require(scene.tombstone())
    #expect(tombstone.erasedAt != nil)
    #expect(tombstone.confirmedBy == StagePeople.founder.id)
    #expect(tombstone.check?.recordsOpen == 0)
  }

  @Test("a decided file is frozen, and who decided cannot confirm")
  func frozen() throws {
    let scene = try Scene()
    try scene.stage.submit(scene.decision, as: StagePeople.director)
    for command: CaseCommand in [
      .visit(scene.file, .open(channel: "telephone", purpose: "سؤال", arrivedAt: nil)),
      .matter(.open(.complaint, file: scene.file, ["words": "تأخر", "channel": "telephone", "about": "delay"])),
    ] {
      #expect(refusal { try scene.stage.submit(command, as: StagePeople.reception) } == .subject(.erasureDecided))
    }
    #expect(
      refusal {
        try scene.stage.submit(.subject(scene.file, .confirmErasure(typed: scene.file)), as: StagePeople.director)
      } == .subject(.secondOfficerNeeded))
  }

  @Test("a request that was entered in error and still stands before an open session keeps its file")
  func agenda() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    _ = try stage.convene([reference])
    try stage.submit(.request(reference.file, .void(request: 1, reason: "أدخل خطأ")), as: StagePeople.director)
    let decided = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة إليها", mentionCount: 0)
    #expect(
      refusal { try stage.submit(.subject(reference.file, .decideErasure(decided)), as: StagePeople.director) }
        == .subject(.onAgenda))
  }

  @Test("files past their retention are listed, held ones are not, and nothing is erased by itself")
  func endedRetention() throws {
    let scene = try Scene()
    try scene.stage.submit(.subject(scene.neighbour, .hold(ground: "دعوى")), as: StagePeople.director)
    #expect(try ended(scene) == [])
    scene.stage.clock.go(to: OfficeStage.day("2031-11-22"))
    #expect(try ended(scene) == [])
    scene.stage.clock.go(to: OfficeStage.day("2031-11-23"))
    #expect(try ended(scene) == [scene.file])
    #expect(try scene.stage.file(scene.file).facts.name == Self.name)
  }

  @Test("a file's matters count: an open one keeps it off the list, a payment for its own years, as in the decision")
  func endedRetentionWithMatters() throws {
    let scene = try Scene()
    let stage = scene.stage
    let paid = try stage.register("نورة خالد السبيعي", serial: 9)
    let dues: MatterFacts = ["words": "تعويض", "dueOn": "2026-11-25"]
    for file in [scene.file, paid] {
      try stage.submit(.matter(.open(.entitlement, file: file, dues)), as: StagePeople.director)
    }
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    try give(2, of: paid, on: "2026-11-24", scene)
    stage.clock.go(to: OfficeStage.day("2032-12-01"))
    try expectListed([], scene)
    // Its years begin with what was done last in the matter.
    try give(1, of: scene.file, on: "2032-12-01", scene)
    stage.clock.go(to: OfficeStage.day("2036-11-24"))
    try expectListed([], scene)
    stage.clock.go(to: OfficeStage.day("2036-11-25"))
    try expectListed([paid], scene)
    stage.clock.go(to: OfficeStage.day("2042-12-02"))
    try expectListed([paid, scene.file], scene)
  }

  @Test("what was asked over a file's data and not answered stands beside it in the list, until it is answered")
  func endedRetentionWithDataRequest() throws {
    let scene = try Scene()
    let stage = scene.stage
    let other = try stage.register("نورة خالد السبيعي", serial: 9)
    stage.clock.go(to: OfficeStage.day("2031-11-23"))
    let facts = DataRequestFacts(
      file: scene.file, right: .correction, asker: .person, proof: nil, identityCheck: .originalSighted,
      channel: "interview", receivedOn: stage.clock.today, words: "تصحيح الاسم")
    let director = try stage.seat(StagePeople.director)
    director.confirmClock()
    _ = try director.submit(Submission(.rights(.receive(facts))))
    func asked(_ words: String = "") throws -> [FileNumber: [DataRight]] {
      let question = Question.endedRetention(OfficeStage.everything, matching: words)
      guard case .endedRetention(let page) = try director.answer(question) else { return [:] }
      #expect(page.total == page.rows.count)
      return Dictionary(uniqueKeysWithValues: page.rows.map { ($0.id, $0.asked) })
    }
    #expect(try asked() == [scene.file: [.correction], other: []])
    #expect(try asked("السبيعي") == [other: []])
    guard case .keeping(let keeping) = try director.answer(.keeping(scene.file)) else { return }
    #expect(keeping.obstacleToErasure == .dataRequestOpen(1))
    let answer = DataRequestAnswered(
      request: 1, outcome: .done, ground: nil, channel: "telephone", answeredOn: stage.clock.today)
    try stage.submit(.rights(.answer(answer)), as: StagePeople.director)
    #expect(try asked()[scene.file] == [])
  }

  private func give(_ matter: Int, of file: FileNumber, on day: String, _ scene: Scene) throws {
    let step = CaseCommand.matter(
      .take(MatterID(matter, file: file), .entitlement, step: "given", ["givenOn": day, "paper": "س 1"]))
    let director = try scene.stage.seat(StagePeople.director)
    director.confirmClock()
    _ = try director.submit(Submission(step))
  }

  /// The list says what the decision says of each file, before and after the index is made anew.
  private func expectListed(_ files: [FileNumber], _ scene: Scene) throws {
    let director = try scene.stage.seat(StagePeople.director)
    let today = scene.stage.clock.today
    for _ in 1...2 {
      #expect(try ended(scene) == files)
      for number in [FileNumber(100_001), FileNumber(100_002), FileNumber(100_003)] {
        guard case .keeping(let keeping) = try director.answer(.keeping(number)) else {
          throw Failure(.internalFault)
        }
        #expect(
          files.contains(number) == (keeping.retention.hasEnded(on: today) && keeping.obstacleToErasure == nil))
      }
      try scene.stage.seat(StagePeople.founder).rebuildIndex()
    }
  }

  private func ended(_ scene: Scene) throws -> [FileNumber] {
    guard case .endedRetention(let page) = try scene.stage.ask(.endedRetention(OfficeStage.everything)) else {
      throw Failure(.internalFault)
    }
    return page.rows.map(\.id)
  }
}
