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
  var coded: (kind: String, payload: any Encodable) { (Self.prefix + "." + name.rawValue, payload) }

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
  /// The kind and the data of the event.
  var coded: (kind: String, payload: any Encodable) {
    switch self {
    case .file(let event): event.coded
    case .visit(let event): event.coded
    case .request(let event): event.coded
    case .referral(let event): event.coded
    case .session(let event): event.coded
    case .office(let event): event.coded
    case .rights(let event): event.coded
    case .subject(let event): event.coded
    case .access(let event): event.coded
    case .matter(let event): event.coded
    case .attachment(let event): event.coded
    case .message(let event): event.coded
    }
  }
}
