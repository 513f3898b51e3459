/// What an officer asks for about keeping a file or letting it go.
public enum SubjectCommand: Hashable, Sendable {
  /// Nothing of the file may be erased until the hold is released.
  case hold(ground: String)
  case releaseHold(reason: String)
  /// Records that the person was given a copy of everything.
  case giveCopy(CopyGiven)
  case decideErasure(ErasureDecided)
  case withdrawErasure(reason: String)
  /// The second step: whoever confirms types the file's number.
  case confirmErasure(typed: FileNumber)
}

extension SubjectCommand {
  var permission: Permission {
    switch self {
    case .hold, .releaseHold: .holdFiles
    case .giveCopy: .answerDataRequests
    case .decideErasure, .withdrawErasure: .eraseFiles
    case .confirmErasure: .confirmErasure
    }
  }
}
