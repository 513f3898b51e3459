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
    let officer = try Credentials.ask(phrases["cli.ask.officer"], hidden: false) ?? ""
    let key = try Credentials.ask(phrases["cli.recover.key"], hidden: false) ?? ""
    let passphrase = try Credentials.ask(phrases["cli.recover.passphrase"], hidden: true) ?? ""
    guard try Credentials.ask(phrases["cli.recover.again"], hidden: true) == passphrase else {
      throw CommandEnd(status: .usage, code: "passphrase", sentence: phrases["officer.passphraseDiffers"])
    }
    do {
      try door.recover(key, for: OfficerID(rawValue: officer), passphrase: passphrase)
    } catch let refusal as Refusal {
      throw CommandEnd(status: .noPermission, code: "recovery", sentence: phrases.recoveryText(refusal))
    }
    Output.line(phrases("cli.recover.done", ["officer": officer]))
  }
}
