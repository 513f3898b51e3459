import ArgumentParser
import DiwanScreens

/// `diwan config`: prints a configuration file to start from; `--write` puts it in its place.
struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "config", abstract: Help.phrases["cli.config"])
  }

  @OptionGroup var options: OfficeOptions
  @Flag(help: Help.text("cli.config.write"))
  var write = false

  private struct Report: Encodable {
    var path: String
    var text: String
  }

  func run() throws {
    let phrases = Help.phrases
    if write { try ConfigurationFile.create(phrases) }
    let report = Report(path: ConfigurationFile.path, text: ConfigurationFile.standardText(phrases))
    if options.json { return try Output.json(report) }
    Output.line(write ? phrases("config.written", ["path": report.path]) : report.text)
  }
}
