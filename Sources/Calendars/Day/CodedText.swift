extension Decoder {
  /// The value that is written as one text.
  /// - Parameter form: what the text is not, where no value can be read from it.
  func value<Value>(from read: (String) -> Value?, orNot form: String) throws -> Value {
    guard let value = read(try singleValueContainer().decode(String.self)) else {
      throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: "not " + form))
    }
    return value
  }
}

extension Encoder {
  /// Writes a value as one text.
  func write(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
