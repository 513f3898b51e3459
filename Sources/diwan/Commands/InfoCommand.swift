import ArgumentParser
import CursesTerminal
import Desk
import DiwanResources
import DiwanScreens
import Office

/// `diwan info`: every path, the version, the screens, and what is known of the terminal.
struct InfoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "info", abstract: Help.phrases["cli.info"])
  }

  @OptionGroup var options: OfficeOptions
  @OptionGroup var display: DisplayOptions

  private struct Report: Encodable {
    var version: String
    var paths: [String: String]
    var screens: [String]
    var terminal: [String: String]
    var settings: [TerminalReport.Setting]
    var problems: [String]
  }

  func run() throws {
    let data = options.dataFolder
    var paths = [
      "data": data, "log": data + "/log", "keys": data + "/keys", "files": data + "/files", "drafts": data + "/drafts",
      "resources": try Library().files.path, "configuration": ConfigurationFile.path,
      "state": Machine.stateFolder,
    ]
    paths["index"] = try? MemoryFolder.indexPath(forDataAt: data)
    let findings = TerminalReport(display.preferences, outcome: nil, phrases: Help.phrases)
    let report = Report(
      version: DiwanVersion.current, paths: paths, screens: ScreenCode.allCases.map(\.rawValue),
      terminal: findings.values, settings: findings.settings, problems: findings.problems)
    if options.json { return try Output.json(report) }
    Output.line("diwan " + report.version)
    for (name, path) in paths.sorted(by: { $0.key < $1.key }) { Output.line(name + ": " + path) }
    Output.line(Help.phrases["cli.info.screens"] + " " + report.screens.joined(separator: " "))
    for (name, value) in report.terminal.sorted(by: { $0.key < $1.key }) { Output.line(name + ": " + value) }
    for setting in report.settings { Output.line("\(setting.name): \(setting.word) (\(setting.source))") }
    for problem in report.problems { Output.line(problem) }
  }
}
