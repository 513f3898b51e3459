public import Calendars
import CaseIndex
public import CaseLedger
public import Casework
public import Desk

/// An office before anybody signed in: its ledger is open and its policy can be read, its people's data cannot.
public final class OfficeDoor {
  public let site: OfficeSite
  public let ledger: Ledger
  let clock: @Sendable () -> Moment

  /// Opens the ledger, from where the index got to if there is one.
  /// - Throws: `Failure` where there is no office, the folder cannot be read, or another holds the lock too long.
  public init(
    to site: OfficeSite, access: Ledger.Access = .writing, clock: @escaping @Sendable () -> Moment
  ) throws(Failure) {
    self.site = site
    self.clock = clock
    do {
      let mark = try RegisterIndex.logMark(at: site.indexPath, of: site.log)
      ledger = try Ledger.open(on: site.log, for: access, at: clock(), resumingFrom: mark)
    } catch {
      throw Failure(error)
    }
  }

  /// Whether the index has to be built before anybody can work, which takes time in a large office.
  public var needsIndex: Bool { !RegisterIndex.isReady(at: site.indexPath, for: ledger) }

  /// The policy under which the office was founded, which is no secret and stands in the ledger's first commit.
  public func foundingProfile() throws(Failure) -> Profile {
    do {
      var reader = try ledger.commits()
      guard let commit = try reader.next() else { throw Failure(.officeMissing, detail: site.location) }
      for record in commit.records where record.subject == nil && record.stream == "office" {
        let opened = LedgerRecord(
          kind: record.kind, version: record.version, stream: record.stream, clauses: record.clauses,
          data: try commit.data(of: record, with: nil))
        let event = try EventCodec().event(
          from: opened, number: commit.number, at: commit.at, officer: commit.officer)
        if case .office(.policyAdopted(let policy)) = event.event { return policy.profile }
      }
      throw Failure(.ledgerDamaged, detail: "1")
    } catch {
      throw Failure(error)
    }
  }

  /// Lets an officer in, and builds the index where there is none.
  ///
  /// - Parameter progress: told how far a new index got; what it throws ends the work.
  /// - Throws: `Failure.wrongPassphrase`, also for somebody who is no officer or no longer one.
  public func signIn(
    _ credentials: Credentials, progress: (WorkProgress) throws -> Void = { _ in }
  ) throws(Failure) -> StaffedOffice {
    try enter(with: try admit(credentials), progress: progress)
  }

  /// Checks the passphrase and opens the keys.
  /// - Throws: `Failure.wrongPassphrase`, also for somebody who is no officer; `Failure.tooManyAttempts` where the name was
  ///   tried too often to be tried again now.
  public func admit(_ credentials: Credentials) throws(Failure) -> Admission {
    do {
      let name = credentials.officer.rawValue
      return try gate(for: name).pass(name) { () throws(KeyError) in
        let keyring = try site.keys.unlock(officer: name, passphrase: credentials.passphrase)
        var admission = admission(of: credentials.officer, with: keyring)
        admission.formerSignIn = site.attempts.succeed(name, at: clock())
        return admission
      }
    } catch {
      throw Failure(error)
    }
  }

  /// What an officer holds whose keys are open.
  func admission(of officer: OfficerID, with keyring: Keyring) -> Admission {
    Admission(
      officer: officer, projector: IndexProjector(ledger: ledger, keyring: keyring, codec: EventCodec()),
      indexPath: site.indexPath, snapshot: site.snapshot)
  }

  /// Lets an officer in who was admitted, and makes the index if there is none by now.
  /// - Throws: `Failure.wrongPassphrase` for somebody who is no officer any more.
  public func enter(
    with admission: Admission, progress: (WorkProgress) throws -> Void = { _ in }
  ) throws(Failure) -> StaffedOffice {
    do {
      let projector = admission.projector
      let index = try admission.openIndex(progress: progress)
      guard let register = try projector.register(from: index) else {
        throw Failure(.ledgerDamaged, detail: "office")
      }
      let office = StaffedOffice(
        site: site, officerID: admission.officer, ledger: ledger, keyring: projector.keyring, index: index,
        register: register, clock: clock)
      office.formerSignIn = admission.formerSignIn
      guard office.officer.isActive else { throw Failure(.wrongPassphrase) }
      try office.noteLastTime()
      try office.catchUp()
      guard ledger.access == .writing else { return office }
      // What cannot be finished now, on a full disk for instance, keeps nobody out and is tried again the next time.
      try? office.finishErasures()
      office.removeLeaversKeys()
      return office
    } catch {
      throw Failure(error)
    }
  }
}
