import Casework

extension RightsEvent: CodedEvent {
  static let prefix = "rights"

  enum Name: String, CaseIterable {
    case received, postponed, answered, breachRecorded, authorityTold, personsTold,
      measureTaken, breachClosed, ruleChanged
  }

  var name: Name {
    switch self {
    case .received: .received
    case .postponed: .postponed
    case .answered: .answered
    case .breachRecorded: .breachRecorded
    case .authorityTold: .authorityTold
    case .personsTold: .personsTold
    case .measureTaken: .measureTaken
    case .breachClosed: .breachClosed
    case .ruleChanged: .ruleChanged
    }
  }

  var payload: any Encodable {
    switch self {
    case .received(let payload): payload
    case .postponed(let payload): payload
    case .answered(let payload): payload
    case .breachRecorded(let payload): payload
    case .authorityTold(let payload): payload
    case .personsTold(let payload): payload
    case .measureTaken(let payload): payload
    case .breachClosed(let payload): payload
    case .ruleChanged(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> RightsEvent {
    switch name {
    case .received: .received(try reader.read(DataRequestReceived.self))
    case .postponed: .postponed(try reader.read(DataRequestPostponed.self))
    case .answered: .answered(try reader.read(DataRequestAnswered.self))
    case .breachRecorded: .breachRecorded(try reader.read(DataBreachRecorded.self))
    case .authorityTold: .authorityTold(try reader.read(AuthorityTold.self))
    case .personsTold: .personsTold(try reader.read(PersonsTold.self))
    case .measureTaken: .measureTaken(try reader.read(BreachWords.self))
    case .breachClosed: .breachClosed(try reader.read(BreachWords.self))
    case .ruleChanged: .ruleChanged(try reader.read(DataRuleChanged.self))
    }
  }
}
