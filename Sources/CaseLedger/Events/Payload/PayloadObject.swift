/// The values of one object by their keys.
struct PayloadObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let text: PayloadText
  private let place: Int

  init(_ text: PayloadText, at place: Int) throws(PayloadFlaw) {
    guard text.begins(place, with: "{") else { throw .type }
    self.text = text
    self.place = place
  }

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { text.keys(of: place).compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { text.value(of: key.stringValue, in: place) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { text.isNull(try value(of: key)) }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try text.truth(at: value(of: key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try text.string(at: value(of: key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try text.number(at: value(of: key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try text.number(at: value(of: key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try text.number(at: value(of: key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try text.number(at: value(of: key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try text.number(at: value(of: key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try text.number(at: value(of: key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try text.number(at: value(of: key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try text.number(at: value(of: key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try text.number(at: value(of: key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try text.number(at: value(of: key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try text.number(at: value(of: key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try text.number(at: value(of: key)) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: PayloadDecoder(text, at: value(of: key)))
  }

  /// The same as the protocol's own, with one look for the key instead of three.
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let value = text.value(of: key.stringValue, in: place), !text.isNull(value) else { return nil }
    return try Value(from: PayloadDecoder(text, at: value))
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let value = text.value(of: key.stringValue, in: place), !text.isNull(value) else { return nil }
    return try text.string(at: value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try PayloadDecoder(text, at: value(of: key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try PayloadArray(text, at: value(of: key))
  }

  func superDecoder() throws -> any Decoder {
    guard let value = text.value(of: "super", in: place) else { throw PayloadFlaw.missing }
    return PayloadDecoder(text, at: value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { PayloadDecoder(text, at: try value(of: key)) }

  private func value(of key: Key) throws(PayloadFlaw) -> Int {
    guard let value = text.value(of: key.stringValue, in: place) else { throw .missing }
    return value
  }
}
