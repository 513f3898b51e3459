/// Why two files may be one person's, from the strongest sign to the weakest.
public enum DuplicateReason: String, Codable, CaseIterable, Hashable, Sendable {
  /// The same identity paper: such a file is not registered a second time.
  case sameIdentity
  /// The identity paper of a dependant in the other file.
  case dependantIdentity
  case sameNameAndBirth
  /// Born on the same day, and the name is alike: it sounds equal, or words are left out of it.
  case nearNameAndBirth
  /// Weak: a family often shares one number.
  case samePhone
  /// The same name, and no birth date says that it is somebody else.
  case sameName
  /// The name sounds alike.
  case similarName

  /// Whether it is as common among strangers that a list is taken in with it.
  public var isWeak: Bool {
    switch self {
    case .samePhone, .sameName, .similarName: true
    case .sameIdentity, .dependantIdentity, .sameNameAndBirth, .nearNameAndBirth: false
    }
  }

  /// Whether an officer has to say that it is somebody else before the file is saved.
  public var isAsked: Bool {
    switch self {
    case .dependantIdentity, .sameNameAndBirth, .nearNameAndBirth, .samePhone, .sameName: true
    // One bars the saving, the other is too common to ask.
    case .sameIdentity, .similarName: false
    }
  }
}
