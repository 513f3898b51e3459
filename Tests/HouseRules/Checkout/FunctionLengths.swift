/// Finds where functions begin and end by their braces.
struct FunctionLengths {
  struct Function {
    let firstLine: Int
    let lineCount: Int
  }

  private static let modifiers: Set<Substring> = [
    "public", "private", "internal", "fileprivate", "package", "static", "class", "override", "mutating", "final",
    "nonmutating", "convenience", "required", "nonisolated", "consuming", "borrowing", "isolated", "indirect",
  ]

  /// The functions, initialisers, deinitialisers and subscripts that have a body.
  static func functions(in file: SwiftFile) -> [Function] {
    file.code.indices.compactMap { line in
      guard declaresFunction(file.code[line]), let last = lastLine(of: file.code, from: line) else { return nil }
      return Function(firstLine: line + 1, lineCount: last - line + 1)
    }
  }

  private static func declaresFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard let word = words.first else { return false }
    if word == "func" { return true }
    return ["init(", "init?(", "init<", "init?<", "deinit", "subscript(", "subscript<"].contains { word.hasPrefix($0) }
  }

  /// The line of the brace that closes the body; nil for a requirement without one.
  private static func lastLine(of code: [Substring], from start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for line in start..<code.count {
      for byte in code[line].utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
        case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
        case UInt8(ascii: "}") where parentheses == 0 || braces > 0:
          braces -= 1
          if braces == 0 { return line }
          if braces < 0 { return nil }
        default: break
        }
      }
    }
    return nil
  }
}
