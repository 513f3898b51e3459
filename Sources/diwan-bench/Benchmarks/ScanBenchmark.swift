import CaseLedger
import Office

/// Reading the log commit by commit, as the index and the lists of events do.
struct ScanBenchmark {
  let setting: BenchmarkSetting

  private static let rounds = 7
  private static let openedCommits = 50_000

  func run() throws -> BenchmarkResult {
    let office = try setting.office.signedIn()
    var (scanning, chaining, opening) = (Samples(), Samples(), Samples())
    var events = 0
    for _ in 0..<Self.rounds {
      scanning.add(try microsecondsPerEvent(office.ledger, verifiesChain: false, counting: &events))
      chaining.add(try microsecondsPerEvent(office.ledger, verifiesChain: true, counting: &events))
      var reader = try office.ledger.commits()
      var opened = 0
      var commits = 0
      let microseconds = try Stopwatch.microseconds {
        while commits < Self.openedCommits, let commit = try reader.next() {
          opened += try commit.opened(with: office.keyring).count
          commits += 1
        }
      }
      opening.add(microseconds / Double(opened))
    }
    return BenchmarkResult(
      name: "scan", data: "\(events) sealed events of \(setting.office.path)",
      method: "Every commit made into a value, checksum and form checked, from files in the page cache; in turns.",
      figures: [
        Figure("read, per event", .microseconds, scanning, target: .atMost(0.6)),
        Figure("read with hashes, per event", .microseconds, chaining),
        Figure("read and opened, per event", .microseconds, opening),
      ])
  }

  private func microsecondsPerEvent(
    _ ledger: Ledger, verifiesChain: Bool, counting events: inout Int
  ) throws -> Double {
    var reader = try ledger.commits(verifiesChain: verifiesChain)
    var count = 0
    let microseconds = try Stopwatch.microseconds {
      while let commit = try reader.next() { count += commit.records.count }
    }
    events = count
    return microseconds / Double(count)
  }
}
