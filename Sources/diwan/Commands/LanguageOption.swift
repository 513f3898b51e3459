import ArgumentParser
import DiwanScreens

/// The one option of a command that has to do with no office.
struct LanguageOption: ParsableArguments {
  @Option(help: Help.text("cli.option.language"))
  var language: Language?
}
