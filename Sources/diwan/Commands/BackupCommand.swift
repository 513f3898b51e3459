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
  var to: PathArgument
  @Flag(help: Help.text("cli.backup.anew"))
  var anew = false

  func run() throws {
    let place = to.absolute
    let line = ProgressLine(isShown: !options.json)
    defer { line.end() }
    let door = try options.door()
    let report = try door.backUp(to: place, beginsAnew: anew) {
      line.show(WorkProgress(.verification, done: $0, total: $1))
    }
    line.end()
    var end = report.attachments.failure.map { CommandEnd($0, Help.phrases, isReported: options.json) }
    do {
      try door.note(report, at: place)
    } catch {
      end = CommandEnd(notNoted: error, isReported: options.json)
    }
    if options.json { try Output.json(BackupSummary(report, place: place, end)) } else { say(report, place) }
    if let end { throw end }
  }

  private func say(_ report: BackupReport, _ place: String) {
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

extension CommandEnd {
  /// The copy is there and whole; only the office's ledger does not tell of it.
  fileprivate init(notNoted failure: Failure, isReported: Bool) {
    self.init(failure, Help.phrases, isReported: isReported)
    sentence = Help.phrases("cli.backup.notNoted", ["reason": sentence])
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
  /// The name and the sentence of what went wrong although the copy is there, as in every other refusal.
  var error: String?
  var detail: String?

  init(_ report: BackupReport, place: String, _ end: CommandEnd? = nil) {
    error = end?.code
    detail = end?.sentence
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
