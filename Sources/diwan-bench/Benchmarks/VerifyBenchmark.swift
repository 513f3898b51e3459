import CaseLedger
import Crypto

/// Verifying a whole log against hashing the same files by `openssl`.
struct VerifyBenchmark {
  let setting: BenchmarkSetting

  private static let rounds = 7

  func run() throws -> BenchmarkResult {
    try setting.office.prepare()
    let ledger = try Ledger.open(
      on: FolderStorage(folder: setting.office.logPath, isReadOnly: true), for: .reading, at: SampleRecords.moment)
    let files = try segments()
    var (verifying, hashing, peers) = (Samples(), Samples(), Samples())
    var report: VerifyReport?
    var omissions: [String] = []
    for _ in 0..<Self.rounds {
      verifying.add(try Stopwatch.seconds { report = try ledger.verify() })
      hashing.add(try Stopwatch.seconds { try hash(files) })
      do { peers.add(try openssl(files)) } catch let problem as BenchmarkProblem { omissions = [problem.description] }
    }
    guard let report, report.ok else { throw BenchmarkProblem("the office's log does not verify") }
    var figures = [
      Figure("verify", .seconds, verifying),
      Figure("verify, per event", .microseconds, verifying.median * 1e6 / Double(report.events)),
      Figure("SHA-256 alone, in this program", .seconds, hashing),
    ]
    if peers.count > 0 {
      figures += [
        Figure("openssl dgst -sha256", .seconds, peers),
        Figure("ratio to openssl", .times, verifying.median / peers.median, target: .atMost(1.3)),
      ]
    }
    return BenchmarkResult(
      name: "verify",
      data:
        "\(report.commits) commits, \(report.events) events, \(report.byteCount) bytes in \(report.segments) segments",
      method:
        "Every checksum, form, number and hash, from files in the page cache, shared out to all cores; in turns.",
      figures: figures, omissions: omissions)
  }

  private func segments() throws -> [String] {
    try FolderStorage(folder: setting.office.logPath, isReadOnly: true).names().filter { $0.hasSuffix(".jsonl") }
      .sorted()
      .map { setting.office.logPath + "/" + $0 }
  }

  private func hash(_ files: [String]) throws {
    let storage = FolderStorage(folder: setting.office.logPath, isReadOnly: true)
    var hash = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      var offset = 0
      while case let count = try storage.read(name, at: offset, into: buffer), count > 0 {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
      }
    }
    guard hash.finalize().contains(where: { $0 != 0 }) else { throw BenchmarkProblem("nothing was hashed") }
  }

  private func openssl(_ files: [String]) throws -> Double {
    let run = try ChildProcess.run("openssl", ["dgst", "-sha256"] + files)
    guard run.status == 0 else { throw BenchmarkProblem("openssl ended with \(run.status)") }
    return run.seconds
  }
}
