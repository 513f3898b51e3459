import CaseLedger
import Casework
import Desk
import Glibc
import Office
import OfficeStage
import Testing

@Suite("With a person go their scans")
struct ErasedAttachmentTests {
  /// An office with a person to be erased whose request held two scans, and a neighbour with one.
  private struct Scene {
    let stage: OfficeStage
    let file: FileNumber
    let neighbour: CaseReference

    init() throws {
      stage = try OfficeStage.staffed(.kadi)
      let reference = try stage.openRequest(serial: 7)
      file = reference.file
      neighbour = try stage.openRequest("سعد علي الحربي", serial: 8)
      for (request, words) in [(reference, "كشف راتب"), (reference, "كشف بنكي"), (neighbour, "كشف راتب")] {
        let order = AttachmentOrder(request: request, document: try Self.document(stage, request))
        _ = try stage.seat(StagePeople.reception).takeAttachment(order, from: ScanOnPaper(words))
      }
      try stage.submit(.request(file, .close(request: 1, reason: "انسحب")), as: StagePeople.reception)
    }

    private static func document(_ stage: OfficeStage, _ request: CaseReference) throws -> String {
      let profile = stage.policy.profile
      let rules = profile.documentRules(
        service: stage.policy.service, category: stage.policy.category,
        party: try stage.file(request.file).facts.kind)
      return try #require(rules.first { profile.document($0.document)?.isIdentity == false }).document
    }

    func decide() throws {
      let decision = ErasureDecided(
        ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة إليها", mentionCount: 0)
      try stage.submit(.subject(file, .decideErasure(decision)), as: StagePeople.director)
    }

    func confirm() throws -> Receipt {
      try stage.submit(.subject(file, .confirmErasure(typed: file)), as: StagePeople.founder)
    }

    func check() throws -> ErasureCheck? {
      let asked = refusal { _ = try stage.ask(.file(file, asOf: nil)) }
      guard case .subject(.erased(let erased)) = asked else { return nil }
      return erased.check
    }

    var survey: AttachmentReport {
      get throws {
        let ledger = try Ledger.open(on: MemoryStorage(disk: stage.disk), for: .reading, at: stage.clock.now)
        let log = try ledger.verify()
        let store = AttachmentStore(on: MemoryStorage(disk: stage.files), of: ledger.log)
        return try store.survey(log.attachments, upTo: log.end, of: ledger)
      }
    }
  }

  /// The next to sign in finds the erasure begun, and it is finished for them.
  private func expectEndAtNextSignIn(of scene: Scene) throws {
    scene.stage.leave()
    _ = try scene.stage.seat(StagePeople.reception)
    #expect(scene.stage.files.names.count == 1)
    let check = try #require(try scene.check())
    #expect(check.isClean && check.attachments == 0)
  }

  @Test("the sealed files are destroyed with the key, the check counts none, and the neighbour's is untouched")
  func erased() throws {
    let scene = try Scene()
    #expect(try scene.survey.count == 3)
    try scene.decide()
    _ = try scene.confirm()
    #expect(scene.stage.files.names.count == 1)
    let check = try #require(try scene.check())
    #expect(check.isClean)
    #expect(check.attachments == 0)
    let report = try scene.survey
    #expect(report.ok && report.leftovers.isEmpty)
    #expect(report.count == 1)
    var content: [UInt8] = []
    try scene.stage.seat(StagePeople.researcher).openAttachment(
      AttachmentReference(scene.neighbour, attachment: 1), by: .file
    ) { content += $0 }
    #expect(content.starts(with: "%PDF-".utf8))
  }

  @Test("while the disk does not let a sealed file go the erasure is not over, and nothing tells that the file is gone")
  func heldByTheDisk() throws {
    let scene = try Scene()
    try scene.decide()
    let files = BreakingStorage(disk: scene.stage.files)
    let founder = try OfficeDoor(to: scene.stage.site(files: files), clock: scene.stage.time)
      .signIn(Credentials(officer: StagePeople.founder.id, passphrase: StagePeople.passphrase))
    files.breakNext(.remove, errorNumber: EBUSY)
    let confirmation = CaseCommand.subject(scene.file, .confirmErasure(typed: scene.file))
    #expect(failure { _ = try founder.submit(Submission(confirmation)) } != nil)
    #expect(scene.stage.files.names.count == 3)
    #expect(try scene.check() == nil)
    try expectEndAtNextSignIn(of: scene)
  }

  @Test("an erasure that was cut off after the key was destroyed still destroys the files at the next sign-in")
  func cutOff() throws {
    let scene = try Scene()
    try scene.decide()
    let log = BreakingStorage(disk: scene.stage.disk)
    let desk = try scene.stage.signIn(StagePeople.founder, log: log)
    // The confirmation is on the disk; what follows it finds the disk full.
    log.afterNextSync { log.breakNext(.append, errorNumber: 28) }
    #expect(
      failure {
        _ = try desk.submit(Submission(.subject(scene.file, .confirmErasure(typed: scene.file))))
      }?.code == .notSaved)
    #expect(try scene.check() == nil)
    try expectEndAtNextSignIn(of: scene)
    #expect(try scene.survey.ok)
  }
}
