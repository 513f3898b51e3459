import ArgumentParser
import CaseLedger
import Desk
import DiwanScreens
import Office

/// `diwan backup`: a verified copy of the office in another folder, while others work.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "backup", abstract: Help.phrases["cli.backup"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.backup.to"))
  var to: String

  func run() throws {
    let place = Machine.absolute(to)
    let line = ProgressLine(isShown: !options.json)
    defer { line.end() }
    let report = try options.door().backUp(to: place) { line.show(WorkProgress(.verification, done: $0, total: $1)) }
    line.end()
    if options.json { return try Output.json(BackupSummary(report, place: place)) }
    Output.line(
      Help.phrases(
        "cli.backup.report",
        [
          "path": place, "mark": report.mark.description, "commits": String(report.verification.commits),
          "bytes": String(report.copiedByteCount),
        ]))
    for line in AttachmentSummary(report.attachments).lines(Help.phrases) { Output.line(line) }
  }
}

/// What was copied and verified, for scripts.
struct BackupSummary: Encodable {
  var place: String
  var commit: Int
  var digits: String
  var bytes: Int
  var copied: Int
  var checkpoints: Int
  var ok: Bool
  var attachments: AttachmentSummary

  init(_ report: BackupReport, place: String) {
    self.place = place
    commit = report.mark.number
    digits = report.mark.digits
    bytes = report.logByteCount
    copied = report.copiedByteCount
    checkpoints = report.verification.checkpoints
    ok = report.verification.ok && report.attachments.ok
    attachments = AttachmentSummary(report.attachments)
  }
}
