import Casework

extension AttachmentEvent: CodedEvent {
  static let prefix = "attachment"

  enum Name: String, CaseIterable {
    case kept, removed
  }

  var name: Name {
    switch self {
    case .kept: .kept
    case .removed: .removed
    }
  }

  var payload: any Encodable {
    switch self {
    case .kept(let payload): payload
    case .removed(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> AttachmentEvent {
    switch name {
    case .kept: .kept(try reader.read(AttachmentKept.self))
    case .removed: .removed(try reader.read(AttachmentDestroyed.self))
    }
  }
}
