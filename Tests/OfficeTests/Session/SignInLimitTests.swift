import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Whoever tries passphrases is slowed down, told of, and learns nothing")
struct SignInLimitTests {
  private func tryInVain(_ officer: Officer, at stage: OfficeStage) -> Failure? {
    failure { _ = try stage.signIn(officer, passphrase: "كلمة أخرى") }
  }

  /// Tries until the name is locked, waiting as long as is asked.
  private func lock(_ officer: Officer, at stage: OfficeStage) {
    var failures = 0
    while failures < SignInCount.failuresUntilLock {
      if tryInVain(officer, at: stage) == Failure(.wrongPassphrase) { failures += 1 }
      stage.clock.pass(minutes: 2)
    }
  }

  @Test("a stranger's name and an officer's are answered word for word alike, at every attempt")
  func alike() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let stranger = Officer(id: OfficerID(rawValue: "nobody"), name: "", roles: [])
    for _ in 1...6 {
      #expect(tryInVain(stranger, at: stage) == tryInVain(StagePeople.reception, at: stage))
    }
    #expect(tryInVain(stranger, at: stage) == Failure(.tooManyAttempts, detail: "1"))
  }

  @Test("after ten attempts not even the right passphrase opens, until time passes; the officer then sees it")
  func locked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    lock(StagePeople.reception, at: stage)
    #expect(failure { _ = try stage.signIn(StagePeople.reception) } == Failure(.tooManyAttempts, detail: "780"))
    stage.clock.pass(minutes: 15)
    let desk = try stage.signIn(StagePeople.reception)
    #expect(desk.signedIn.failedAttempts == 10)
    #expect(try stage.signIn(StagePeople.reception).signedIn.failedAttempts == 0)
    #expect(try stage.signIn(StagePeople.reception).signedIn.formerSignIn == stage.clock.now)
  }

  @Test("the log is told once that a name is locked, in clear, and what strangers type never reaches it")
  func logged() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let before = try stage.door().ledger.head.number
    let stranger = Officer(id: OfficerID(rawValue: "nobody"), name: "", roles: [])
    lock(stranger, at: stage)
    #expect(try stage.door().ledger.head.number == before)
    lock(StagePeople.reception, at: stage)
    #expect(try stage.door().ledger.head.number == before + 1)
    let question = Question.accessLog(.desk, OfficeStage.everything)
    guard case .accessLog(.desk, let page) = try stage.ask(question, as: StagePeople.founder) else {
      Issue.record("no answer")
      return
    }
    #expect(page.rows.map(\.event) == [.signInLocked(SignInLocked(attempts: 10))])
    #expect(page.rows.map(\.officer) == [StagePeople.reception.id])
  }

  @Test("an administrator frees the officer by giving another passphrase")
  func freed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    lock(StagePeople.reception, at: stage)
    let admin = try stage.seat(StagePeople.founder)
    _ = try admin.givePassphrase("عبارة جديدة 9", to: StagePeople.reception.id, reason: "أُوقف اسمه")
    #expect(try stage.signIn(StagePeople.reception, passphrase: "عبارة جديدة 9").officer == StagePeople.reception)
  }

  @Test("coming and going are events, with what was tried in vain before")
  func presence() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = tryInVain(StagePeople.reception, at: stage)
    let desk = try stage.signIn(StagePeople.reception)
    try desk.noteArrival(at: .desk)
    try desk.noteDeparture()
    let question = Question.accessLog(.officer(StagePeople.reception.id), OfficeStage.everything)
    guard case .accessLog(_, let page) = try stage.ask(question, as: StagePeople.director) else {
      Issue.record("no answer")
      return
    }
    #expect(
      page.rows.map(\.event) == [
        .signedOut(OfficerSignedOut()), .signedIn(OfficerSignedIn(at: .desk, failedAttempts: 1)),
      ])
  }

  @Test("a locked desk opens for its officer's passphrase alone, and its attempts count, too")
  func proof() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.signIn(StagePeople.reception)
    #expect(failure { _ = try desk.prove("كلمة أخرى") } == Failure(.wrongPassphrase))
    #expect(try desk.prove(StagePeople.passphrase) == 1)
    for _ in 1...3 { _ = failure { _ = try desk.prove("كلمة أخرى") } }
    #expect(failure { _ = try desk.prove(StagePeople.passphrase) } == Failure(.tooManyAttempts, detail: "1"))
  }

  @Test("the administrator alone sets the time after which desks lock, within bounds")
  func idleLock() throws {
    let stage = try OfficeStage.staffed(.kadi)
    func met(_ minutes: Int, as officer: Officer = StagePeople.founder) -> Refusal? {
      refusal { try stage.submit(.office(.changeIdleLock(minutes: minutes)), as: officer) }
    }
    #expect(met(5, as: StagePeople.director) == .notPermitted(.manageOfficers))
    #expect(met(0) == .office(.idleLockOutOfRange))
    #expect(met(241) == .office(.idleLockOutOfRange))
    #expect(met(10) == .office(.nothingChanged))
    #expect(met(5) == nil)
    #expect(try stage.officeRegister().idleLockMinutes == 5)
  }
}
