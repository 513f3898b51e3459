import Calendars
import CaseLedger
import Foundation
import LedgerTrials
import Testing

@Suite("The real kernel refuses", .serialized)
struct KernelTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  /// Whether strace is here and may trace.
  private static let mayTrace = succeeds("strace", ["-qq", "-o", "/dev/null", "true"])
  /// Whether this machine lets us mount a small disk that nobody else sees.
  private static let mayMount = succeeds("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])

  private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private func reopened(_ folder: ScratchLog, _ writer: WriterProcess) throws -> WrittenLog {
    try WrittenLog(Ledger.open(on: FolderStorage(folder: folder.log), at: Self.now), saved: writer.saved)
  }

  @Test("a file that may not grow any more refuses the commit and keeps every one before it, with nothing torn")
  func fileSizeLimit() throws {
    let folder = try ScratchLog()
    var orders = WriterOrders(log: folder.log, officer: "reception")
    orders.createsLog = true
    orders.fileSizeLimit = 20_000
    let writer = try WriterProcess(orders)
    #expect(writer.finish() == 0)
    #expect(writer.refusals == ["ledger.not-saved", "ledger.not-saved", "ledger.not-saved"])
    #expect(writer.saved.count > 50)
    let written = try reopened(folder, writer)
    #expect(written.commitCount == writer.saved.count)
    #expect(written.recoveries == [])
  }

  @Test(
    "a disk of 1 MiB fills up: what does not fit is refused and taken back, also where a segment would turn",
    .enabled(if: mayMount, "a disk can be mounted only by root"))
  func fullDisk() throws {
    let folder = try ScratchLog()
    var orders = WriterOrders(log: folder.log, officer: "reception")
    orders.createsLog = true
    orders.segmentByteLimit = 100_000
    // The log lies on a disk that only the writer sees; what it left there is copied out before that disk is gone.
    let script = """
      log=$2; mount -t tmpfs -o size=1m tmpfs "$log" && "$@"; status=$?
      mkdir "$log.copy" && cp -r "$log/." "$log.copy" && exit $status
      """
    let writer = try WriterProcess(orders, under: ["unshare", "--mount", "sh", "-c", script, "sh"])
    #expect(writer.finish() == 0)
    #expect(writer.refusals == ["ledger.not-saved", "ledger.not-saved", "ledger.not-saved"])
    #expect(writer.saved.count > 2_000)
    let ledger = try Ledger.open(on: FolderStorage(folder: folder.log + ".copy"), at: Self.now)
    let written = try WrittenLog(ledger, saved: writer.saved)
    #expect(written.commitCount == writer.saved.count)
    #expect(try ledger.verify().segments > 5)
  }

  @Test(
    "whichever call of the kernel fails, nothing acknowledged is lost and nothing half is kept",
    .enabled(if: mayTrace, "strace is not installed or may not trace"),
    arguments: [
      "fdatasync:error=EIO", "write:error=ENOSPC", "write:retval=100", "write:error=EIO",
      "fsync:error=EIO", "flock:error=ENOLCK", "/^rename:error=EIO", "mmap:error=ENODEV",
    ])
  func injected(fault: String) throws {
    var hasFired = true
    var call = 0
    while hasFired, call < 12 {
      call += 1
      let folder = try ScratchLog()
      do {
        let ledger = try Ledger.create(on: FolderStorage(folder: folder.log))
        _ = try ledger.commit(officer: "reception", at: Self.now, keyring: nil) { _ in [.trial("before")] }
      }
      var orders = WriterOrders(log: folder.log, officer: "reception")
      orders.commitCount = 8
      orders.segmentByteLimit = 1_200
      let system = String(fault.prefix { $0 != ":" })
      let writer = try WriterProcess(
        orders,
        under: [
          // Only the log's own files: what the writer says to us is written, too.
          "strace", "-f", "-qq", "-o", folder.folder + "/trace", "-e", "trace=" + system,
          "-e", "inject=\(fault):when=\(call)",
        ] + Self.paths(of: folder))
      writer.finish()
      let trace = (try? String(contentsOfFile: folder.folder + "/trace", encoding: .utf8)) ?? ""
      hasFired = trace.contains("(INJECTED)")
      if fault.hasPrefix("fdatasync"), hasFired { try expectPoisoning(writer, in: folder, call: call) }
      let written = try reopened(folder, writer)
      #expect(written.commitCount > writer.saved.count, "\(fault), call \(call)")
      if !hasFired { #expect(writer.saved.count == 8, "\(fault), call \(call)") }
    }
    #expect(call > 1, "\(fault) was met")
  }

  /// Which files of the log a trace is about.
  private static func paths(of folder: ScratchLog) -> [String] {
    let segments = (1...9).flatMap { number in
      ["00000000000\(number).jsonl", "00000000000\(number).jsonl.new"]
    }
    return (segments + ["LOCK", "POISONED"]).flatMap { ["-P", folder.log + "/" + $0] } + ["-P", folder.log]
  }

  /// The officer is told that the fate is unknown, and no process writes until one has read the log again.
  private func expectPoisoning(_ writer: WriterProcess, in folder: ScratchLog, call: Int) throws {
    #expect(writer.refusals.dropFirst().allSatisfy { $0 == "ledger.poisoned" }, "call \(call)")
    #expect(FileManager.default.fileExists(atPath: folder.log + "/POISONED"), "call \(call)")
  }
}
