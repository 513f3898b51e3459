import Calendars
import Casework
import GRDB

extension IndexBatch {
  func write(_ referral: Referral, of file: BeneficiaryFile) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO referral (
          file, ordinal, request, purpose, target_kind, target, sender, holder, stage, is_open, addressee, sent_on, due,
          urgency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let due = referral.due?.daysSinceEpoch
    try statement.execute(arguments: [
      file.id.value, referral.id, referral.request, referral.purpose.rawValue, referral.target.storedKind,
      referral.target.storedKey, referral.sender.rawValue, referral.holder?.rawValue, referral.stage.rawValue,
      referral.stage.isOpen && !file.isVoid, Addressee.text(of: referral),
      referral.sentAt.day(in: .riyadh).daysSinceEpoch, due, due ?? Int(Int32.max),
    ])
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
