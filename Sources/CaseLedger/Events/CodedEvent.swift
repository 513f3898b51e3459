import Casework
import Foundation

/// A group of events that share the first part of their kind.
protocol CodedEvent: Sendable {
  /// The part of the kind before the dot.
  static var prefix: String { get }
  /// The part of the kind after the dot.
  var name: String { get }
  var payload: any Encodable { get }
  /// The event of that name, or nil where the group has none.
  static func decoded(_ name: String, from reader: PayloadReader) throws -> Self?
}

/// Reads the data of one record.
struct PayloadReader {
  let data: Data

  func read<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
    try JSONDecoder().decode(type, from: data)
  }
}

extension CaseEvent {
  var coded: any CodedEvent {
    switch self {
    case .file(let event): event
    case .visit(let event): event
    case .request(let event): event
    case .referral(let event): event
    case .session(let event): event
    case .office(let event): event
    }
  }
}
