/// The data of one event, taken apart once: a compact JSON object and the places of all values in it.
final class PayloadText: Sendable {
  private let bytes: [UInt8]
  private let nodes: [ObjectNode]

  /// - Throws: `PayloadFlaw` for anything but the one form in which the ledger keeps data, see `ObjectScanner`.
  init(_ bytes: [UInt8]) throws(PayloadFlaw) {
    guard (try? UTF8Span(validating: bytes.span)) != nil,
      let nodes = bytes.withUnsafeBytes({ ObjectScanner.nodes(of: $0) })
    else { throw .form }
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The place of the value under a key of the object at a place; nil where the key is missing.
  func value(of key: String, in object: Int) -> Int? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { bytes in
        nodes.withUnsafeBufferPointer { nodes in
          let end = nodes[object].following
          var place = object + 1
          while place < end {
            let range = nodes[place].bytes
            if range.count == key.count, bytes[range].elementsEqual(key) { return place + 1 }
            place = nodes[place + 1].following
          }
          return nil
        }
      }
    }
  }

  /// The keys of the object at a place.
  func keys(of object: Int) -> [String] {
    var keys: [String] = []
    var place = object + 1
    while place < nodes[object].following {
      keys.append(String(decoding: bytes[nodes[place].bytes], as: UTF8.self))
      place = nodes[place + 1].following
    }
    return keys
  }

  /// The places of the values in the array at a place.
  func elements(of array: Int) -> [Int] {
    var elements: [Int] = []
    var place = array + 1
    while place < nodes[array].following {
      elements.append(place)
      place = nodes[place].following
    }
    return elements
  }

  /// Whether the value at a place begins with this sign, by which JSON tells its values apart.
  func begins(_ place: Int, with sign: Unicode.Scalar) -> Bool {
    bytes[nodes[place].bytes.lowerBound] == UInt8(ascii: sign)
  }

  func isNull(_ place: Int) -> Bool { begins(place, with: "n") }

  func truth(at place: Int) throws(PayloadFlaw) -> Bool {
    if begins(place, with: "t") { return true }
    guard begins(place, with: "f") else { throw .type }
    return false
  }

  /// The number at a place, which has to be a whole one in plain digits.
  func number<Number: LosslessStringConvertible>(at place: Int) throws(PayloadFlaw) -> Number {
    let text = bytes[nodes[place].bytes]
    guard let first = text.first, first == 0x2D || first &- 0x30 < 10,
      let number = Number(String(decoding: text, as: UTF8.self))
    else { throw .type }
    return number
  }

  func string(at place: Int) throws(PayloadFlaw) -> String {
    guard begins(place, with: "\"") else { throw .type }
    let range = nodes[place].bytes
    let text = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    return try PayloadEscapes.resolved(in: text)
  }
}

/// Why data is not what it should be; it quotes nothing.
enum PayloadFlaw: Error {
  case form
  case missing
  case type
}
