import Calendars

/// Of what the register itself tells that a beneficiary should be reminded; named as the messages that do so.
public enum ReminderKind: String, CaseIterable, Codable, Hashable, Sendable {
  case missingPapers
  case expiringDocument
  case delivery
  case opinion
  case ageLimit
  case silentFile
  case appointment

  public var message: MessageKind {
    switch self {
    case .missingPapers: .missingPapers
    case .expiringDocument: .expiringDocument
    case .delivery: .delivery
    case .opinion: .opinion
    case .ageLimit: .ageLimit
    case .silentFile: .silentFile
    case .appointment: .appointment
    }
  }
}

extension MessageTopic {
  /// The name of the document that stands for the identity paper of the file itself.
  private static let identityPaper = "identityPaper"

  /// Names why somebody is reminded, so that nobody is reminded twice of the same; nil for what is no reminder, or has
  /// no day yet.
  public var cause: String? {
    guard let reminder = ReminderKind(rawValue: kind.rawValue) else { return nil }
    let parts: [String?] =
      switch reminder {
      case .missingPapers, .delivery, .opinion: [request.map { String($0) }]
      case .expiringDocument: [document ?? Self.identityPaper, dayNumber]
      case .ageLimit: [dependant.map { String($0) }, dayNumber]
      case .silentFile: [dayNumber]
      case .appointment: [matter.map { String($0) }, dayNumber, time?.text]
      }
    let known = parts.compactMap(\.self)
    return known.count == parts.count ? ([kind.rawValue] + known).joined(separator: "/") : nil
  }

  private var dayNumber: String? { day.map { String($0.daysSinceEpoch) } }
}
