/// Whose history an event belongs to.
public enum StreamID: Hashable, Sendable {
  case file(FileNumber)
  case session(SessionNumber)
  case office
  /// People's rights over their data.
  case rights
  /// Who read a file, and why.
  case readings(FileNumber)
  /// Who came and went.
  case desk
  case matter(MatterID)
  /// The sealed files that are kept for a file.
  case attachments(FileNumber)

  /// Whether it tells what was looked at, from which no row of a list follows.
  public var isAccess: Bool {
    switch self {
    case .readings, .desk: true
    case .file, .session, .office, .rights, .matter, .attachments: false
    }
  }

  /// With what the name of every stream of sealed files begins.
  public static let attachmentsPrefix = "attachments-"

  /// The name in the ledger: `file-100001`, `session-3`, `office`, `rights`, `access-100001`, `desk`,
  /// `matter-12`, `matter-12-of-100001`,
  /// `attachments-100001`.
  public var name: String {
    switch self {
    case .file(let number): "file-" + number.text
    case .session(let number): "session-" + number.text
    case .office: "office"
    case .rights: "rights"
    case .readings(let number): "access-" + number.text
    case .desk: "desk"
    case .matter(let id): "matter-" + id.streamText
    case .attachments(let number): Self.attachmentsPrefix + number.text
    }
  }

  /// A stream by its name in the ledger, or nil.
  public init?(name: String) {
    if name == "office" {
      self = .office
    } else if name == "desk" {
      self = .desk
    } else if name == "rights" {
      self = .rights
    } else if name.hasPrefix("file-"), let value = Int(name.dropFirst(5)) {
      self = .file(FileNumber(value))
    } else if name.hasPrefix("session-"), let value = Int(name.dropFirst(8)) {
      self = .session(SessionNumber(value))
    } else if name.hasPrefix("access-"), let value = Int(name.dropFirst(7)) {
      self = .readings(FileNumber(value))
    } else if name.hasPrefix(Self.attachmentsPrefix), let value = Int(name.dropFirst(Self.attachmentsPrefix.count)) {
      self = .attachments(FileNumber(value))
    } else if name.hasPrefix("matter-"), let id = MatterID(streamText: name.dropFirst(7)) {
      self = .matter(id)
    } else {
      return nil
    }
  }
}
