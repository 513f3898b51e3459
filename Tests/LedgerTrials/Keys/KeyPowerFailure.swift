package import Calendars
import CaseLedger
import Seeds

/// One seeded life of an office on a simulated disk: its officers record, erase, come and go at two desks, the power
/// fails or the program is killed, and what is left is compared with what was promised.
package struct KeyPowerFailure {
  private let office: SealedOffice
  private var generator: SplitMix

  package init(seed: Int, now: Moment) {
    office = SealedOffice(seed: seed, now: now)
    generator = SplitMix(seed: ~seed)
  }

  /// Runs until so many ends were survived.
  /// - Throws: `Violation`.
  package mutating func run(failures: Int) throws {
    try office.found()
    for _ in 0..<failures {
      try workUntilCrash()
      // What the kernel holds outlives a process that is killed.
      if Bool.random(using: &generator) { office.disk.restart() } else { office.disk.endProcesses() }
      try office.check()
    }
  }

  private mutating func workUntilCrash() throws {
    let desks = try [office.openDesk(), office.openDesk()]
    office.disk.crash(afterCalls: Int.random(in: 0..<250, using: &generator))
    while !office.disk.hasCrashed { try act(at: desks[Int.random(in: 0..<2, using: &generator)]) }
  }

  private mutating func act(at desk: SealedDesk) throws {
    let officer = "officer-\(Int.random(in: 0..<3, using: &generator))"
    let subject = desk.subjects.filter { !desk.closed.contains($0) }.randomElement(using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<3: try desk.tell(of: office.nextName("file"))
    case 3..<6: try desk.tell(of: subject ?? office.nextName("file"))
    case 6, 7: if let subject { try desk.erase(subject) }
    case 8 where office.keyPromises.entrances[officer]?.passphrases.isEmpty == false:
      if Bool.random(using: &generator) { try desk.dismiss(officer) } else { try desk.changePassphrase(of: officer) }
    case 8: try desk.appoint(officer)
    default: try desk.changePassphrase(of: SealedOffice.founder)
    }
  }
}
