import Casework
import DiwanScreens

/// The file from which a passphrase is read: one line, whoever's editor wrote it.
struct PassphraseFile {
  let path: String

  /// - Throws: `Failure.pathUnreadable`; `CommandEnd` where it holds no passphrase, or more than that: nobody signs in with
  ///   it, so that no wrong attempt is counted.
  func passphrase() throws -> String {
    let bytes = try Machine.bytes(ofFile: path)
    // Where signs were guessed, other bytes would open as well.
    guard let text = try? PlainText.decoded(bytes) else { throw unfit("notUTF8") }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let passphrase = lines.first, !passphrase.allSatisfy(\.isWhitespace) else { throw unfit("empty") }
    guard lines.count == 1 else { throw unfit("severalLines") }
    return String(passphrase)
  }

  private func unfit(_ name: String) -> CommandEnd {
    CommandEnd(
      status: .data, code: "passphraseFile", sentence: Help.phrases("cli.passphraseFile." + name, ["path": path]))
  }
}
