import Desk
import Glibc
import Office

/// Starts the program as an officer does, and knows names to type.
struct DeskRig {
  static let terminalType = "xterm-256color"
  private static let nameCount = 15

  let setting: BenchmarkSetting
  /// Names of people in the office, as they are typed.
  let names: [String]
  private let passphraseFile: String

  init(setting: BenchmarkSetting, passphraseFile: String) throws {
    self.setting = setting
    self.passphraseFile = passphraseFile
    guard let file = fopen(passphraseFile, "we") else { throw BenchmarkProblem("\(passphraseFile) cannot be written") }
    fputs(BenchmarkOffice.passphrase, file)
    fclose(file)
    let office = try setting.office.signedIn()
    let question = FileListQuestion(order: .newest, window: RowWindow(first: 0, count: Self.nameCount))
    guard case .files(let page) = office.perform(.ask(.files(question))) else {
      throw BenchmarkProblem("the register was not answered")
    }
    names = page.rows.map(\.name)
  }

  func open(signsIn: Bool = true, screen: String? = nil) throws -> PseudoTerminal {
    var environment = [
      "TERM": Self.terminalType, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": setting.folder,
    ]
    if signsIn {
      environment["DIWAN_OFFICER"] = BenchmarkOffice.officer
      environment["DIWAN_PASSPHRASE_FILE"] = passphraseFile
    }
    return try PseudoTerminal(
      setting.program, ["--data", setting.office.path] + (screen.map { ["--screen", $0] } ?? []),
      environment: environment)
  }

  /// Milliseconds from the program's start to the last byte of its first picture.
  func painted(_ terminal: PseudoTerminal) throws -> Double {
    try terminal.readUntilQuiet(since: terminal.startedNanoseconds, quietMilliseconds: 250).lastByteMilliseconds
  }
}
