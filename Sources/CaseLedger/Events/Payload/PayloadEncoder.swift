/// Encodes values as the data of an event; what is nil is left out.
///
/// The counterpart of `PayloadDecoder`, written for the same reason: to make the events of a list's lines took the
/// library's own encoder an eighth of an import's whole time.
final class PayloadEncoder: Encoder {
  /// What was encoded so far; an object while nothing was.
  private(set) var value = PayloadValue.object([])

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The bytes of a value.
  /// - Throws: `PayloadFlaw.type` for a number that is not whole, or what the value throws.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = PayloadEncoder()
    try value.encode(to: encoder)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes.append(encoder.value)
    return bytes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PayloadObjectEncoding<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .object = value { value = .array([]) }
    return PayloadArrayEncoding(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { PayloadValueEncoding(encoder: self) }

  /// Sets the one value that is encoded.
  func set(_ value: PayloadValue) { self.value = value }

  func add(_ field: PayloadValue, for key: String) {
    guard case .object(var fields) = value else { return value = .object([(key, field)]) }
    value = .object([])
    fields.append((key, field))
    value = .object(fields)
  }

  func add(_ element: PayloadValue) {
    guard case .array(var elements) = value else { return value = .array([element]) }
    value = .array([])
    elements.append(element)
    value = .array(elements)
  }

  /// How many elements an array has by now.
  var elementCount: Int { if case .array(let elements) = value { elements.count } else { 0 } }

  static func encoded(_ value: some Encodable) throws -> PayloadValue {
    let encoder = PayloadEncoder()
    try value.encode(to: encoder)
    return encoder.value
  }
}
