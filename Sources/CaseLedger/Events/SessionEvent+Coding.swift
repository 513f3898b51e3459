import Casework

extension SessionEvent: CodedEvent {
  static let prefix = "session"

  enum Name: String, CaseIterable {
    case convened, agendaSet, caseDecided, closed, minutesCorrected
  }

  var name: Name {
    switch self {
    case .convened: .convened
    case .agendaSet: .agendaSet
    case .caseDecided: .caseDecided
    case .closed: .closed
    case .minutesCorrected: .minutesCorrected
    }
  }

  var payload: any Encodable {
    switch self {
    case .convened(let payload): payload
    case .agendaSet(let payload): payload
    case .caseDecided(let payload): payload
    case .closed(let payload): payload
    case .minutesCorrected(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> SessionEvent {
    switch name {
    case .convened: .convened(try reader.read(SessionConvened.self))
    case .agendaSet: .agendaSet(try reader.read(AgendaSet.self))
    case .caseDecided: .caseDecided(try reader.read(CaseDecided.self))
    case .closed: .closed(try reader.read(SessionClosed.self))
    case .minutesCorrected: .minutesCorrected(try reader.read(MinutesCorrected.self))
    }
  }
}
