import ArgumentParser
import CSQLiteSettings
import Casework
import Desk
import DiwanScreens
import Glibc
import Office

/// The command line's root: without a command it opens the office.
@main
struct Diwan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diwan", abstract: Help.phrases["cli.diwan"], version: "diwan " + DiwanVersion.current,
      subcommands: [
        OpenCommand.self, DemoCommand.self, InfoCommand.self, SearchCommand.self, ShowCommand.self,
        CopyCommand.self, DeadlineCommand.self, PoliciesCommand.self, EvidenceCommand.self, DueCommand.self,
        MessagesCommand.self, AttachCommand.self, AttachmentsCommand.self,
        VerifyCommand.self, RebuildIndexCommand.self, LogCommand.self, CheckpointCommand.self, BackupCommand.self,
        RestoreCommand.self, ImportCommand.self, ExportCommand.self, PrintCommand.self,
        RecoverCommand.self, DoctorCommand.self, ConfigCommand.self, ManualCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  static func main() {
    ClosedStreams.hold()
    // A pipe that closes early, as `| head` does, is no fault.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is told by the write, and refused in words.
    signal(SIGXFSZ, SIG_IGN)
    sqlite_stop_counting_memory()
    if asksForOverview(CommandLine.arguments.dropFirst()) {
      return Output.line(HelpText.localised(helpMessage()))
    }
    do {
      var command = try parseAsRoot(commandFirst(CommandLine.arguments.dropFirst()))
      try command.run()
      try Output.end()
    } catch {
      CommandFailure(error).leave()
    }
  }

  /// The options that go with every command may stand before its name as well: `diwan --data FOLDER info`.
  private static func commandFirst(_ arguments: ArraySlice<String>) -> [String] {
    var place = arguments.startIndex
    while place < arguments.endIndex {
      switch arguments[place] {
      case "--data", "--language": place += 2
      case "--json": place += 1
      case let word where word.hasPrefix("--data=") || word.hasPrefix("--language="): place += 1
      case let word where commandNames.contains(word):
        // A command of a command, as `log cat`, stays with it.
        let isPair = names(below: word).contains(arguments[(place + 1)...].first ?? "")
        let words = Array(arguments[place...].prefix(isPair ? 2 : 1))
        return words + arguments[..<place] + arguments[(place + words.count)...]
      default: return Array(arguments)
      }
    }
    return Array(arguments)
  }

  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func names(below command: String) -> [String] {
    let commands = configuration.subcommands.first { $0.configuration.commandName == command }
    return commands?.configuration.subcommands.compactMap { $0.configuration.commandName } ?? []
  }

  /// Help that is asked for without naming a command is about all of them, whichever options stand beside it.
  private static func asksForOverview(_ arguments: ArraySlice<String>) -> Bool {
    arguments.contains { ["--help", "-h"].contains($0) } && !arguments.contains(where: commandNames.contains)
  }
}
