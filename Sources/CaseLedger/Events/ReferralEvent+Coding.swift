import Casework

extension ReferralEvent: CodedEvent {
  static let prefix = "referral"

  enum Name: String, CaseIterable {
    case sent, accepted, returned, answered, transferred, completed, revoked, superseded
  }

  var name: Name {
    switch self {
    case .sent: .sent
    case .accepted: .accepted
    case .returned: .returned
    case .answered: .answered
    case .transferred: .transferred
    case .completed: .completed
    case .revoked: .revoked
    case .superseded: .superseded
    }
  }

  var payload: any Encodable {
    switch self {
    case .sent(let payload): payload
    case .accepted(let payload): payload
    case .returned(let payload): payload
    case .answered(let payload): payload
    case .transferred(let payload): payload
    case .completed(let payload): payload
    case .revoked(let payload): payload
    case .superseded(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> ReferralEvent {
    switch name {
    case .sent: .sent(try reader.read(ReferralSent.self))
    case .accepted: .accepted(try reader.read(ReferralStep.self))
    case .returned: .returned(try reader.read(ReferralReasoned.self))
    case .answered: .answered(try reader.read(ReferralReasoned.self))
    case .transferred: .transferred(try reader.read(ReferralTransferred.self))
    case .completed: .completed(try reader.read(ReferralReasoned.self))
    case .revoked: .revoked(try reader.read(ReferralReasoned.self))
    case .superseded: .superseded(try reader.read(ReferralSuperseded.self))
    }
  }
}
