import CaseLedger
import Casework
import Desk
import Glibc
import Office
import OfficeStage
import Testing

@Suite("Scans are sealed, kept with their document, opened on record, and gone when they are to be")
struct AttachmentTests {
  let stage: OfficeStage
  let reference: CaseReference

  init() throws {
    stage = try OfficeStage.staffed(.kadi)
    reference = try stage.openRequest()
  }

  /// Two documents of the request that are no identity papers, and one that is.
  private func documents() throws -> (plain: String, other: String, identity: String) {
    let profile = stage.policy.profile
    let rules = profile.documentRules(
      service: stage.policy.service, category: stage.policy.category, party: try stage.file(reference.file).facts.kind)
    let kinds = rules.compactMap { profile.document($0.document) }
    let plain = kinds.filter { !$0.isIdentity }.map(\.id)
    try #require(plain.count > 1)
    return (plain[0], plain[1], try #require(kinds.first { $0.isIdentity }).id)
  }

  private func order(_ document: String? = nil, title: String? = nil) throws -> AttachmentOrder {
    AttachmentOrder(request: reference, document: try document ?? documents().plain, title: title)
  }

  @discardableResult
  private func take(_ scan: ScanOnPaper = ScanOnPaper(), title: String? = nil) throws -> Receipt {
    try stage.seat(StagePeople.reception).takeAttachment(try order(title: title), from: scan)
  }

  /// Closes the file to all but the director and one officer.
  private func close() throws {
    try stage.submit(
      .file(reference.file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")),
      as: StagePeople.director)
  }

  private func open(_ id: Int, as officer: Officer = StagePeople.researcher) throws -> [UInt8] {
    var content: [UInt8] = []
    try stage.seat(officer).openAttachment(
      AttachmentReference(reference, attachment: id), by: .viewer
    ) { content += $0 }
    return content
  }

  private func kept() throws -> [Casework.Attachment] { try stage.request(reference).keptAttachments() }

  @Test("what reception attaches the researcher opens, byte for byte; nothing of it lies anywhere in clear")
  func roundTrip() throws {
    let scan = ScanOnPaper(byteCount: 200_000)
    let receipt = try take(scan, title: "راتب محرم")
    #expect(receipt.events.map(\.event.kindName) == ["request.attachmentTaken", "attachment.kept"])
    #expect(receipt.events[0].clauses.isEmpty == false)
    let attachment = try #require(try kept().first)
    #expect(attachment.taken.format == .pdf)
    #expect(attachment.taken.byteCount == 200_000)
    #expect(attachment.taken.title == "راتب محرم")
    #expect(stage.files.names == [attachment.taken.digest])
    #expect(try open(1) == scan.rest)
    for disk in [stage.files, stage.disk] {
      for name in disk.names {
        #expect(disk[name]?.firstRange(of: Array("كشف راتب سري".utf8)) == nil)
        #expect(disk[name]?.firstRange(of: Array("راتب محرم".utf8)) == nil)
      }
    }
  }

  @Test("who opened it, and when, stands among the readings of the file; whoever may not see numbers is refused")
  func readings() throws {
    try take()
    _ = try open(1)
    guard
      case .accessLog(_, let page) = try stage.ask(
        .accessLog(.file(reference.file), OfficeStage.everything), as: StagePeople.auditor)
    else {
      Issue.record("the office answers what it is asked")
      return
    }
    let opened = page.rows.filter {
      $0.event == .attachmentOpened(AttachmentOpened(request: 1, attachment: 1, means: .viewer))
    }
    #expect(opened.map(\.officer) == [StagePeople.researcher.id])
    #expect(refusal { _ = try open(1, as: StagePeople.founder) } == .notPermitted(.showMaskedFields))
  }

  private struct Unread: AttachmentSource {
    mutating func read(_ byteCount: Int) throws -> [UInt8] {
      Issue.record("the scan is not read")
      return []
    }
  }

  @Test("to a file that is closed to the officer, or is to be erased, nothing is attached, and nothing read")
  func closed() throws {
    func met() throws -> Refusal? {
      let order = try order()
      return refusal { _ = try stage.seat(StagePeople.reception).takeAttachment(order, from: Unread()) }
    }
    let file = reference.file
    try close()
    #expect(try met() == .access(.fileRestricted(file)))
    try stage.submit(.file(file, .liftRestriction(reason: "انتهى السبب")), as: StagePeople.director)
    try stage.submit(.request(file, .void(request: 1, reason: "أدخل خطأ")), as: StagePeople.director)
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة إليها", mentionCount: 0)
    try stage.submit(.subject(file, .decideErasure(decision)), as: StagePeople.director)
    #expect(try met() == .subject(.erasureDecided))
  }

  @Test("the scans of a copy are given to those alone who may give copies, and to whom the file is open")
  func copied() throws {
    try take()
    try close()
    guard case .copy(let copy) = try stage.ask(.copy(reference.file), as: StagePeople.director) else {
      throw Failure(.internalFault)
    }
    func met(_ officer: Officer) -> Refusal? {
      refusal { try stage.seat(officer).readScans(of: copy, beginning: { _ in }, giving: { _ in }) }
    }
    #expect(met(StagePeople.director) == nil)
    #expect(met(StagePeople.researcher) == .notPermitted(.answerDataRequests))
    #expect(met(StagePeople.founder) == .access(.fileRestricted(reference.file)))
  }

  @Test("from a ledger that takes no note of it, too, a closed file's scan is opened by those alone who are named")
  func notNoted() throws {
    try take()
    try close()
    stage.leave()
    func met(_ officer: Officer) throws -> Refusal? {
      let desk = try OfficeDoor(to: stage.site(), access: .reading, clock: stage.time)
        .signIn(Credentials(officer: officer.id, passphrase: StagePeople.passphrase))
      return refusal {
        try desk.openAttachment(AttachmentReference(reference, attachment: 1), by: .viewer) { _ in }
      }
    }
    #expect(try met(StagePeople.auditor) == .access(.fileRestricted(reference.file)))
    #expect(try met(StagePeople.director) == nil)
  }

  @Test("a copy of an identity document is refused before a byte of it is read")
  func identity() throws {
    let identity = try documents().identity
    let order = try order(identity)
    #expect(
      refusal { _ = try stage.seat(StagePeople.reception).takeAttachment(order, from: Unread()) }
        == .request(.copyOfIdentityRefused(identity)))
    #expect(stage.files.names.isEmpty)
  }

  @Test("a program, an archive and a scan above the limit leave nothing behind, whatever they are called")
  func unfit() throws {
    let foreign: [(ForeignContent, [UInt8])] = [
      (.program, [0x7F, 0x45, 0x4C, 0x46, 0, 0]), (.archive, Array("PK\u{3}\u{4}".utf8)), (.empty, []),
      (.unknown, Array("راتب".utf8)),
    ]
    for (content, bytes) in foreign {
      #expect(refusal { try take(ScanOnPaper(bytes)) } == .request(.attachmentForeign(content)))
    }
    let limit = AttachmentRule.standard.largestByteCount
    let tooLarge = refusal { try take(ScanOnPaper(byteCount: limit + 1)) }
    guard case .request(.attachmentTooLarge(_, limit)) = tooLarge else {
      Issue.record("\(String(describing: tooLarge))")
      return
    }
    #expect(stage.files.names.isEmpty)
    #expect(try kept().isEmpty)
    try take(ScanOnPaper(byteCount: limit))
    #expect(try kept().map(\.taken.byteCount) == [limit])
  }

  @Test("the same scan is not kept twice with one document; a page of the same size is, and so is one for another")
  func sameScan() throws {
    try take(ScanOnPaper(byteCount: 200_000))
    #expect(refusal { try take(ScanOnPaper(byteCount: 200_000), title: "نسخة") } == .request(.attachmentKept(1)))
    #expect(stage.files.names.count == 1)
    try take(ScanOnPaper("كشف بنكي", byteCount: 200_000))
    #expect(refusal { try take(ScanOnPaper("كشف بنكي", byteCount: 200_000)) } == .request(.attachmentKept(2)))
    #expect(try kept().map(\.id) == [1, 2])
    // Removed, it may come back; and one paper may prove two things.
    try stage.submit(
      .request(reference.file, .removeAttachment(request: 1, attachment: 1, reason: "مسح غير واضح")),
      as: StagePeople.reception)
    try take(ScanOnPaper(byteCount: 200_000))
    let other = try order(try documents().other)
    _ = try stage.seat(StagePeople.reception).takeAttachment(other, from: ScanOnPaper(byteCount: 200_000))
    #expect(try kept().map(\.id) == [2, 3, 4])
  }

  @Test("a command that claims a sealed file which the office did not seal is not carried out")
  func forged() throws {
    let forged = AttachmentTaken(
      request: 1, attachment: 0, document: try documents().plain, format: .pdf, byteCount: 1,
      digest: String(repeating: "0", count: 64), title: nil)
    #expect(
      failure {
        try stage.submit(
          .request(reference.file, .takeAttachment(forged, sealedByteCount: 1)), as: StagePeople.reception)
      }?.code == .attachmentMissing)
    #expect(try kept().isEmpty)
  }

  @Test("removed with a reason, its content is destroyed; the history keeps that it was there")
  func removed() throws {
    try take()
    try stage.submit(
      .request(reference.file, .removeAttachment(request: 1, attachment: 1, reason: "مسح غير واضح")),
      as: StagePeople.reception)
    #expect(stage.files.names.isEmpty)
    #expect(refusal { _ = try open(1) } == .request(.attachmentRemoved(1)))
    #expect(try stage.request(reference).attachment(1)?.removal?.value == "مسح غير واضح")
  }

  @Test("a sealed file that is gone or damaged is told by name, and nothing else is hindered")
  func lost() throws {
    try take()
    let digest = try #require(stage.files.names.first)
    stage.files[digest]?[70] ^= 1
    #expect(failure { _ = try open(1) } == Failure(.attachmentDamaged, detail: String(digest.prefix(16))))
    stage.files[digest] = nil
    #expect(failure { _ = try open(1) } == Failure(.attachmentMissing, detail: String(digest.prefix(16))))
    try take()
    #expect(try open(2).isEmpty == false)
  }

  @Test("the second of two officers is told what the first did to the file, and nothing is left of the refused scan")
  func twoOfficers() throws {
    let seen = try stage.file(reference.file).lastNumber
    try take()
    var second = try order()
    second.basedOn = seen
    let refused = refusal {
      _ = try stage.seat(StagePeople.researcher).takeAttachment(second, from: ScanOnPaper("كشف بنكي"))
    }
    guard case .changedMeanwhile(let events) = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(events.map(\.event.kindName) == ["request.attachmentTaken"])
    #expect(stage.files.names.count == 1)
    second.basedOn = events.last?.number
    _ = try stage.seat(StagePeople.researcher).takeAttachment(second, from: ScanOnPaper("كشف بنكي"))
    #expect(try kept().map(\.id) == [1, 2])
    #expect(stage.files.names.count == 2)
  }

  @Test("a log whose disk is full keeps neither the event nor the sealed file; the next attempt does")
  func logFull() throws {
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.breakNext(.append, errorNumber: ENOSPC)
    #expect(failure { _ = try desk.takeAttachment(try order(), from: ScanOnPaper()) }?.code == .notSaved)
    #expect(stage.files.names.isEmpty)
    _ = try desk.takeAttachment(try order(), from: ScanOnPaper())
    #expect(stage.files.names.count == 1)
  }

  @Test("where the fate of the event is unknown the sealed file stays, so that an event without it cannot be")
  func fateUnknown() throws {
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.breakNext(.synchronise, errorNumber: EIO)
    #expect(failure { _ = try desk.takeAttachment(try order(), from: ScanOnPaper()) }?.code == .fateUnknown)
    #expect(stage.files.names.count == 1)
  }

  @Test("scans of a file that was merged into another stay within reach, go with a copy, and after the undoing, too")
  func merged() throws {
    try take()
    let other = try stage.register("سعد علي الحربي", serial: 8)
    try stage.submit(.merge(reference.file, .into(other, reason: "شخص واحد")), as: StagePeople.director)
    #expect(try open(1).starts(with: "%PDF-".utf8))
    #expect(try copiedScans(of: other) == ["100001-1-1.pdf": Array("%PDF-".utf8)])
    try stage.submit(.merge(reference.file, .undo(reason: "شخصان")), as: StagePeople.director)
    #expect(try open(1).starts(with: "%PDF-".utf8))
  }

  /// The first bytes of each scan that goes with a copy, by its name.
  private func copiedScans(of file: FileNumber) throws -> [String: [UInt8]] {
    let office = try stage.seat(StagePeople.director)
    guard case .copy(let copy) = try office.answer(.copy(file)) else { return [:] }
    var scans: [String: [UInt8]] = [:]
    var name = ""
    try office.readScans(
      of: copy, beginning: { name = $0.fileName },
      giving: { scans[name] = Array(((scans[name] ?? []) + $0).prefix(5)) })
    return scans
  }

  @Test("a matter that is opened after a scan was taken gets the number after the last matter's")
  func nextMatter() throws {
    func appoint() throws {
      let facts: MatterFacts = [
        "visitKind": "desk", "appointedOn": "2026-11-25", "time": "09:15", "owner": StagePeople.reception.id.rawValue,
      ]
      try stage.submit(.matter(.open(.appointment, file: reference.file, facts)), as: StagePeople.reception)
    }
    try appoint()
    try take()
    try appoint()
    let due = try stage.seat(StagePeople.reception).due(until: OfficeStage.day("2026-11-25")).map(\.kind)
    #expect(due.contains(.matter(.appointment, number: 1)))
    #expect(due.contains(.matter(.appointment, number: 2)))
  }

  @Test("an index made anew from the ledger knows the same scans")
  func rebuilt() throws {
    try take(title: "أول")
    try take(ScanOnPaper("كشف بنكي"), title: "ثان")
    let before = try kept()
    try stage.seat(StagePeople.reception).rebuildIndex()
    #expect(try kept() == before)
    #expect(try open(2).isEmpty == false)
  }
}
