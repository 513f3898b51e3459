import ArgumentParser
import DiwanScreens

/// `diwan`: opens the office, or sets it up the first time.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: Help.phrases["cli.open"])
  }

  @OptionGroup var options: OfficeOptions
  @OptionGroup var display: DisplayOptions
  @Option(help: Help.text("cli.option.screen"))
  var screen: String?

  func validate() throws {
    try IdleOption.refuse(("--json", options.json))
  }

  func run() throws {
    let library = try Library()
    try DeskRunner(
      library: library, options: options, display: display, folder: options.dataFolder, screen: screen
    ).run()
  }
}
