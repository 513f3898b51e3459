/// Takes the one value that something is written as.
struct PayloadValueEncoding: SingleValueEncodingContainer {
  let encoder: PayloadEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.set(.literal("null")) }
  func encode(_ value: Bool) { encoder.set(.literal(value ? "true" : "false")) }
  func encode(_ value: String) { encoder.set(.text(value)) }
  func encode(_ value: Double) throws { throw PayloadFlaw.type }
  func encode(_ value: Float) throws { throw PayloadFlaw.type }
  func encode(_ value: Int) { encoder.set(.literal(String(value))) }
  func encode(_ value: Int8) { encoder.set(.literal(String(value))) }
  func encode(_ value: Int16) { encoder.set(.literal(String(value))) }
  func encode(_ value: Int32) { encoder.set(.literal(String(value))) }
  func encode(_ value: Int64) { encoder.set(.literal(String(value))) }
  func encode(_ value: UInt) { encoder.set(.literal(String(value))) }
  func encode(_ value: UInt8) { encoder.set(.literal(String(value))) }
  func encode(_ value: UInt16) { encoder.set(.literal(String(value))) }
  func encode(_ value: UInt32) { encoder.set(.literal(String(value))) }
  func encode(_ value: UInt64) { encoder.set(.literal(String(value))) }
  func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: encoder) }
}
