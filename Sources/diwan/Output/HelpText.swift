import DiwanScreens

/// The parser's own words in the interface language; ours are in the phrases already.
enum HelpText {
  private static let words = [
    "OVERVIEW:": "cli.help.overview", "USAGE:": "cli.help.usage", "ARGUMENTS:": "cli.help.arguments",
    "OPTIONS:": "cli.help.options", "SUBCOMMANDS:": "cli.help.subcommands",
    "Show help information.": "cli.help.help", "Show the version.": "cli.help.version",
    "Show subcommand help information.": "cli.help.subcommandHelp", "(default)": "cli.help.default",
    "(values:": "cli.help.values", "default:": "cli.help.defaultValue",
    "See 'diwan help <subcommand>' for detailed help.": "cli.help.more",
  ]

  static func localised(_ text: String) -> String {
    guard Help.language == .arabic else { return text }
    var result = text
    for (word, key) in words { result = result.replacing(word, with: Help.phrases[key]) }
    return result
  }
}
