import Yams

/// What keeps a text from being YAML at all, and where.
struct YAMLFlaw: Error {
  var code: ProfileProblemCode
  var line: Int
  var key: String
  var value: String

  /// What stands where bytes of a file were no UTF-8.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The tree of a text; nil where there is nothing in it.
  static func tree(of text: String) throws(YAMLFlaw) -> Node? {
    // The parser would take it: a name would be kept for good that nobody wrote.
    if let place = text.unicodeScalars.firstIndex(of: replacement) {
      let line = text[..<place].count(where: \.isNewline) + 1
      throw YAMLFlaw(code: .notUTF8, line: line, key: "", value: "")
    }
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw YAMLFlaw(error)
    } catch {
      throw YAMLFlaw(code: .unreadable, line: 1, key: "", value: "")
    }
  }

  private init(code: ProfileProblemCode, line: Int, key: String, value: String) {
    self.code = code
    self.line = line
    self.key = key
    self.value = value
  }

  /// The mistakes that people make most often have sentences of their own.
  private static func code(of problem: String, line: Int, in text: String) -> ProfileProblemCode {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.indices.contains(line - 1), lines[line - 1].prefix(while: \.isWhitespace).contains("\t") {
      return .tabulator
    }
    return problem.hasPrefix("did not find expected ',' or") ? .notClosed : .unreadable
  }

  private init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, let text), .parser(_, let problem, let mark, let text),
      .composer(_, let problem, let mark, let text):
      self.init(code: Self.code(of: problem, line: mark.line, in: text), line: mark.line, key: "", value: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ")
      self.init(code: .duplicateKey, line: context.mark.line, key: names, value: names)
    case .reader(let problem, let offset, _, let text):
      let line = text.prefix(offset ?? 0).count(where: \.isNewline) + 1
      self.init(code: .unreadable, line: line, key: "", value: problem)
    default: self.init(code: .unreadable, line: 1, key: "", value: "")
    }
  }
}
