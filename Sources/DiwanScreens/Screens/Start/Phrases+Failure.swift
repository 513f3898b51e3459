import Desk

extension Phrases {
  /// A failure of the machine in words, where nobody is signed in yet.
  func text(of failure: Failure) -> String {
    self("failure." + failure.code.rawValue, ["detail": failure.detail])
  }
}
