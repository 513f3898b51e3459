package import Calendars
import CaseLedger
import Glibc
import Seeds

/// Writers commit to one log at the same time and are killed at any moment; another one takes the place of each.
package struct KillTrial {
  /// What a trial went through.
  package struct Outcome: Sendable {
    package var kills = 0
    package var acknowledged = 0
    package var commits = 0
    package var recoveries = 0
  }

  /// Kills on one log, which grows with each.
  package static let killsPerLog = 50

  private static let writerCount = 3
  private let log: String
  private let program: [String]
  private var generator: SplitMix
  private var started = 0

  /// - Parameters:
  ///   - log: a folder on a real disk in which a log is begun.
  ///   - program: the words that start a writer, before its orders; the writer's own program where there are none.
  package init(log: String, seed: Int, program: [String] = []) {
    self.log = log
    self.program = program
    generator = SplitMix(seed: seed)
  }

  /// Kills so many writers and reads the log.
  /// - Throws: `Violation`.
  package mutating func run(kills: Int, now: Moment) throws -> Outcome {
    _ = try Ledger.create(on: FolderStorage(folder: log))
    var outcome = Outcome()
    var saved: [WriterProcess.Saved] = []
    var writers: [WriterProcess] = []
    while outcome.kills < kills {
      while writers.count < Self.writerCount { writers.append(try start()) }
      let writer = writers.remove(at: Int.random(in: writers.indices, using: &generator))
      // Some die while they open the log, some amid a commit.
      let enough = writer.saved.count + Int.random(in: 0...8, using: &generator)
      while writer.saved.count < enough, !writer.hasEnded { writer.readOn() }
      // Anywhere within the commit that is under way, or the next one.
      let death = ContinuousClock.now + .microseconds(Int.random(in: 0...300, using: &generator))
      while ContinuousClock.now < death {}
      writer.kill()
      guard writer.refusals.isEmpty else { throw Violation.strayError(writer.refusals.joined(separator: " ")) }
      saved += writer.saved
      outcome.kills += 1
    }
    for writer in writers {
      writer.kill()
      saved += writer.saved
    }
    let written = try WrittenLog(
      try Ledger.open(on: FolderStorage(folder: log), at: now), saved: saved)
    outcome.acknowledged = saved.count
    outcome.commits = written.commitCount
    outcome.recoveries = written.recoveries.count
    return outcome
  }

  private mutating func start() throws -> WriterProcess {
    started += 1
    return try WriterProcess(WriterOrders(log: log, officer: "writer-\(started)"), program: program)
  }
}
