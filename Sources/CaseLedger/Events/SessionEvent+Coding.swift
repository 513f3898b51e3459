import Casework

extension SessionEvent: CodedEvent {
  static let prefix = "session"

  enum Name: String, CaseIterable {
    case convened, agendaSet, caseDecided, closed
  }

  var name: Name {
    switch self {
    case .convened: .convened
    case .agendaSet: .agendaSet
    case .caseDecided: .caseDecided
    case .closed: .closed
    }
  }

  var payload: any Encodable {
    switch self {
    case .convened(let payload): payload
    case .agendaSet(let payload): payload
    case .caseDecided(let payload): payload
    case .closed(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> SessionEvent {
    switch name {
    case .convened: .convened(try reader.read(SessionConvened.self))
    case .agendaSet: .agendaSet(try reader.read(AgendaSet.self))
    case .caseDecided: .caseDecided(try reader.read(CaseDecided.self))
    case .closed: .closed(try reader.read(SessionClosed.self))
    }
  }
}
