public import ArgumentParser
import Casework
import Desk
import DiwanScreens
import Office

/// Options that every command has.
struct OfficeOptions: ParsableArguments {
  @Option(help: Help.text("cli.option.data"))
  var data: PathArgument?

  @Option(help: Help.text("cli.option.language"))
  var language: Language?

  @Flag(help: Help.text("cli.option.json"))
  var json = false

  var dataFolder: String {
    data?.absolute ?? Machine.absolute(Machine.variable("DIWAN_DATA") ?? Machine.dataFolder)
  }

  var interfaceLanguage: Language { language ?? Help.language }
}

extension Language: ExpressibleByArgument {}

/// The words of the command line, known before anything was parsed.
enum Help {
  /// `--language`, else `DIWAN_LANGUAGE`, else Arabic.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
        return language
      }
    }
    return Machine.variable("DIWAN_LANGUAGE").flatMap { Language(rawValue: $0) } ?? .arabic
  }()

  static let phrases: Phrases = (try? Library().phrases(language)) ?? Phrases(language: language, table: [:])

  static func text(_ key: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: phrases[key]) }
}
