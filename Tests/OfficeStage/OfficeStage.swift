package import Calendars
package import CaseLedger
package import Casework
package import Desk
package import Office

/// An office for one test: ledger, keys and drafts in memory, the index in a folder of its own, and a clock that obeys.
package final class OfficeStage {
  package static let scryptCost = ScryptCost(rounds: 16, blockSize: 1, parallelism: 1)

  package let policy: StagePolicy
  package let clock: StageClock
  package let disk = MemoryDisk()
  /// Where the index lies: what a restart of the machine empties.
  package let folder = StageFolder()
  /// Where the index's sealed copy is kept over a restart.
  package let kept = StageFolder()
  package let keys: any KeyStore
  package let drafts = MemoryDrafts()
  /// Where the sealed attachments lie.
  package let files = MemoryDisk()
  package let attempts = MemorySignInAttempts()
  private var seats: [OfficerID: StaffedOffice] = [:]

  /// An empty site on that day.
  package init(_ policy: StagePolicy, on day: CivilDate, keys: any KeyStore = MemoryKeyStore()) {
    self.policy = policy
    self.keys = keys
    clock = StageClock(Moment(day, minutesOfDay: 600, in: .riyadh))
    StageWitness.present?.note(policy, disk: disk)
  }

  /// An office that was founded on that day and has its whole staff.
  package static func staffed(
    _ policy: StagePolicy, on iso: String = "2026-11-22", holidays: [Holiday] = [],
    keys: any KeyStore = MemoryKeyStore()
  ) throws -> OfficeStage {
    let stage = OfficeStage(policy, on: day(iso), keys: keys)
    let founder = try stage.found(holidays: holidays)
    for officer in StagePeople.staff { _ = try founder.appoint(officer, passphrase: StagePeople.passphrase) }
    return stage
  }

  /// A day by its ISO text; the tests write only days that exist.
  package static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("A test names a day that does not exist.") }
    return day
  }

  /// The site as another process sees it, on a storage of its own over the same disk.
  package func site(log: (any LogStorage)? = nil, files: (any LogStorage)? = nil) -> OfficeSite {
    OfficeSite(
      location: "memory", log: log ?? MemoryStorage(disk: disk), keys: keys, drafts: drafts,
      files: files ?? MemoryStorage(disk: self.files), attempts: attempts,
      indexPath: folder.indexPath, snapshot: SnapshotFile(folder: kept.path),
      scryptCost: Self.scryptCost)
  }

  package func found(
    holidays: [Holiday] = [], passphrase: String = StagePeople.passphrase
  ) throws(Failure) -> StaffedOffice {
    try found(
      Founding(profile: policy.profile, officer: StagePeople.founder, passphrase: passphrase), holidays: holidays)
  }

  package func found(_ founding: Founding, holidays: [Holiday] = []) throws(Failure) -> StaffedOffice {
    let office = try StaffedOffice.found(founding, at: site(), holidays: holidays, clock: time)
    seats[founding.officer.id] = office
    return office
  }

  package func door(log: (any LogStorage)? = nil) throws(Failure) -> OfficeDoor {
    try OfficeDoor(to: site(log: log), clock: time)
  }

  /// Signs an officer in at a new desk.
  package func signIn(
    _ officer: Officer, passphrase: String = StagePeople.passphrase, log: (any LogStorage)? = nil
  ) throws(Failure) -> StaffedOffice {
    try door(log: log).signIn(Credentials(officer: officer.id, passphrase: passphrase))
  }

  /// The desk at which an officer sits since they first came.
  package func seat(_ officer: Officer) throws -> StaffedOffice {
    if let office = seats[officer.id] { return office }
    let office = try signIn(officer)
    seats[officer.id] = office
    return office
  }

  /// Everybody goes home; whoever comes next signs in anew.
  package func leave() { seats = [:] }

  package var time: @Sendable () -> Moment {
    let clock = clock
    return { clock.now }
  }
}
