import ArgumentParser
import CaseIndex
import CaseLedger
import Desk
import DiwanScreens
import Office

/// `diwan verify`: reads the whole ledger and computes every checksum and every hash again.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: Help.phrases["cli.verify"])
  }

  @OptionGroup var options: OfficeOptions

  private struct Report: Encodable {
    var ok: Bool
    var commits: Int
    var events: Int
    var head: String
    var bytes: Int
    var segments: Int
    var problem: String?
  }

  func run() throws {
    let ledger = try options.door(isReadOnly: true).ledger
    let report = try ledger.verify()
    if options.json {
      try Output.json(
        Report(
          ok: report.ok, commits: report.commits, events: report.events, head: report.head.hexadecimal,
          bytes: report.byteCount, segments: report.segments,
          problem: report.problem.map { LedgerError.damaged($0).description }))
    } else {
      Output.line(
        Help.phrases(
          "cli.verify.report",
          [
            "commits": String(report.commits), "events": String(report.events), "bytes": String(report.byteCount),
            "head": String(report.head.hexadecimal.prefix(16)),
          ]))
    }
    if let problem = report.problem { throw Failure(LedgerError.damaged(problem)) }
  }
}

/// `diwan rebuild-index`: makes the index anew from the ledger alone.
struct RebuildIndexCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rebuild-index", abstract: Help.phrases["cli.rebuild"])
  }

  @OptionGroup var options: OfficeOptions

  private struct Report: Encodable {
    var events: Int
    var files: Int
  }

  func run() throws {
    let office = try options.signedIn()
    try office.rebuildIndex()
    let report = Report(events: try office.index.eventCount(), files: try office.index.fileCount())
    if options.json { return try Output.json(report) }
    Output.line(
      Help.phrases(
        "cli.rebuild.report", ["events": String(report.events), "files": String(report.files)]))
  }
}
