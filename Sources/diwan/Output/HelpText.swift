import DiwanScreens

/// The parser's own words in the interface language; ours are in the phrases already.
enum HelpText {
  private static let words = [
    "OVERVIEW:": "cli.help.overview", "USAGE:": "cli.help.usage", "ARGUMENTS:": "cli.help.arguments",
    "OPTIONS:": "cli.help.options", "SUBCOMMANDS:": "cli.help.subcommands",
    "Show help information.": "cli.help.help", "Show the version.": "cli.help.version",
    "Show subcommand help information.": "cli.help.subcommandHelp", "(default)": "cli.help.default",
    "(values:": "cli.help.values", "default:": "cli.help.defaultValue",
  ]

  static func localised(_ text: String) -> String {
    guard Help.language == .arabic else { return text }
    var result = text
    for (word, key) in words { result = result.replacing(word, with: Help.phrases[key]) }
    // The command that has commands of its own stands in the sentence.
    return result.replacing(/See '(?<command>.+) <subcommand>' for detailed help\./) { match in
      Help.phrases("cli.help.more", ["command": String(match.output.command)])
    }
  }
}
