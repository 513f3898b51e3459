import ArabicText
import Desk
import FoundationEssentials
import Glibc
import Synchronization

/// Standard output and standard error.
enum Output {
  static func line(_ text: String = "") {
    send(Array((harmless(text) + "\n").utf8), to: STDOUT_FILENO)
  }

  /// A fault, told once: what a command said of the ledger at the sign-in may be what ends it, too.
  static func error(_ text: String) {
    guard told.withLock({ $0.insert(text).inserted }) else { return }
    note("diwan: " + harmless(text) + "\n")
  }

  private static let told = Mutex<Set<String>>([])

  /// The text with controls shown, save line ends and tabs: what a file or its name holds is not to command the terminal.
  private static func harmless(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.map { isControl($0) ? VisibleControls.sanitized(String($0)) : String($0) }.joined()
  }

  /// Words on standard error, without a line end of their own.
  static func note(_ text: String) {
    send(Array(text.utf8), to: STDERR_FILENO)
  }

  /// A value as JSON, keys in order, one document.
  static func json(_ value: some Encodable) throws {
    send(try bytes(of: value), to: STDOUT_FILENO)
  }

  /// A value as JSON with a line end, as `json` prints it.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(value)) + [0x0A]
  }

  /// Bytes as they are, such as a line of the ledger.
  static func raw(_ bytes: [UInt8]) {
    send(bytes, to: STDOUT_FILENO)
  }

  /// The first error number of standard output.
  private static let refusal = Mutex<Int32?>(nil)

  /// Whoever reads may have gone: what is not taken is not wanted. A disk that refuses is told of at the end.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    guard !Machine.write(bytes, to: descriptor), errno != EPIPE, descriptor == STDOUT_FILENO else { return }
    let errorNumber = errno
    refusal.withLock { $0 = $0 ?? errorNumber }
  }

  /// - Throws: `Failure.fileNotWritten` where standard output did not take everything, as a file on a full disk.
  static func end() throws(Failure) {
    guard let errorNumber = refusal.withLock(\.self) else { return }
    throw Failure(.fileNotWritten, detail: "stdout", facts: .disk(errorNumber: Int(errorNumber), number: nil))
  }
}

extension Output {
  /// A value as JSON on one line.
  static func compactJSON(_ value: some Encodable) throws {
    line(String(decoding: try compact(value), as: UTF8.self))
  }

  /// A value as JSON on one line, without its end.
  static func compact(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}
