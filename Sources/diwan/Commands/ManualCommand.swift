import ArgumentParser
import DiwanScreens
import Office

/// `diwan manual`: the manual's page in the language of `groff`, for whoever packs the program.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "manual", abstract: Help.phrases["cli.manual"], shouldDisplay: false)
  }

  @OptionGroup var options: LanguageOption

  func run() throws {
    let page = try ManualPage(
      description: Diwan._dumpHelp(), phrases: Help.phrases, version: DiwanVersion.current)
    Output.raw(Array(page.text.utf8))
  }
}
