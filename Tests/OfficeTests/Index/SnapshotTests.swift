import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage
import Testing

@Suite("A restart of the machine: the index comes back from its sealed copy")
struct SnapshotTests {
  private static let questions: [Question] = [
    .home, .search(SearchQuestion(text: "سعد")), .search(SearchQuestion(text: StagePeople.nationalID(2))),
    .worklist(.toComplete, OfficeStage.everything), .register,
    .files(FileListQuestion(order: .name, window: OfficeStage.everything)), .file(FileNumber(100_002), asOf: nil),
  ]

  private static func office() throws -> OfficeStage {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.openRequest("أحمد محمد العتيبي", serial: 1)
    _ = try stage.openRequest("سعد علي الحربي", serial: 2)
    return stage
  }

  private func restart(_ stage: OfficeStage) {
    stage.leave()
    stage.folder.remove()
    stage.folder.restore()
  }

  /// Signs in and says what the index was made from.
  private func signIn(at stage: OfficeStage) throws -> (office: StaffedOffice, sources: Set<WorkProgress.Source>) {
    var sources: Set<WorkProgress.Source> = []
    let office = try stage.door().signIn(
      Credentials(officer: StagePeople.reception.id, passphrase: StagePeople.passphrase)
    ) { sources.insert($0.source) }
    return (office, sources)
  }

  private func bytes(of stage: OfficeStage) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: stage.kept.path + "/snapshot")))
  }

  private func put(_ bytes: [UInt8], into stage: OfficeStage) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: stage.kept.path + "/snapshot"))
  }

  @Test("it answers every question as before, with what was recorded after the copy was made")
  func restored() throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    _ = try stage.openRequest("نورة سعد القحطاني", serial: 3)
    let before = try Self.questions.map { try stage.ask($0) }
    restart(stage)
    #expect(try stage.door().needsIndex)
    let (office, sources) = try signIn(at: stage)
    #expect(sources == [.snapshot])
    for (question, answer) in zip(Self.questions, before) { #expect(try office.answer(question) == answer) }
  }

  @Test("the copy holds nothing that can be read, is its owner's alone, and nothing else is left behind")
  func sealed() throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    let bytes = Data(try bytes(of: stage))
    for text in ["SQLite format", "أحمد", "العتيبي", StagePeople.nationalID(1), StagePeople.mobile(1), "CREATE TABLE"] {
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
    }
    let files = FileManager.default
    #expect(try files.contentsOfDirectory(atPath: stage.kept.path).sorted() == ["snapshot", "snapshot.lock"])
    #expect(try files.contentsOfDirectory(atPath: stage.folder.path).allSatisfy { !$0.contains("copy") })
    for name in ["snapshot", "snapshot.lock"] {
      let attributes = try files.attributesOfItem(atPath: stage.kept.path + "/" + name)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("a copy that was changed, cut, lengthened, or moved from another office is left alone, and the ledger read")
  func refused() throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    let whole = try bytes(of: stage)
    let other = try Self.office()
    try other.seat(StagePeople.reception).writeSnapshot()
    let headerEnd = try #require(whole.firstIndex(of: 0x0A))
    var places = [0, headerEnd / 2, headerEnd, headerEnd + 1, whole.count / 2, whole.count - 1]
    places += [20, 60, 100, headerEnd - 5]
    var spoilt = places.map { place in
      var bytes = whole
      bytes[place] ^= 1
      return bytes
    }
    spoilt += [Array(whole.dropLast()), Array(whole.prefix(headerEnd + 1)), whole + [0], [], try bytes(of: other)]
    let before = try Self.questions.map { try stage.ask($0) }
    for bytes in spoilt {
      try put(bytes, into: stage)
      restart(stage)
      let (office, sources) = try signIn(at: stage)
      #expect(sources == [.ledger])
      for (question, answer) in zip(Self.questions, before) { #expect(try office.answer(question) == answer) }
    }
  }

  @Test("discarded, it opens for nobody who still holds its file, none that is older comes back, and the next is due")
  func overwritten() throws {
    let stage = try Self.office()
    let stale = try stage.seat(StagePeople.reception)
    let desk = try stage.seat(StagePeople.secondReception)
    func move(to address: String) throws {
      let moved = FileCommand.correct(.address, to: address, reason: "انتقال", confirmed: [])
      _ = try desk.submit(Submission(.file(.first, moved)))
    }
    try move(to: "حي قباء")
    #expect(desk.dueSnapshot(every: 1)?.run() == true)
    #expect(desk.dueSnapshot(every: 1) == nil)
    let old = try bytes(of: stage)
    let held = stage.kept.path + "/held"
    try FileManager.default.linkItem(atPath: stage.kept.path + "/snapshot", toPath: held)
    try move(to: "حي العوالي")
    try desk.discardSnapshot()
    try stale.discardSnapshot()
    #expect(try Data(contentsOf: URL(fileURLWithPath: held)).prefix(1_024).allSatisfy { $0 == 0 })
    #expect(desk.dueSnapshot(every: desk.ledger.head.number) != nil)
    try put(old, into: stage)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.ledger])
  }

  @Test("a copy whose first line states a size that no index has is left alone")
  func absurdSize() throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    let bytes = try bytes(of: stage)
    let headerEnd = try #require(bytes.firstIndex(of: 0x0A))
    let text = String(decoding: bytes[..<headerEnd], as: UTF8.self)
    let absurd = text.replacing(/"byteCount":[0-9]+/, with: "\"byteCount\":\(Int.max)")
    #expect(absurd != text)
    try put(Array(absurd.utf8) + bytes[headerEnd...], into: stage)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.ledger])
  }

  @Test("a copy whose first line states a place that no ledger has is left alone", arguments: ["segment", "offset"])
  func absurdPlace(key: String) throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    let bytes = try bytes(of: stage)
    let headerEnd = try #require(bytes.firstIndex(of: 0x0A))
    let text = String(decoding: bytes[..<headerEnd], as: UTF8.self)
    let absurd = text.replacing("\"\(key)\":", with: "\"\(key)\":-")
    #expect(absurd != text)
    try put(Array(absurd.utf8) + bytes[headerEnd...], into: stage)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.ledger])
  }

  @Test("a copy made by another version of the program is left alone")
  func otherVersion() throws {
    let stage = try Self.office()
    try stage.seat(StagePeople.reception).writeSnapshot()
    let text = String(decoding: try bytes(of: stage).prefix { $0 != 0x0A }, as: UTF8.self)
    #expect(text.contains("\"tables\":"))
    var bytes = try bytes(of: stage)
    let place = try #require(Data(bytes).range(of: Data("\"tables\":".utf8))?.upperBound)
    bytes[place] = bytes[place] == UInt8(ascii: "9") ? UInt8(ascii: "8") : UInt8(ascii: "9")
    try put(bytes, into: stage)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.ledger])
    #expect(try !isOpen(stage.kept.path + "/snapshot"))
  }

  /// Whether this process holds a file open.
  private func isOpen(_ path: String) throws -> Bool {
    let files = FileManager.default
    return try files.contentsOfDirectory(atPath: "/proc/self/fd").contains { descriptor in
      (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + descriptor)) == path
    }
  }

  @Test("a ledger that was put back from an older backup does not get the index of what came later")
  func olderLedger() throws {
    let stage = try Self.office()
    let segment = "000000000001.jsonl"
    let (log, note) = (stage.disk[segment], stage.disk.lockNote)
    _ = try stage.register("غريب بن عابر الشمري", serial: 9)
    try stage.seat(StagePeople.reception).writeSnapshot()
    (stage.disk[segment], stage.disk.lockNote) = (log, note)
    restart(stage)
    let (office, sources) = try signIn(at: stage)
    #expect(sources == [.ledger])
    #expect(try office.answer(.search(SearchQuestion(text: "غريب"))).found?.rows == [])
  }

  @Test("after an erasure no older copy comes back: neither a copy of it that was put back nor one of a desk that lags")
  func discarded() throws {
    let stage = try Self.office()
    let desk = try stage.seat(StagePeople.reception)
    try desk.writeSnapshot()
    let old = try bytes(of: stage)
    // A desk with an index of its own that has not read what the other records now.
    let aside = StageFolder()
    let site = stage.site()
    let lagging = try OfficeDoor(
      to: OfficeSite(
        location: site.location, log: site.log, keys: site.keys, drafts: site.drafts, files: site.files,
        attempts: site.attempts,
        indexPath: aside.indexPath, snapshot: site.snapshot, scryptCost: site.scryptCost), clock: stage.time
    ).signIn(Credentials(officer: StagePeople.liaison.id, passphrase: StagePeople.passphrase))
    _ = try stage.register("غريب بن عابر الشمري", serial: 9)
    try desk.discardSnapshot()
    #expect(!FileManager.default.fileExists(atPath: stage.kept.path + "/snapshot"))
    try lagging.writeSnapshot()
    #expect(!FileManager.default.fileExists(atPath: stage.kept.path + "/snapshot"))
    try put(old, into: stage)
    restart(stage)
    let (anew, sources) = try signIn(at: stage)
    #expect(sources == [.ledger])
    try anew.writeSnapshot()
    restart(stage)
    #expect(try signIn(at: stage).sources == [.snapshot])
  }

  @Test("a copy is due when there is none and enough was recorded, and not again until as much follows")
  func due() throws {
    let stage = try Self.office()
    let desk = try stage.seat(StagePeople.reception)
    let other = try stage.seat(StagePeople.researcher)
    #expect(desk.dueSnapshot() == nil)
    let work = try #require(desk.dueSnapshot(every: 5))
    #expect(work.run())
    #expect(desk.dueSnapshot(every: 5) == nil)
    #expect(other.dueSnapshot(every: 5) == nil)
    for serial in 11...14 { _ = try stage.register("خالد سعيد الزهراني", serial: serial) }
    #expect(desk.dueSnapshot(every: 5) == nil)
    _ = try stage.register("خالد سعيد الزهراني", serial: 15)
    #expect(desk.dueSnapshot(every: 5)?.run() == true)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.snapshot])
  }

  @Test("a disk that takes no copy stops nobody")
  func noRoom() throws {
    let stage = try Self.office()
    stage.kept.remove()
    let file = open(stage.kept.path, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    defer { unlink(stage.kept.path) }
    #expect(try stage.seat(StagePeople.reception).dueSnapshot(every: 1)?.run() == false)
    restart(stage)
    #expect(try signIn(at: stage).sources == [.ledger])
  }

  @Test("an officer who waits for the index can leave; nothing of it stays, and the next one gets it whole")
  func leaving() throws {
    let stage = try Self.office()
    restart(stage)
    let door = try stage.door()
    let credentials = Credentials(officer: StagePeople.reception.id, passphrase: StagePeople.passphrase)
    let left = IndexMaking(for: try door.admit(credentials))
    #expect(left.admission.needsIndex)
    left.cancel()
    left.run()
    #expect(throws: Failure.self) { try left.isFinished() }
    #expect(left.admission.needsIndex)
    #expect(try FileManager.default.contentsOfDirectory(atPath: stage.folder.path) == [])

    let made = IndexMaking(for: try door.admit(credentials))
    #expect(try !made.isFinished())
    made.run()
    #expect(try made.isFinished())
    #expect(!made.admission.needsIndex)
    #expect(made.progress.percent == 100)
    let office = try door.enter(with: made.admission)
    #expect(try office.answer(.home).home?.fileCount == 2)
  }
}
