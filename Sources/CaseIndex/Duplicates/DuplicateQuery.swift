public import Calendars
public import Casework

/// What is known so far of somebody who may have a file already, as typed.
public struct DuplicateQuery: Hashable, Sendable {
  public var name: String
  public var identityNumber: String
  public var phone: String
  public var birth: CivilDate?
  /// The file that is no duplicate of itself.
  public var except: FileNumber?

  public init(name: String, identityNumber: String, phone: String, birth: CivilDate?, except: FileNumber?) {
    self.name = name
    self.identityNumber = identityNumber
    self.phone = phone
    self.birth = birth
    self.except = except
  }
}

/// A file that may be the same person, and why.
public struct Duplicate: Hashable, Sendable {
  /// From the strongest sign to the weakest.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    case sameIdentity
    case sameNameAndBirth
    /// Weak: a family often shares one number.
    case samePhone
    /// Every word of the name is equal, or sounds equal.
    case similarName
  }

  public var file: IndexedFile
  public var reason: Reason
}
