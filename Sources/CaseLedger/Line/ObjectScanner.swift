/// Takes one compact JSON object (RFC 8259): no space between tokens, no key twice, no escape in a key.
struct ObjectScanner {
  static let depthLimit = 64
  static let keyLimit = 256
  private var scanner: LineScanner
  /// Where the keys of the open objects stand, the innermost object's last.
  private var keys: [Range<Int>] = []
  private let keepsNodes: Bool
  private var nodes: [ObjectNode] = []

  private init(_ scanner: LineScanner, keepsNodes: Bool = false) {
    self.scanner = scanner
    self.keepsNodes = keepsNodes
  }

  /// Takes an object, or returns false and leaves the scanner anywhere.
  static func take(from scanner: inout LineScanner) -> Bool {
    var object = ObjectScanner(scanner)
    guard object.takeObject(depth: 0) else { return false }
    scanner = object.scanner
    return true
  }

  /// The values of an object that fills the bytes, itself first, each followed by those inside it; nil where it is none.
  static func nodes(of bytes: UnsafeRawBufferPointer) -> [ObjectNode]? {
    var object = ObjectScanner(LineScanner(bytes), keepsNodes: true)
    object.nodes.reserveCapacity(32)
    guard object.scanner.isNext(UInt8(ascii: "{")), object.takeNode(depth: 0), object.scanner.isAtEnd else {
      return nil
    }
    return object.nodes
  }

  private mutating func takeNode(depth: Int) -> Bool {
    guard keepsNodes else { return takeValue(depth: depth) }
    let (place, start) = (nodes.count, scanner.index)
    nodes.append(ObjectNode(start: start))
    guard takeValue(depth: depth) else { return false }
    nodes[place].bytes = start..<scanner.index
    nodes[place].following = nodes.count
    return true
  }

  private mutating func takeValue(depth: Int) -> Bool {
    guard scanner.index < scanner.bytes.count, depth < Self.depthLimit else { return false }
    switch scanner.bytes[scanner.index] {
    case UInt8(ascii: "{"): return takeObject(depth: depth)
    case UInt8(ascii: "["): return takeArray(depth: depth)
    case UInt8(ascii: "\""): return takeString(allowsEscapes: true) != nil
    case UInt8(ascii: "t"): return scanner.take("true")
    case UInt8(ascii: "f"): return scanner.take("false")
    case UInt8(ascii: "n"): return scanner.take("null")
    default: return takeNumber()
    }
  }

  private mutating func takeObject(depth: Int) -> Bool {
    guard scanner.take("{") else { return false }
    if scanner.take("}") { return true }
    let firstKey = keys.count
    repeat {
      guard let key = takeString(allowsEscapes: false), isNew(key, since: firstKey), scanner.take(":") else {
        return false
      }
      keys.append(key)
      if keepsNodes { nodes.append(ObjectNode(key: key, following: nodes.count + 1)) }
      guard takeNode(depth: depth + 1) else { return false }
    } while scanner.take(",")
    keys.removeSubrange(firstKey...)
    return scanner.take("}")
  }

  private mutating func takeArray(depth: Int) -> Bool {
    guard scanner.take("[") else { return false }
    if scanner.take("]") { return true }
    repeat {
      guard takeNode(depth: depth + 1) else { return false }
    } while scanner.take(",")
    return scanner.take("]")
  }

  private mutating func takeString(allowsEscapes: Bool) -> Range<Int>? {
    guard scanner.take("\"") else { return nil }
    let start = scanner.index
    while scanner.index < scanner.bytes.count {
      skipPlainText()
      guard scanner.index < scanner.bytes.count else { return nil }
      let byte = scanner.bytes[scanner.index]
      scanner.index += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<(scanner.index - 1)
      case UInt8(ascii: "\\"): guard allowsEscapes, takeEscape() else { return nil }
      case 0..<0x20: return nil
      default: continue
      }
    }
    return nil
  }

  /// Skips text eight bytes at a time as long as none of them is a quote, a backslash or a control.
  private mutating func skipPlainText() {
    let (each, highest) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    while scanner.bytes.count - scanner.index >= 8 {
      let word = scanner.bytes.loadUnaligned(fromByteOffset: scanner.index, as: UInt64.self)
      let (quotes, backslashes) = (word ^ each &* 0x22, word ^ each &* 0x5C)
      // A byte below a number, or equal to one, sets its highest bit (Bit Twiddling Hacks, "determine if a word has…").
      let controls = (word &- each &* 0x20) & ~word
      let found = controls | (quotes &- each) & ~quotes | (backslashes &- each) & ~backslashes
      guard found & highest == 0 else { return }
      scanner.index += 8
    }
  }

  private mutating func takeEscape() -> Bool {
    guard scanner.index < scanner.bytes.count else { return false }
    let byte = scanner.bytes[scanner.index]
    scanner.index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard scanner.bytes.count - scanner.index >= 4 else { return false }
      let isHexadecimal = scanner.bytes[scanner.index..<(scanner.index + 4)].allSatisfy {
        Hexadecimal.value(ofEitherCase: $0) != nil
      }
      scanner.index += 4
      return isHexadecimal
    default: return false
    }
  }

  private mutating func takeNumber() -> Bool {
    _ = scanner.take("-")
    let leadsWithZero = scanner.isNext(0x30)
    guard case let whole = takeDigits(), whole > 0, !leadsWithZero || whole == 1 else { return false }
    if scanner.take("."), takeDigits() == 0 { return false }
    guard scanner.take("e") || scanner.take("E") else { return true }
    _ = scanner.take("+") || scanner.take("-")
    return takeDigits() > 0
  }

  private mutating func takeDigits() -> Int {
    let start = scanner.index
    while scanner.index < scanner.bytes.count, scanner.bytes[scanner.index] &- 0x30 < 10 { scanner.index += 1 }
    return scanner.index - start
  }

  private func isNew(_ key: Range<Int>, since firstKey: Int) -> Bool {
    guard keys.count - firstKey < Self.keyLimit else { return false }
    return !keys[firstKey...].contains { other in
      other.count == key.count && scanner.bytes[other].elementsEqual(scanner.bytes[key])
    }
  }
}
