import ArabicText
import Casework
import Desk

extension DeskSetting {
  /// Where a channel reaches the beneficiary: a number, an address, or what was agreed; empty where nothing is needed.
  func reach(_ id: String, of facts: FileFacts) -> String {
    if id == facts.contact.channel, let detail = facts.contact.detail, !detail.isEmpty { return words(detail) }
    switch profile.channel(id)?.reach {
    case .phone, .fax: return facts.mobile.map { Isolate.leftToRight($0.e164) } ?? ""
    case .email: return facts.email.map { Isolate.leftToRight(stored($0)) } ?? ""
    case .post: return (facts.shortAddress ?? facts.address).map { words($0) } ?? ""
    case .account, .inPerson, nil: return ""
    }
  }
}
