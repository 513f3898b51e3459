import Glibc

/// The names that files bear among the sealed attachments: a finished one the SHA-256 of its own bytes, one that is being
/// written the process that writes it.
enum AttachmentName {
  static let digestCount = 64
  private static let unfinishedPrefix = "attachment-"
  private static let unfinishedSuffix = ".new"

  static func isDigest(_ name: String) -> Bool {
    let digits = Array(name.utf8)
    return digits.count == digestCount && Hexadecimal.decode(digits) != nil
  }

  /// A name that no other process and no earlier attempt bears.
  static func unfinished() -> String {
    let random = UInt64.random(in: .min ... .max)
    return unfinishedPrefix + String(getpid()) + "-" + String(random, radix: 16) + unfinishedSuffix
  }

  /// The process that writes such a file; nil for every other name.
  static func writer(of name: String) -> Int32? {
    guard name.hasPrefix(unfinishedPrefix), name.hasSuffix(unfinishedSuffix) else { return nil }
    return name.dropFirst(unfinishedPrefix.count).split(separator: "-").first.flatMap { Int32($0) }
  }

  /// Whether a file was left by a process that is gone. Where it is not, as in another container, its writer is told that
  /// nothing was saved and loses nothing.
  static func isAbandoned(_ name: String) -> Bool {
    writer(of: name).map { kill($0, 0) != 0 && errno == ESRCH } ?? false
  }
}
