package import Crypto

/// The key that seals everything about one subject.
public struct SubjectKey: Equatable, Sendable {
  package let symmetric: SymmetricKey

  package init(_ symmetric: SymmetricKey) {
    self.symmetric = symmetric
  }
}
