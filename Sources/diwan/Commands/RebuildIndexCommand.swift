import ArgumentParser
import CaseIndex
import Desk
import DiwanScreens
import Office

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
    let line = ProgressLine(isShown: !options.json)
    office.reportProgress = { line.show($0) }
    try office.rebuildIndex()
    line.end()
    // The copy that was kept may hold what made somebody rebuild the index.
    office.dueSnapshot(every: 1)?.run()
    let report = Report(events: try office.index.eventCount(), files: try office.index.fileCount())
    if options.json { return try Output.json(report) }
    Output.line(
      Help.phrases(
        "cli.rebuild.report", ["events": String(report.events), "files": String(report.files)]))
  }
}
