import FoundationEssentials
import Glibc

/// A list taken into the register by the real program, beside SQLite's own import of the same lines.
struct ImportBenchmark {
  let setting: BenchmarkSetting

  /// What `diwan import` and `diwan export` say, as far as it is needed.
  private struct Outcome: Decodable {
    var files: Int?
    var entries: Int?
    var registered: Int?
  }

  func run() throws -> BenchmarkResult {
    try setting.office.prepare()
    let scratch = try ScratchFolder(below: setting.folder)
    try setting.office.signIn("director", in: scratch.path)
    let list = scratch.path + "/list.csv"
    let (written, exported) = try diwan(
      ["export", "--output", list, "--reason", "benchmark", "--data", setting.office.path])
    let data = scratch.path + "/office"
    let made = try ChildProcess.run(setting.program, ["demo", "--files", "1", "--data", data, "--no-open"])
    guard made.status == 0 else { throw BenchmarkProblem("diwan demo ended with \(made.status)") }
    let (tried, trial) = try diwan(["import", list, "--dry-run", "--data", data])
    let (taken, importing) = try diwan(["import", list, "--data", data])
    guard let entries = taken.entries, let registered = taken.registered, registered == tried.registered else {
      throw BenchmarkProblem("the import and its dry run differ")
    }
    var figures = [
      Figure("imported", .perSecond, Double(entries) / importing.seconds, target: .atLeast(20_000)),
      Figure("of them registered", .count, Double(registered)),
      Figure("largest memory of the import", .mebibytes, importing.peakMebibytes),
      Figure("tried", .perSecond, Double(entries) / trial.seconds),
      Figure("exported", .perSecond, Double(written.files ?? 0) / exported.seconds),
    ]
    var omissions: [String] = []
    if let peer = try? ChildProcess.run(
      "sqlite3",
      [
        scratch.path + "/peer.sqlite", "-cmd", "PRAGMA synchronous = FULL", "-cmd", ".mode csv",
        ".import \(list) people",
      ]), peer.status == 0
    {
      figures += [
        Figure("sqlite3 .import, one table, nothing checked", .perSecond, Double(entries) / peer.seconds),
        Figure("ratio to sqlite3 .import", .times, importing.seconds / peer.seconds),
      ]
    } else {
      omissions.append("sqlite3 .import: the program is not installed")
    }
    return BenchmarkResult(
      name: "import", data: "\(entries) first pages exported from \(setting.office.path)",
      method: """
        `diwan import` into an office of one file, from the program's start to its end: each line checked, looked up for \
        duplicates, sealed, chained, synced and indexed.
        """, figures: figures, omissions: omissions)
  }

  private func diwan(_ arguments: [String]) throws -> (outcome: Outcome, process: ChildProcess) {
    let process = try ChildProcess.run(setting.program, arguments + ["--json"])
    guard process.status == 0 else { throw BenchmarkProblem("diwan \(arguments[0]) ended with \(process.status)") }
    return (try JSONDecoder().decode(Outcome.self, from: Data(process.output)), process)
  }
}
