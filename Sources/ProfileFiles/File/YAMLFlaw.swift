import Casework
import Yams

/// What keeps a text from being YAML at all, and where.
struct YAMLFlaw: Error {
  var code: ProfileProblemCode
  var line: Int
  var key: String
  var value: String

  /// The most that is read, in bytes: what a file sets has to find room in one entry of the ledger.
  static let largestByteCount = 1 << 19

  /// The tree of a file; nil where there is nothing in it.
  static func tree(of bytes: [UInt8]) throws(YAMLFlaw) -> Node? {
    guard bytes.count <= largestByteCount else { throw YAMLFlaw(code: .fileTooLarge, line: 1) }
    do {
      return try Yams.compose(yaml: PlainText.decoded(bytes))
    } catch let error as PlainText.NotUTF8 {
      throw YAMLFlaw(code: .notUTF8, line: error.line)
    } catch let error as YamlError {
      throw YAMLFlaw(error)
    } catch {
      throw YAMLFlaw(code: .unreadable, line: 1)
    }
  }

  private init(code: ProfileProblemCode, line: Int, key: String = "", value: String = "") {
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
      self.init(code: Self.code(of: problem, line: mark.line, in: text), line: mark.line, value: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ")
      self.init(code: .duplicateKey, line: context.mark.line, key: names, value: names)
    case .reader(let problem, let offset, _, let text):
      let line = text.prefix(offset ?? 0).count(where: \.isNewline) + 1
      self.init(code: .unreadable, line: line, value: problem)
    default: self.init(code: .unreadable, line: 1)
    }
  }
}
