import Casework

/// A group of events that share the first part of their kind.
protocol CodedEvent: Sendable {
  /// The parts of a kind after the dot; a name that was once written stays for ever.
  associatedtype Name: RawRepresentable<String> & CaseIterable

  /// The part of the kind before the dot.
  static var prefix: String { get }
  var name: Name { get }
  var payload: any Encodable { get }
  static func decoded(_ name: Name, from reader: PayloadReader) throws -> Self
}

extension CodedEvent {
  static var kinds: [String] { Name.allCases.map { prefix + "." + $0.rawValue } }
  var kind: String { Self.prefix + "." + name.rawValue }

  /// The event of that name, or nil where the group has none.
  static func decoded(named name: String, from reader: PayloadReader) throws -> Self? {
    try Name(rawValue: name).map { try decoded($0, from: reader) }
  }
}

/// Reads the data of one record.
struct PayloadReader {
  let data: [UInt8]

  func read<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
    try Payload(from: PayloadDecoder(PayloadText(data)))
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
    case .rights(let event): event
    case .subject(let event): event
    case .access(let event): event
    }
  }
}
