import CursesTerminal
import Desk
import Glibc

/// What is remembered of terminals, `diwan/terminals` in the XDG state folder.
enum TerminalMemoryFile {
  static var path: String { Machine.stateFolder + "/terminals" }

  static func read() -> TerminalMemory {
    guard let bytes = try? Machine.bytes(ofFile: path) else { return TerminalMemory() }
    return TerminalMemory(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Puts the new file in the old one's place at once: another desk reads either.
  /// - Throws: `Failure.fileNotWritten`; the old file is then as it was.
  static func write(_ memory: TerminalMemory) throws {
    Machine.makeFolder(forFileAt: path)
    let new = path + "." + String(getpid())
    unlink(new)
    try NewFile.write(Array(memory.text.utf8), to: new)
    guard rename(new, path) == 0 else {
      let failure = Machine.notWritten(path)
      unlink(new)
      throw failure
    }
  }
}
