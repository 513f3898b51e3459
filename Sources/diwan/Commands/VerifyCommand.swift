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

  @Flag(help: Help.text("cli.verify.clear"))
  var clearLeftovers = false

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
    var attachments: AttachmentSummary
    /// Entries that tell of a restoration from a backup.
    var restorations: [Int]
    var problem: String?
    /// The name and the sentence of what does not hold, as in every other refusal.
    var error: String?
    var detail: String?
  }

  func run() throws {
    let anchors = try anchor.map(Anchor.init(argument:))
    let ledger = try options.ledger()
    let line = ProgressLine(isShown: !options.json)
    defer { line.end() }
    let report = try ledger.verify(against: anchors) { line.show(WorkProgress(.verification, done: $0, total: $1)) }
    let attachments = try verifyAttachments(of: report, in: ledger) {
      line.show(WorkProgress(.verification, done: $0, total: $1))
    }
    line.end()
    let failure = failure(of: report) ?? attachments.failure
    let end = failure.map { CommandEnd($0, Help.phrases, isReported: options.json) }
    if options.json {
      try Output.json(
        Report(
          ok: failure == nil, commits: report.commits, events: report.events,
          head: report.head.hexadecimal,
          bytes: report.byteCount, segments: report.segments, checkpoints: report.checkpoints,
          anchors: report.anchors, strangers: report.strangers,
          attachments: AttachmentSummary(attachments), restorations: report.restorations,
          problem: problem(of: report), error: end?.code, detail: end?.sentence))
    } else if !report.disputes.contains(where: \.isAnchor) {
      say(report)
      for line in AttachmentSummary(attachments).lines(Help.phrases) { Output.line(line) }
    }
    if let end { throw end }
  }

  /// Looks at the sealed attachments, and takes away what a crash left of them where that was asked for.
  private func verifyAttachments(
    of report: VerifyReport, in ledger: Ledger, progress: (Int, Int) -> Void
  ) throws -> AttachmentReport {
    let store = AttachmentStore(ofFolder: options.dataFolder, log: ledger.log)
    func look() throws -> AttachmentReport {
      try store.survey(
        report.attachments, upTo: report.end, of: ledger, isWhole: report.problem == nil, progress: progress)
    }
    let found = try look()
    guard clearLeftovers, !found.leftovers.isEmpty else { return found }
    let door = try options.door()
    let count = try door.ledger.clearLeftovers(
      found.leftovers, of: AttachmentStore(ofFolder: options.dataFolder, log: ledger.log, isReadOnly: false),
      report.attachments, upTo: report.end, at: Machine.now())
    if !options.json { Output.line(Help.phrases("cli.attachments.cleared", ["count": String(count)])) }
    return try look()
  }

  private func say(_ report: VerifyReport) {
    Output.line(
      Help.phrases(
        failure(of: report) == nil ? "cli.verify.report" : "cli.verify.damaged",
        [
          "segments": String(report.segments), "commits": String(report.commits), "events": String(report.events),
          "bytes": String(report.byteCount), "head": String(report.head.hexadecimal.prefix(16)),
          "checkpoints": String(report.checkpoints), "anchors": String(report.anchors),
        ]))
    if let problem = report.problem, !problem.isCorruption {
      Output.line(Help.phrases("cli.verify.unfinished", ["file": problem.file, "number": String(problem.number)]))
    }
    if !report.restorations.isEmpty {
      let numbers = report.restorations.map(String.init).joined(separator: " ")
      Output.line(Help.phrases("cli.verify.restored", ["numbers": numbers]))
    }
    if !report.strangers.isEmpty {
      Output.line(Help.phrases("cli.verify.strangers", ["names": report.strangers.joined(separator: " ")]))
    }
  }

  /// What ends the command: a mark from outside weighs most, then damage, then a mark beside the ledger.
  private func failure(of report: VerifyReport) -> Failure? {
    if let dispute = report.disputes.first(where: \.isAnchor) { return Failure(dispute) }
    if let problem = report.problem, problem.isCorruption { return Failure(LedgerError.damaged(problem)) }
    return report.disputes.first.map { Failure($0) }
  }

  private func problem(of report: VerifyReport) -> String? {
    if let problem = report.problem { return LedgerError.damaged(problem).description }
    return report.disputes.first.map { "mark.\($0.cause.rawValue): \($0.number)" }
  }
}
