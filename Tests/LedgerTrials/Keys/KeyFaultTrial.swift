package import Calendars
import CaseLedger

/// One day at an office whose key store meets a fault at its n-th call of a kind: nobody's key is lost that a durable
/// record needs, none outlives its destruction, and every officer comes in by what they were told.
package struct KeyFaultTrial {
  private let start: SealedOffice

  /// Founds the office of which each trial takes a copy: two people are known, two officers were appointed.
  package init(now: Moment) throws {
    start = SealedOffice(seed: 0, now: now)
    try start.found()
    let desk = try start.openDesk()
    for subject in ["file-a", "file-b"] { try desk.tell(of: subject) }
    for officer in ["reception", "liaison"] { try desk.appoint(officer) }
    start.disk.endProcesses()
  }

  /// Lives the day and opens the office again.
  /// - Parameters:
  ///   - call: the number of the call of SQLite's that fails, from 1.
  ///   - losesPower: whether the power fails after the last act.
  /// - Returns: whether the fault was met at all.
  /// - Throws: `Violation`.
  package func run(_ fault: CallFault, onCall call: Int, losesPower: Bool) throws -> Bool {
    let calls = FaultyCalls(fault, first: call)
    let office = SealedOffice(continuing: start, faults: calls)
    try work(at: office)
    if losesPower { office.disk.restart() } else { office.disk.endProcesses() }
    try office.check()
    try office.openDesk().tell(of: office.nextName("file"))
    try office.check()
    return calls.hasFired
  }

  private func work(at office: SealedOffice) throws {
    let desk: SealedDesk
    do {
      desk = try office.openDesk(isFaulty: true)
    } catch is KeyError {
      // An office that does not open loses nothing.
      return
    }
    try desk.tell(of: "file-a")
    try desk.tell(of: "file-c")
    try desk.appoint("auditor")
    try desk.changePassphrase(of: "reception")
    try desk.erase("file-a")
    try desk.tell(of: "file-a")
    try desk.tell(of: "file-d")
    let other = try office.openDesk()
    try other.tell(of: "file-d")
    try other.tell(of: "file-e")
    try other.erase("file-d")
    try desk.tell(of: "file-d")
    try desk.tell(of: "file-e")
    try desk.dismiss("liaison")
    try desk.changePassphrase(of: SealedOffice.founder)
    try desk.tell(of: "file-b")
  }
}
