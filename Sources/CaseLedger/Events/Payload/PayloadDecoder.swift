/// Decodes values from the data of an event.
///
/// Much of the time in which an office's events are read is spent here, and the library's own decoder, which is made for
/// JSON of any form, takes about twice as long; the form was checked byte for byte when the event was committed.
struct PayloadDecoder: Decoder {
  let text: PayloadText
  /// The place of the value that is decoded.
  let place: Int

  /// Errors are told by kind and number of the event, so that nobody asks for the way to a value.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ text: PayloadText, at place: Int = 0) {
    self.text = text
    self.place = place
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try PayloadObject<Key>(text, at: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try PayloadArray(text, at: place) }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension PayloadDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { text.isNull(place) }
  func decode(_ type: Bool.Type) throws -> Bool { try text.truth(at: place) }
  func decode(_ type: String.Type) throws -> String { try text.string(at: place) }
  func decode(_ type: Double.Type) throws -> Double { try text.number(at: place) }
  func decode(_ type: Float.Type) throws -> Float { try text.number(at: place) }
  func decode(_ type: Int.Type) throws -> Int { try text.number(at: place) }
  func decode(_ type: Int8.Type) throws -> Int8 { try text.number(at: place) }
  func decode(_ type: Int16.Type) throws -> Int16 { try text.number(at: place) }
  func decode(_ type: Int32.Type) throws -> Int32 { try text.number(at: place) }
  func decode(_ type: Int64.Type) throws -> Int64 { try text.number(at: place) }
  func decode(_ type: UInt.Type) throws -> UInt { try text.number(at: place) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try text.number(at: place) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try text.number(at: place) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try text.number(at: place) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try text.number(at: place) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
}
