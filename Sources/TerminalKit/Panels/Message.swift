/// One line to the officer on the last row but one.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    case notice, success, warning, error
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension Message.Kind {
  public var style: Style {
    switch self {
    case .notice: .notice
    case .success: .success
    case .warning: .warning
    case .error: .error
    }
  }

  /// A sign for each kind, so that colour never says it alone.
  func sign(_ borders: BorderSet) -> String {
    switch (self, borders) {
    case (.notice, _): "*"
    case (.success, .unicode): "\u{2713}"
    case (.success, .ascii): "+"
    case (.warning, _): "!"
    case (.error, .unicode): "\u{2717}"
    case (.error, .ascii): "X"
    }
  }
}
