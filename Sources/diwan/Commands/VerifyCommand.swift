import ArgumentParser
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
  @Option(help: Help.text("cli.verify.anchor"))
  var anchor: [String] = []

  private struct Report: Encodable {
    var ok: Bool
    var commits: Int
    var events: Int
    var head: String
    var bytes: Int
    var segments: Int
    /// Signed checkpoints that the ledger agrees with, and marks from outside.
    var checkpoints: Int
    var anchors: Int
    /// Names in the folder that were not read, as they are not the ledger's.
    var strangers: [String]
    var problem: String?
  }

  func run() throws {
    let anchors = try anchor.map(Anchor.init(argument:))
    let ledger = try options.door(isReadOnly: true).ledger
    let report = try ledger.verify(against: anchors)
    if options.json {
      try Output.json(
        Report(
          ok: report.ok, commits: report.commits, events: report.events, head: report.head.hexadecimal,
          bytes: report.byteCount, segments: report.segments, checkpoints: report.checkpoints,
          anchors: report.anchors, strangers: report.strangers, problem: problem(of: report)))
    } else if !report.disputes.contains(where: \.isAnchor) {
      Output.line(
        Help.phrases(
          report.ok ? "cli.verify.report" : "cli.verify.damaged",
          [
            "segments": String(report.segments), "commits": String(report.commits), "events": String(report.events),
            "bytes": String(report.byteCount), "head": String(report.head.hexadecimal.prefix(16)),
            "checkpoints": String(report.checkpoints), "anchors": String(report.anchors),
          ]))
      if !report.strangers.isEmpty {
        Output.line(Help.phrases("cli.verify.strangers", ["names": report.strangers.joined(separator: " ")]))
      }
    }
    if let dispute = report.disputes.first(where: \.isAnchor) { throw Failure(dispute) }
    if let problem = report.problem { throw Failure(LedgerError.damaged(problem)) }
    if let dispute = report.disputes.first { throw Failure(dispute) }
  }

  private func problem(of report: VerifyReport) -> String? {
    if let problem = report.problem { return LedgerError.damaged(problem).description }
    return report.disputes.first.map { "mark.\($0.cause.rawValue): \($0.number)" }
  }
}
