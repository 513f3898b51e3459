/// The officers to whom alone a file is open.
public struct FileRestriction: Hashable, Sendable {
  /// In alphabetical order.
  public var officers: [OfficerID]
  public var reason: String

  public init(officers: [OfficerID], reason: String) {
    self.officers = officers
    self.reason = reason
  }

  /// Whether the officer may see the file: those who are named, and the director always.
  public func admits(_ officer: Officer) -> Bool { Self.admits(officer, among: officers) }

  /// Whether what is open to these officers alone is open to this one; nil where it is open to all.
  public static func admits(_ officer: Officer, among officers: [OfficerID]?) -> Bool {
    guard let officers else { return true }
    return officer.roles.contains(.director) || officers.contains(officer.id)
  }
}

/// A file was opened to named officers alone.
public struct FileRestricted: Codable, Hashable, Sendable {
  public var officers: [OfficerID]
  public var reason: String

  public init(officers: [OfficerID], reason: String) {
    self.officers = officers
    self.reason = reason
  }
}

/// A file was opened to everybody again.
public struct RestrictionLifted: Codable, Hashable, Sendable {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }
}
