/// Blanks comments and the insides of string literals, so that rules look at code alone; interpolations stay code.
struct SwiftBlanker {
  private enum Context {
    /// Code of the file, or of an interpolation with that many open parentheses.
    case code(parentheses: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var contexts: [Context] = [.code(parentheses: 0)]
  private var result: [UInt8] = []

  /// The text with every other line and column as it was.
  static func code(of text: String) -> String {
    var blanker = SwiftBlanker(bytes: Array(text.utf8))
    blanker.run()
    return String(decoding: blanker.result, as: UTF8.self)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while index < bytes.count, let context = contexts.last {
      switch context {
      case .code(let parentheses): stepInCode(parentheses: parentheses)
      case .string(let hashes, let isMultiline): stepInString(hashes: hashes, isMultiline: isMultiline)
      }
    }
  }

  private mutating func stepInCode(parentheses: Int) {
    if starts("//") {
      while index < bytes.count, bytes[index] != 0x0A { blank() }
    } else if starts("/*") {
      blankBlockComment()
    } else if let hashes = openingHashes() {
      keep(hashes)
      let isMultiline = starts("\"\"\"")
      keep(isMultiline ? 3 : 1)
      contexts.append(.string(hashes: hashes, isMultiline: isMultiline))
    } else {
      let byte = bytes[index]
      keep(1)
      guard contexts.count > 1 else { return }
      if byte == UInt8(ascii: "(") { contexts[contexts.count - 1] = .code(parentheses: parentheses + 1) }
      if byte == UInt8(ascii: ")") {
        if parentheses == 1 {
          contexts.removeLast()
        } else {
          contexts[contexts.count - 1] = .code(parentheses: parentheses - 1)
        }
      }
    }
  }

  private mutating func stepInString(hashes: Int, isMultiline: Bool) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let end = (isMultiline ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    if starts(escape + "(") {
      for _ in escape.utf8 { blank() }
      keep(1)
      contexts.append(.code(parentheses: 1))
    } else if starts(escape) {
      for _ in 0...escape.utf8.count where index < bytes.count { blank() }
    } else if starts(end) {
      keep(end.utf8.count)
      contexts.removeLast()
    } else {
      blank()
    }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 } else if starts("*/") { depth -= 1 }
      let isMark = starts("/*") || starts("*/")
      for _ in 0..<(isMark ? 2 : 1) where index < bytes.count { blank() }
    } while depth > 0 && index < bytes.count
  }

  /// The number of `#` before a quotation mark that starts here, or nil where none starts.
  private func openingHashes() -> Int? {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - index : nil
  }

  private func starts(_ mark: String) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }

  private mutating func keep(_ count: Int) {
    result += bytes[index..<index + count]
    index += count
  }

  private mutating func blank() {
    result.append(bytes[index] == 0x0A ? 0x0A : 0x20)
    index += 1
  }
}
