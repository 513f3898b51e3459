/// Whose history an event belongs to.
public enum StreamID: Hashable, Sendable {
  case file(FileNumber)
  case session(SessionNumber)
  case office
  /// People's rights over their data.
  case rights

  /// The name in the ledger: `file-100001`, `session-3`, `office`, `rights`.
  public var name: String {
    switch self {
    case .file(let number): "file-" + number.text
    case .session(let number): "session-" + number.text
    case .office: "office"
    case .rights: "rights"
    }
  }

  /// A stream by its name in the ledger, or nil.
  public init?(name: String) {
    if name == "office" {
      self = .office
    } else if name == "rights" {
      self = .rights
    } else if name.hasPrefix("file-"), let value = Int(name.dropFirst(5)) {
      self = .file(FileNumber(value))
    } else if name.hasPrefix("session-"), let value = Int(name.dropFirst(8)) {
      self = .session(SessionNumber(value))
    } else {
      return nil
    }
  }
}
