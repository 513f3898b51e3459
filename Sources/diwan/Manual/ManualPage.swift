import DiwanScreens
import FoundationEssentials

/// The page of the manual, made of what the commands say of themselves, in the language of the phrases (man(7)).
struct ManualPage {
  private let tree: CommandTree
  private let phrases: Phrases
  private let version: String

  /// - Parameter description: the commands as the parser describes them in JSON.
  /// - Throws: where the parser's description has another form than this one knows.
  init(description: String, phrases: Phrases, version: String) throws {
    tree = try JSONDecoder().decode(CommandTree.self, from: Data(description.utf8))
    self.phrases = phrases
    self.version = version
  }

  /// The page in the language of groff.
  var text: String {
    let commands = (tree.command.subcommands ?? []).filter(\.shouldDisplay)
    let lines =
      [
        ".TH DIWAN 1 \"\" \"diwan \(version)\" \"\(Self.escaped(phrases["manual.title"]))\"",
        ".SH \(heading("name"))", "diwan \\- " + Self.escaped(abstract(of: tree.command)), ".SH \(heading("synopsis"))",
        ".B diwan", "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]", ".SH \(heading("descriptionHeading"))",
        Self.escaped(phrases["manual.description"]), ".SH \(heading("commands"))",
      ] + commands.flatMap(entry) + [".SH \(heading("environment"))"]
      + Self.environment.flatMap {
        [".TP", ".B " + Self.escaped($0), Self.escaped(phrases["manual.environment." + $0])]
      }
      + [".SH \(heading("files"))"]
      + Self.files.flatMap { [".TP", ".I " + Self.escaped($0.path), Self.escaped(phrases["manual.file." + $0.key])] }
      + [".SH \(heading("status"))", Self.escaped(phrases["manual.statusText"])]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let environment = [
    "DIWAN_DATA", "DIWAN_LANGUAGE", "DIWAN_OFFICER", "DIWAN_PASSPHRASE_FILE", "DIWAN_BIDI", "DIWAN_BACKUP_DAYS",
    "DIWAN_PRINT", "DIWAN_RESOURCES",
  ]
  private static let files = [
    (path: "$XDG_DATA_HOME/diwan", key: "data"), (path: "$XDG_CONFIG_HOME/diwan/config.yaml", key: "config"),
  ]

  private func heading(_ name: String) -> String { "\"" + Self.escaped(phrases["manual." + name]) + "\"" }
  private func abstract(of command: CommandTree.Command) -> String { command.abstract ?? "" }

  /// A command with what it takes and its options; those of its subcommands stand below it.
  private func entry(_ command: CommandTree.Command) -> [String] {
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !isHelp($0) }
    let positional = arguments.filter { $0.kind == "positional" }.map { argument in
      let name = "\\fI" + Self.escaped((argument.valueName ?? "").uppercased()) + "\\fR"
      return argument.isOptional ? "[" + name + "]" : name
    }
    let title = (["\\fBdiwan " + Self.escaped(command.commandName) + "\\fR"] + positional).joined(separator: " ")
    let options = arguments.filter { $0.kind != "positional" }.flatMap { option in
      [".TP", head(of: option), Self.escaped(option.abstract ?? "")]
    }
    let below = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap(entry)
    return [".SS " + title, Self.escaped(abstract(of: command))] + options + below
  }

  private func isHelp(_ argument: CommandTree.Argument) -> Bool {
    argument.names?.contains { ["help", "version"].contains($0.name) } ?? false
  }

  private func head(of option: CommandTree.Argument) -> String {
    let names = (option.names ?? []).map { "\\fB" + Self.escaped($0.typed) + "\\fR" }.joined(separator: ", ")
    guard option.kind == "option", let value = option.valueName else { return names }
    return names + " \\fI" + Self.escaped(value.uppercased()) + "\\fR"
  }

  /// Text that groff takes for nothing but text.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
