import Calendars
import CaseLedger

/// An office whose ledger and keys lie on one simulated disk, and what it has promised.
final class SealedOffice {
  static let cost = ScryptCost(rounds: 2, blockSize: 1, parallelism: 1)
  static let founder = "admin"

  let disk: SimulatedDisk
  let now: Moment
  private let soundPath: String
  private let faultyPath: String
  var promises = Promises()
  var keyPromises = KeyPromises()
  private var nameCount = 0

  private init(_ disk: SimulatedDisk, faults: FaultyCalls?, now: Moment) {
    self.disk = disk
    self.now = now
    soundPath = SimulatedFileSystem.mount(KeyDisk(disk))
    faultyPath = SimulatedFileSystem.mount(KeyDisk(disk, faults: faults))
  }

  convenience init(seed: Int, now: Moment) {
    self.init(SimulatedDisk(seed: seed), faults: nil, now: now)
  }

  /// An office that begins where another one stands.
  /// - Parameter faults: what befalls the key store of desks that are opened as faulty.
  convenience init(continuing other: SealedOffice, faults: FaultyCalls) {
    self.init(SimulatedDisk(copying: other.disk), faults: faults, now: other.now)
    promises = other.promises
    keyPromises = other.keyPromises
    nameCount = other.nameCount
  }

  deinit {
    SimulatedFileSystem.unmount(soundPath)
    SimulatedFileSystem.unmount(faultyPath)
  }

  /// A word that was not used before.
  func nextName(_ kind: String) -> String {
    nameCount += 1
    return "\(kind)-\(nameCount)"
  }

  /// Begins the ledger and gives the founder a way in.
  func found() throws {
    _ = try Ledger.create(on: SimulatedStorage(disk: disk))
    let passphrase = nextName("passphrase")
    keyPromises.expect(passphrase, of: Self.founder)
    _ = try openStore().create(firstOfficer: Self.founder, passphrase: passphrase, cost: Self.cost)
    keyPromises.settle(passphrase, of: Self.founder)
  }

  func openStore(isFaulty: Bool = false, isReadOnly: Bool = false) throws(KeyError) -> FolderKeyStore {
    try FolderKeyStore(database: (isFaulty ? faultyPath : soundPath) + "/keys.sqlite", isReadOnly: isReadOnly)
  }

  func openLedger() throws(LedgerError) -> Ledger {
    try Ledger.open(on: SimulatedStorage(disk: disk), at: now)
  }

  /// The founder sits down, in a process of their own.
  func openDesk(isFaulty: Bool = false) throws -> SealedDesk {
    try SealedDesk(at: self, store: openStore(isFaulty: isFaulty), ledger: openLedger())
  }

  /// Whoever comes after a fault: first somebody who only reads, then the founder, who ends what was cut off.
  /// - Throws: `Violation`.
  func check() throws {
    do {
      let reading = try openStore(isReadOnly: true)
      try keyPromises.checkEntrances(of: reading)
      let desk = try openDesk()
      try promises.check(desk.ledger)
      try keyPromises.check(desk.ledger, desk.keyring)
      try keyPromises.checkRemains(on: disk, in: desk.store)
      try desk.finishErasures()
      try keyPromises.check(desk.ledger, desk.keyring)
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation.doesNotOpen("\(error)")
    }
  }
}
