/// A Swift file: its lines as written, and the same lines as code alone.
struct SwiftFile: Sendable {
  /// Relative to the root of the checkout.
  let path: String
  let lines: [Substring]
  /// The lines with comments and the insides of string literals blanked out.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = SwiftBlanker.code(of: text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Lines of the file, without the empty one after the last line feed.
  var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// `path:line` of each line whose code meets a condition.
  func places(where isMet: (Substring) -> Bool) -> [String] {
    code.enumerated().filter { isMet($0.element) }.map { "\(path):\($0.offset + 1)" }
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "private", "package"].contains($0) })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[index + 1]) && index + 2 < words.count ? words[index + 2] : words[index + 1]
      return String(name.prefix { $0 != "." })
    }
  }
}
