import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The director's key on paper, and the keys of those who leave")
struct RecoveryTests {
  /// Makes a key as the director's screen does, and returns what was written down.
  private func makeKey(_ stage: OfficeStage) throws -> String {
    let desk = try stage.seat(StagePeople.director)
    guard case .recoveryKey(let groups) = desk.perform(.proposeRecoveryKey) else {
      Issue.record("no key was shown")
      return ""
    }
    let paper = groups.joined(separator: " ")
    guard case .receipt(let receipt) = desk.perform(.confirmRecoveryKey(paper)) else {
      Issue.record("the key was not confirmed")
      return ""
    }
    #expect(receipt.events.map(\.event.kindName) == ["office.recoveryKeyMade"])
    return paper
  }

  @Test("it opens the office without any passphrase and gives the director another, on record")
  func recovers() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let paper = try makeKey(stage)
    try stage.door().recover(paper.lowercased(), for: StagePeople.director.id, passphrase: "كلمة بعد الضياع")
    #expect(failure { _ = try stage.signIn(StagePeople.director) } == Failure(.wrongPassphrase))
    let office = try stage.signIn(StagePeople.director, passphrase: "كلمة بعد الضياع")
    var reader = try office.ledger.commits()
    var kinds: [String] = []
    while let commit = try reader.next() { kinds += commit.records.map(\.kind) }
    #expect(kinds.suffix(2) == ["office.recoveryKeyMade", "office.recoveryKeyUsed"])
    #expect(office.register.recoveryKey == RecoveryKeyMade(serial: 1))
  }

  @Test("after a long rest, or on a new machine, it opens the office and nobody is asked about the clock")
  func doubtfulClock() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    let paper = try makeKey(stage)
    stage.clock.go(to: OfficeStage.day("2027-05-02"))
    try stage.door().recover(paper, for: StagePeople.director.id, passphrase: "كلمة بعد الضياع")
    let office = try stage.signIn(StagePeople.director, passphrase: "كلمة بعد الضياع")
    // The first act is, as everybody's.
    guard case .clockDoubtful? = refusal({ _ = try office.submit(Submission(.office(.signPolicy))) }) else {
      Issue.record("the clock was not doubted")
      return
    }
  }

  @Test("a director whose name strangers had locked comes in at once by the key on paper")
  func locked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let paper = try makeKey(stage)
    var failures = 0
    while failures < SignInCount.failuresUntilLock {
      let refused = failure { _ = try stage.signIn(StagePeople.director, passphrase: "كلمة أخرى") }
      if refused == Failure(.wrongPassphrase) { failures += 1 }
      stage.clock.pass(minutes: 2)
    }
    #expect(failure { _ = try stage.signIn(StagePeople.director) } == Failure(.tooManyAttempts, detail: "780"))
    try stage.door().recover(paper, for: StagePeople.director.id, passphrase: "كلمة بعد الضياع")
    #expect(try stage.signIn(StagePeople.director, passphrase: "كلمة بعد الضياع").officer == StagePeople.director)
  }

  @Test("a key that was confirmed is not confirmed again: there is none that waits for it")
  func confirmedOnce() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let paper = try makeKey(stage)
    let desk = try stage.seat(StagePeople.director)
    #expect(desk.perform(.confirmRecoveryKey(paper)) == .refused(.office(.recoveryKeyMissing)))
    #expect(desk.register.recoveryKey == RecoveryKeyMade(serial: 1))
  }

  @Test("a new key ends the former one")
  func replaced() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (first, second) = (try makeKey(stage), try makeKey(stage))
    #expect(
      refusal { try stage.door().recover(first, for: StagePeople.director.id, passphrase: "كلمة جديدة") }
        == .office(.recoveryKeyUnknown))
    try stage.door().recover(second, for: StagePeople.director.id, passphrase: "كلمة جديدة")
    #expect(try stage.signIn(StagePeople.director, passphrase: "كلمة جديدة").register.recoveryKey?.serial == 2)
  }

  @Test("it is the director's alone: others neither make it nor are let in by it, and nothing is recorded")
  func directorOnly() throws {
    let stage = try OfficeStage.staffed(.kadi)
    #expect(
      try stage.seat(StagePeople.founder).perform(.proposeRecoveryKey) == .refused(.notPermitted(.keepRecoveryKey)))
    let paper = try makeKey(stage)
    let head = try stage.door().ledger.head
    for officer in [StagePeople.reception, StagePeople.founder] {
      #expect(
        refusal { try stage.door().recover(paper, for: officer.id, passphrase: "كلمة جديدة") }
          == .notPermitted(.keepRecoveryKey))
      _ = try stage.signIn(officer)
    }
    #expect(try stage.door().ledger.head == head)
  }

  @Test("a slip of the pen is named by its group, another key is not taken, and a short passphrase is refused")
  func slips() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.director)
    #expect(desk.perform(.confirmRecoveryKey("x")) == .refused(.office(.recoveryKeyMissing)))
    guard case .recoveryKey(let groups) = desk.perform(.proposeRecoveryKey) else {
      Issue.record("no key was shown")
      return
    }
    var wrong = groups
    wrong[2] = String(groups[2].dropLast()) + (groups[2].last == "7" ? "8" : "7")
    #expect(
      desk.perform(.confirmRecoveryKey(wrong.joined())) == .refused(.office(.recoveryKeyGroupWrong(3))))
    #expect(desk.perform(.confirmRecoveryKey("ABCDE")) == .refused(.office(.recoveryKeyMalformed)))
    let other = RecoveryKey().groups.joined()
    #expect(desk.perform(.confirmRecoveryKey(other)) == .refused(.office(.recoveryKeyDiffers)))
    #expect(
      failure { try stage.door().recover(other, for: StagePeople.director.id, passphrase: "قصيرة") }
        == Failure(.passphraseTooShort, detail: "8"))
    guard case .receipt = desk.perform(.confirmRecoveryKey(groups.joined())) else {
      Issue.record("the right key was not taken")
      return
    }
    #expect(
      failure { try stage.door().recover(groups.joined(), for: StagePeople.director.id, passphrase: "12345678") }
        == nil)
  }

  private func dismiss(_ officer: Officer, at stage: OfficeStage) throws {
    var left = officer
    left.isActive = false
    try stage.submit(.office(.changeOfficer(left, reason: "انتقل")), as: StagePeople.founder)
  }

  @Test("whoever leaves loses their copy of the master key at once, and gets a new one only from an administrator")
  func leaving() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try dismiss(StagePeople.liaison, at: stage)
    #expect(try stage.keys.wrap(for: "liaison") == nil)
    try stage.submit(.office(.changeOfficer(StagePeople.liaison, reason: "عادت")), as: StagePeople.founder)
    #expect(failure { _ = try stage.signIn(StagePeople.liaison) } == Failure(.wrongPassphrase))
    _ = try stage.seat(StagePeople.founder)
      .givePassphrase("كلمة العائدة", to: StagePeople.liaison.id, reason: "عادت")
    #expect(try stage.signIn(StagePeople.liaison, passphrase: "كلمة العائدة").officer == StagePeople.liaison)
  }

  @Test("where the machine failed between the act and the key store, the next sign-in destroys the copy")
  func crash() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let wrap = try #require(try stage.keys.wrap(for: "liaison"))
    try dismiss(StagePeople.liaison, at: stage)
    try stage.keys.insert(wrap)
    _ = try stage.signIn(StagePeople.reception)
    #expect(try stage.keys.wrap(for: "liaison") == nil)
  }

  @Test("a desk that was locked by somebody who left stays locked, though their copy of the key was left behind")
  func lockedDesk() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.liaison)
    let wrap = try #require(try stage.keys.wrap(for: "liaison"))
    try desk.prove(StagePeople.passphrase)
    try dismiss(StagePeople.liaison, at: stage)
    try stage.keys.insert(wrap)
    #expect(failure { try desk.prove(StagePeople.passphrase) } == Failure(.wrongPassphrase))
  }

  @Test("the key of somebody whom this desk does not know yet is no leaver's: another desk may be appointing them")
  func unknownOfficer() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try stage.seat(StagePeople.founder).keyring.resetPassphrase(
      of: "newcomer", to: "كلمة القادم", cost: OfficeStage.scryptCost)
    _ = try stage.signIn(StagePeople.reception)
    #expect(try stage.keys.wrap(for: "newcomer") != nil)
  }
}
