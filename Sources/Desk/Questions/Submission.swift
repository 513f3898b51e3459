public import Casework

/// A command on its way to the office, with what the officer's screen had seen.
public struct Submission: Hashable, Sendable {
  public var command: CaseCommand
  /// The commit number of the newest event that the screen showed, or that the officer was told of since and went on; nil
  /// where it concerns nothing that exists.
  public var basedOn: Int?
  /// The draft to drop once the command is durable.
  public var draft: String?

  public init(_ command: CaseCommand, basedOn: Int? = nil, draft: String? = nil) {
    self.command = command
    self.basedOn = basedOn
    self.draft = draft
  }
}

/// A sign-in name and the passphrase typed for it.
public struct Credentials: Hashable, Sendable {
  public var officer: OfficerID
  public var passphrase: String

  public init(officer: OfficerID, passphrase: String) {
    self.officer = officer
    self.passphrase = passphrase
  }
}

/// What it takes to found an office: its policy and its first officer.
public struct Founding: Hashable, Sendable {
  public var profile: Profile
  public var officer: Officer
  public var passphrase: String

  public init(profile: Profile, officer: Officer, passphrase: String) {
    self.profile = profile
    self.officer = officer
    self.passphrase = passphrase
  }
}
