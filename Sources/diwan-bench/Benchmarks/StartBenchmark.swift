import CaseIndex
import CaseLedger
import Desk
import Glibc
import Office

/// Opening an office whose index is current.
struct StartBenchmark {
  let setting: BenchmarkSetting

  private static let rounds = 25

  func run() throws -> BenchmarkResult {
    // The first opening builds an index that is missing, as after a restart of the machine.
    let events = try setting.office.signedIn().index.eventCount()
    let indexPath = try setting.office.indexPath()
    var (opening, entering, home) = (Samples(), Samples(), Samples())
    for _ in 0..<Self.rounds {
      var door: OfficeDoor?
      opening.add(try Stopwatch.milliseconds { door = try setting.office.door(indexPath: indexPath) })
      guard let door else { continue }
      var office: StaffedOffice?
      entering.add(try Stopwatch.milliseconds { office = try door.signIn(BenchmarkOffice.credentials()) })
      home.add(Stopwatch.milliseconds { _ = office?.perform(.ask(.home)) })
    }
    let passphrase = try passphraseFigures()
    return BenchmarkResult(
      name: "start", data: "\(setting.files) files, \(events) events, in \(setting.office.path)",
      method:
        "A new ledger, key store and index each time, in this process; a demo's passphrase costs 1 ms, not 0.4 s.",
      figures: [
        Figure("open the ledger", .milliseconds, opening),
        Figure("sign in with a current index", .milliseconds, entering),
        Figure("the home screen's first answer", .milliseconds, home),
      ] + passphrase)
  }

  /// What a passphrase of the cost that real offices have takes, and whether its memory is given back.
  private func passphraseFigures() throws -> [Figure] {
    let scratch = try ScratchFolder(below: setting.folder)
    let store = try FolderKeyStore.made(in: scratch.path)
    _ = try store.create(firstOfficer: BenchmarkOffice.officer, passphrase: BenchmarkOffice.passphrase)
    var (times, kept) = (Samples(), Samples())
    for _ in 0..<5 {
      let before = try ProcessCounters(of: getpid()).residentMebibytes
      times.add(
        try Stopwatch.milliseconds {
          _ = try store.unlock(officer: BenchmarkOffice.officer, passphrase: BenchmarkOffice.passphrase)
        })
      kept.add(max(0, try ProcessCounters(of: getpid()).residentMebibytes - before))
    }
    return [
      Figure("a real office's passphrase (128 MiB for its time)", .milliseconds, times),
      Figure("memory kept after it", .mebibytes, kept, target: .atMost(1)),
    ]
  }
}
