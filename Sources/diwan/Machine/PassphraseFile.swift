import DiwanScreens

/// The file from which a passphrase is read: one line, whoever's editor wrote it.
struct PassphraseFile {
  let path: String

  /// - Throws: `Failure.pathUnreadable`; `CommandEnd` where it holds no passphrase, or more than that: nobody signs in with
  ///   it, so that no wrong attempt is counted.
  func passphrase() throws -> String {
    let text = String(decoding: try Machine.bytes(ofFile: path), as: UTF8.self)
    // Some editors begin a file with the mark of its byte order.
    let lines = text.trimmingPrefix("\u{FEFF}").split(whereSeparator: \.isNewline)
    guard let passphrase = lines.first, !passphrase.allSatisfy(\.isWhitespace) else { throw unfit("empty") }
    guard lines.count == 1 else { throw unfit("severalLines") }
    return String(passphrase)
  }

  private func unfit(_ name: String) -> CommandEnd {
    CommandEnd(
      status: .data, code: "passphraseFile", sentence: Help.phrases("cli.passphraseFile." + name, ["path": path]))
  }
}
