import ArgumentParser
import CaseLedger
import Desk
import DiwanScreens
import FoundationEssentials
import Office

/// `diwan restore`: an office from a backup, in an empty folder.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: Help.phrases["cli.restore"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.restore.from"))
  var from: PathArgument

  func run() throws {
    let (backup, folder) = (from.absolute, options.dataFolder)
    let line = ProgressLine(isShown: !options.json)
    defer { line.end() }
    guard try OfficeSite.exists(at: backup) else {
      throw CommandEnd(
        status: .noInput, code: "officeMissing", sentence: Help.phrases("cli.restore.backupMissing", ["path": backup]))
    }
    let report = try OfficeSite.restore(from: backup, to: folder, at: Machine.now()) {
      line.show(WorkProgress(.verification, done: $0, total: $1))
    }
    line.end()
    try forgetIndex(of: folder)
    if options.json { return try Output.json(BackupSummary(report, place: folder)) }
    Output.line(
      Help.phrases(
        "cli.restore.report",
        ["path": folder, "mark": report.mark.description, "commits": String(report.verification.commits)]))
    for line in AttachmentSummary(report.attachments).lines(Help.phrases) { Output.line(line) }
    Output.line(Help.phrases("cli.restore.keys", ["number": String(report.mark.number)]))
  }

  /// What this account's index knows of an office that lay here before shall not wait for the next start to go.
  private func forgetIndex(of folder: String) throws {
    let path = try MemoryFolder.indexPath(forDataAt: folder)
    let parent = URL(filePath: path).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: parent) {
      try? FileManager.default.removeItem(atPath: parent + "/" + name)
    }
  }
}
