/// Takes the values of one array in their order.
struct PayloadArrayEncoding: UnkeyedEncodingContainer {
  let encoder: PayloadEncoder

  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.elementCount }

  func encodeNil() { encoder.add(.literal("null")) }
  func encode(_ value: Bool) { encoder.add(.literal(value ? "true" : "false")) }
  func encode(_ value: String) { encoder.add(.text(value)) }
  func encode(_ value: Double) throws { throw PayloadFlaw.type }
  func encode(_ value: Float) throws { throw PayloadFlaw.type }
  func encode(_ value: Int) { encoder.add(.literal(String(value))) }
  func encode(_ value: Int8) { encoder.add(.literal(String(value))) }
  func encode(_ value: Int16) { encoder.add(.literal(String(value))) }
  func encode(_ value: Int32) { encoder.add(.literal(String(value))) }
  func encode(_ value: Int64) { encoder.add(.literal(String(value))) }
  func encode(_ value: UInt) { encoder.add(.literal(String(value))) }
  func encode(_ value: UInt8) { encoder.add(.literal(String(value))) }
  func encode(_ value: UInt16) { encoder.add(.literal(String(value))) }
  func encode(_ value: UInt32) { encoder.add(.literal(String(value))) }
  func encode(_ value: UInt64) { encoder.add(.literal(String(value))) }
  func encode<Value: Encodable>(_ value: Value) throws { encoder.add(try PayloadEncoder.encoded(value)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    inner().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { inner().unkeyedContainer() }
  func superEncoder() -> any Encoder { inner() }

  private func inner() -> PayloadEncoder {
    let inner = PayloadEncoder()
    encoder.add(.unfinished(inner))
    return inner
  }
}
