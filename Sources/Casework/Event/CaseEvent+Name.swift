extension CaseEvent {
  /// The group and the name of what happened, such as `request.decided`, as the ledger and the phrases call it.
  public var kindName: String {
    switch self {
    case .file(let event): "file." + Self.caseName(of: event)
    case .visit(let event): "visit." + Self.caseName(of: event)
    case .request(let event): "request." + Self.caseName(of: event)
    case .referral(let event): "referral." + Self.caseName(of: event)
    case .session(let event): "session." + Self.caseName(of: event)
    case .office(let event): "office." + Self.caseName(of: event)
    case .rights(let event): "rights." + Self.caseName(of: event)
    case .subject(let event): "subject." + Self.caseName(of: event)
    case .access(let event): "access." + Self.caseName(of: event)
    case .matter(let event): event.kindName
    case .attachment(let event): "attachment." + Self.caseName(of: event)
    case .message(let event): "message." + Self.caseName(of: event)
    }
  }

  private static func caseName(of event: Any) -> String {
    Mirror(reflecting: event).children.first?.label ?? String(describing: event)
  }
}
