import Casework

extension VisitEvent: CodedEvent {
  static let prefix = "visit"

  enum Name: String, CaseIterable {
    case opened, questionAnswered, requirementsGiven, closed, entryVoided
  }

  var name: Name {
    switch self {
    case .opened: .opened
    case .questionAnswered: .questionAnswered
    case .requirementsGiven: .requirementsGiven
    case .closed: .closed
    case .entryVoided: .entryVoided
    }
  }

  var payload: any Encodable {
    switch self {
    case .opened(let payload): payload
    case .questionAnswered(let payload): payload
    case .requirementsGiven(let payload): payload
    case .closed(let payload): payload
    case .entryVoided(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> VisitEvent {
    switch name {
    case .opened: .opened(try reader.read(VisitOpened.self))
    case .questionAnswered: .questionAnswered(try reader.read(QuestionAnswered.self))
    case .requirementsGiven: .requirementsGiven(try reader.read(RequirementsGiven.self))
    case .closed: .closed(try reader.read(VisitClosed.self))
    case .entryVoided: .entryVoided(try reader.read(VisitEntryVoided.self))
    }
  }
}
