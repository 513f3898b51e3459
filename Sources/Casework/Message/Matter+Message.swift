extension Matter {
  /// What whom the matter concerns can be told as it stands; nil where its kind is told of on its own page alone.
  public var messageKind: MessageKind? {
    switch kind {
    case .complaint: has("decided") ? .complaintOutcome : .complaintReceipt
    case .harm: .harmOutcome
    case .appointment: .appointment
    default: nil
    }
  }

  /// Whether what a message would tell has happened.
  public func isTold(by kind: MessageKind) -> Bool {
    switch kind {
    case .complaintReceipt, .appointment: isOpen
    case .complaintOutcome: has("decided")
    case .harmOutcome: has("settled") || has("dismissed")
    default: false
    }
  }
}
