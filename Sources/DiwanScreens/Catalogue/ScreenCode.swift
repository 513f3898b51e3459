import Casework
import Desk

/// A screen that is reached by a word: on the command line, and after `:`.
public enum ScreenCode: String, CaseIterable, Hashable, Sendable {
  case home
  case search
  case files
  case register
  case worklist
  case complete
  case refer
  case study
  case decide
  case postponed
  case tell
  case deliver
  case due
  case referrals
  case outbox
  case committee
  case calendar
  case officers
  case policy
  case system
  case passphrase
  case recovery
  case lock
  case idle
  case arrivals
  case rights
  case retention
  case evidence
  case matters
  case appointments
  case outreach
  case opinions
  case reports
  case parity
  case liaisons
  case repeated
  case messages
  case reminders

  public var destination: Destination {
    switch self {
    case .home: .home
    case .search: .search
    case .files: .files
    case .register: .register(prefill: "")
    case .worklist: .worklist(nil)
    case .study: .worklist(.toStudy)
    case .complete: .worklist(.toComplete)
    case .refer: .worklist(.toRefer)
    case .decide: .worklist(.toDecide)
    case .postponed: .worklist(.postponed)
    case .tell: .worklist(.toTell)
    case .deliver: .worklist(.toDeliver)
    case .due: .worklist(.dueSoon)
    case .referrals: .referrals(.inbox)
    case .outbox: .referrals(.outbox)
    case .committee: .committee
    case .calendar: .calendar
    case .officers: .officers
    case .policy: .policy
    case .system: .system
    case .passphrase: .passphrase
    case .recovery: .recoveryKey
    case .lock: .lock
    case .idle: .idleLock
    case .arrivals: .accessLog(.desk)
    case .rights: .rights
    case .retention: .endedRetention
    case .evidence: .evidence
    case .matters: .matters(.kinds(nil))
    case .appointments: .matters(.list(.appointment, nil))
    case .outreach: .matters(.outreach)
    case .opinions: .matters(.unasked)
    case .reports: .reports(.waiting)
    case .parity: .reports(.category)
    case .liaisons: .matters(.liaisons)
    case .repeated: .matters(.repeated)
    case .messages: .messages(.list)
    case .reminders: .messages(.reminders)
    }
  }
}

extension Destination {
  /// What a word, a file number or `100234/2` typed after `:` opens; a word may be the phrase in either language.
  public static func named(_ text: String, phrases: Phrases) -> Destination? {
    let word = text.trimmedOfWhitespace.lowercased()
    if let code = ScreenCode(rawValue: word) { return code.destination }
    if let numbered = numbered(word) { return numbered }
    // The officer's own language first: the other one may have to be read for it.
    for language in [phrases.language] + Language.allCases.filter({ $0 != phrases.language }) {
      let spoken = phrases.speaking(language)
      if let code = ScreenCode.allCases.first(where: { spoken["code." + $0.rawValue] == word }) {
        return code.destination
      }
    }
    return nil
  }

  private static func numbered(_ word: String) -> Destination? {
    let parts = word.split(separator: "/")
    guard let first = parts.first, let number = FileNumber(text: String(first)) else { return nil }
    if parts.count == 2, let ordinal = Int(TypedNumber.compact(String(parts[1]))) {
      return .request(CaseReference(file: number, ordinal: ordinal))
    }
    return parts.count == 1 ? .file(number) : nil
  }
}
