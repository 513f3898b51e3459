import ArgumentParser
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan recover`: opens the office by the key on paper, and sets another passphrase for the director.
struct RecoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "recover", abstract: Help.phrases["cli.recover"])
  }

  @OptionGroup var options: OfficeOptions

  func run() throws {
    let door = try options.door()
    let phrases = Help.phrases
    let officer = try Credentials.demand(phrases["cli.ask.officer"], hidden: false, phrases)
    let key = try Credentials.demand(phrases["cli.recover.key"], hidden: false, phrases)
    let passphrase = try Credentials.demand(phrases["cli.recover.passphrase"], hidden: true, phrases)
    guard try Credentials.demand(phrases["cli.recover.again"], hidden: true, phrases) == passphrase else {
      throw CommandEnd(status: .usage, code: "passphrase", sentence: phrases["officer.passphraseDiffers"])
    }
    do {
      try door.recover(key, for: OfficerID(rawValue: officer), passphrase: passphrase)
    } catch let refusal as Refusal {
      throw CommandEnd(status: .noPermission, code: "recovery", sentence: phrases.recoveryText(refusal))
    }
    if options.json { return try Output.json(["officer": officer]) }
    Output.line(phrases("cli.recover.done", ["officer": officer]))
  }
}
