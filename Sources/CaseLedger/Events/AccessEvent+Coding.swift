import Casework

extension AccessEvent: CodedEvent {
  static let prefix = "access"

  enum Name: String, CaseIterable {
    case fileRead, fieldsShown
  }

  var name: Name {
    switch self {
    case .fileRead: .fileRead
    case .fieldsShown: .fieldsShown
    }
  }

  var payload: any Encodable {
    switch self {
    case .fileRead(let payload): payload
    case .fieldsShown(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> AccessEvent {
    switch name {
    case .fileRead: .fileRead(try reader.read(FileRead.self))
    case .fieldsShown: .fieldsShown(try reader.read(FieldsShown.self))
    }
  }
}
