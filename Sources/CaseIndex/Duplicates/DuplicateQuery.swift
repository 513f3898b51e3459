public import Calendars
public import Casework

/// What is known so far of somebody who may have a file already.
public struct DuplicateQuery: Hashable, Sendable {
  /// As typed.
  public var name: String
  public var identity: Identity?
  /// As typed.
  public var phone: String
  public var birth: CivilDate?
  /// The file that is no duplicate of itself.
  public var except: FileNumber?

  public init(name: String, identity: Identity?, phone: String, birth: CivilDate?, except: FileNumber?) {
    self.name = name
    self.identity = identity
    self.phone = phone
    self.birth = birth
    self.except = except
  }
}

/// A file that may be the same person's, and all that speaks for it.
public struct Duplicate: Hashable, Sendable {
  public var file: IndexedFile
  /// From the strongest to the weakest.
  public var reasons: [DuplicateReason]
}
