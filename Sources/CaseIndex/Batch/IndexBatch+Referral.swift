import Calendars
import Casework
import GRDB

extension IndexBatch {
  func writeReferrals(of file: BeneficiaryFile, isNew: Bool) throws {
    try FileRows(database, of: "referral", keyColumns: ["file", "ordinal"], isNewFile: isNew).replace(
      of: file.id.value, by: try file.referrals.map { $0.row(of: file, unread: try unreadNews(of: $0, in: file)) })
  }
}

extension Referral {
  /// The values in the order of the table's columns.
  fileprivate func row(of file: BeneficiaryFile, unread news: Referral.News?) -> [RowInsertion.Value] {
    let due = due?.daysSinceEpoch
    return [
      .integer(file.id.value), .integer(id), .init(request), .text(purpose.rawValue), .text(target.storedKind),
      .init(target.storedKey), .text(sender.rawValue), .init(holder?.rawValue), .text(stage.rawValue),
      .integer(stage.isOpen && !file.isVoid ? 1 : 0), .text(Addressee.text(of: self)),
      .integer(sentAt.day(in: .riyadh).daysSinceEpoch), .init(due), .integer(due ?? Int(Int32.max)),
      .init(settledOn?.daysSinceEpoch), .init(news?.number), .init(news?.day.daysSinceEpoch),
    ]
  }
}

extension ReferralTarget {
  var storedKind: String {
    switch self {
    case .researchers: "researchers"
    case .officer: "officer"
    case .unit: "unit"
    case .outsideBody: "outside"
    }
  }

  var storedKey: String? {
    switch self {
    case .researchers: nil
    case .officer(let id): id.rawValue
    case .unit(let id), .outsideBody(let id): id
    }
  }

  init?(storedKind: String, key: String?) {
    switch (storedKind, key) {
    case ("researchers", nil): self = .researchers
    case ("officer", let key?): self = .officer(OfficerID(rawValue: key))
    case ("unit", let key?): self = .unit(key)
    case ("outside", let key?): self = .outsideBody(key)
    default: return nil
    }
  }
}
