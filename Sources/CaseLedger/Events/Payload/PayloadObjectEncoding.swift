/// Takes the values of one object by their keys.
struct PayloadObjectEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: PayloadEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.add(.literal("null"), for: key.stringValue) }
  func encode(_ value: Bool, forKey key: Key) { encoder.add(.literal(value ? "true" : "false"), for: key.stringValue) }
  func encode(_ value: String, forKey key: Key) { encoder.add(.text(value), for: key.stringValue) }
  func encode(_ value: Double, forKey key: Key) throws { throw PayloadFlaw.type }
  func encode(_ value: Float, forKey key: Key) throws { throw PayloadFlaw.type }
  func encode(_ value: Int, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: Int8, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: Int16, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: Int32, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: Int64, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: UInt, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: UInt8, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: UInt16, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: UInt32, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }
  func encode(_ value: UInt64, forKey key: Key) { encoder.add(.literal(String(value)), for: key.stringValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.add(try PayloadEncoder.encoded(value), for: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { inner(key).unkeyedContainer() }
  func superEncoder(forKey key: Key) -> any Encoder { inner(key) }

  func superEncoder() -> any Encoder {
    let inner = PayloadEncoder()
    encoder.add(.unfinished(inner), for: "super")
    return inner
  }

  private func inner(_ key: Key) -> PayloadEncoder {
    let inner = PayloadEncoder()
    encoder.add(.unfinished(inner), for: key.stringValue)
    return inner
  }
}
