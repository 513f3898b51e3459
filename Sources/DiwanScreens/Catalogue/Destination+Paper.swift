public import Calendars
public import Casework

extension Destination {
  /// What papers of the screen's own can be about; nil for screens that have none.
  public func paperSubject(on today: CivilDate) -> PaperOrder.Subject? {
    switch self {
    case .home: .days(today...today)
    case .resumed(let left, _): left.paperSubject(on: today)
    case .file(let number), .history(let number, _), .keeping(let number), .copy(let number): .file(number)
    case .request(let reference), .replyWindow(let reference), .declaration(let reference): .request(reference)
    case .referral(let reference): .referral(reference)
    case .session(let number): .session(number)
    case .matters(.one(let number)): .matter(number)
    case .policy: .policy
    case .evidence: .days(EvidencePeriod(.hijriYear, holding: today).days)
    default: nil
    }
  }
}
