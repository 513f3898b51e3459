import CaseLedger
import Casework
import CursesTerminal
import Desk
import DiwanScreens
import Glibc
import Office

extension OfficeOptions {
  /// The office of the data folder before anybody signed in.
  func door() throws -> OfficeDoor {
    try OfficeDoor.ofFolder(at: dataFolder)
  }

  /// The ledger of the data folder alone: whoever only reads its lines needs neither keys nor an index.
  func ledger() throws -> Ledger {
    try Ledger.ofFolder(at: dataFolder)
  }

  /// The office of the data folder with the officer of `DIWAN_OFFICER` at work in it.
  func signedIn() throws -> StaffedOffice {
    let credentials = try Credentials.gathered(Help.phrases)
    let line = ProgressLine(isShown: !json)
    defer { line.end() }
    let office = try door().signIn(credentials, progress: line.show)
    line.end()
    // What follows is read from the part before the damage alone.
    if let damage = office.ledger.damage { Output.error(Help.phrases.text(of: damage)) }
    try? office.noteArrival(at: .command)
    let failures = office.formerSignIn.failures
    if failures > 0 { Output.note(Help.phrases("signIn.failedBefore", ["count": String(failures)]) + "\n") }
    return office
  }
}

extension Credentials {
  /// The officer of `DIWAN_OFFICER` with the passphrase in the file of `DIWAN_PASSPHRASE_FILE`; nil where either is missing.
  static func ofEnvironment() throws -> Credentials? {
    guard let officer = Machine.variable("DIWAN_OFFICER"), let passphrase = try filedPassphrase() else { return nil }
    return Credentials(officer: OfficerID(rawValue: officer), passphrase: passphrase)
  }

  private static func filedPassphrase() throws -> String? {
    try Machine.variable("DIWAN_PASSPHRASE_FILE").map { try PassphraseFile(path: $0).passphrase() }
  }

  /// Asks for what the environment does not tell; the passphrase is not shown.
  /// - Throws: `CommandEnd` where nobody answers, as at night, before a wrong attempt is counted.
  static func gathered(_ phrases: Phrases) throws -> Credentials {
    let officer = try Machine.variable("DIWAN_OFFICER") ?? ask(phrases["cli.ask.officer"], hidden: false)
    guard let officer, !officer.isEmpty,
      let passphrase = try filedPassphrase() ?? ask(phrases["cli.ask.passphrase"], hidden: true), !passphrase.isEmpty
    else {
      throw CommandEnd(
        status: .noPermission, code: "credentialsMissing", sentence: phrases["cli.credentialsMissing"])
    }
    return Credentials(officer: OfficerID(rawValue: officer), passphrase: passphrase)
  }

  /// Asks for what has to be told.
  /// - Throws: `CommandEnd` where nobody answers, or nothing.
  static func demand(_ question: String, hidden: Bool, _ phrases: Phrases) throws -> String {
    if let answer = try ask(question, hidden: hidden), !answer.isEmpty { return answer }
    let name = String(question.prefix { $0 != ":" })
    throw CommandEnd(
      status: .noPermission, code: "credentialsMissing", sentence: phrases("cli.ask.unanswered", ["question": name]))
  }

  static func ask(_ question: String, hidden: Bool) throws(Failure) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    let question = question + " "
    if hidden {
      do { return try HiddenLine.read(asking: question) } catch { throw Failure(.internalFault, detail: "terminal") }
    }
    Output.note(question)
    return readLine()
  }
}
