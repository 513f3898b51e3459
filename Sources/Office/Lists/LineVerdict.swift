public import Casework

/// Something that was found about one line of a list; it names fields and reasons, and nothing that stood there.
public struct LineVerdict: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case finding(Finding)
    /// The identity paper is another file's.
    case identityTaken(OtherFile)
    /// The line may be another file's person.
    case alike(OtherFile, [DuplicateReason])
  }

  public var line: Int
  public var reason: Reason
  /// False where the file was registered nevertheless.
  public var isRefused: Bool

  public init(line: Int, reason: Reason, isRefused: Bool) {
    self.line = line
    self.reason = reason
    self.isRefused = isRefused
  }

  /// The field that it concerns.
  public var field: FileField {
    switch reason {
    case .finding(let finding): finding.field
    case .identityTaken: .identityNumber
    case .alike(_, let reasons): reasons.first == .samePhone ? .mobile : .name
    }
  }
}

/// Another file that a line of a list meets.
public struct OtherFile: Hashable, Sendable {
  /// Nil where it is an earlier line that was only tried.
  public var file: FileNumber?
  /// The line of the same list, where it came from there.
  public var line: Int?

  public init(file: FileNumber?, line: Int?) {
    self.file = file
    self.line = line
  }
}
