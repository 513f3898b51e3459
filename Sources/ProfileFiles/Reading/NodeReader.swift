import Yams

/// A node of the file together with the way to it; whatever is wrong with it is reported in the file's log.
struct NodeReader {
  let node: Node
  let path: String
  let line: Int
  let log: ProblemLog

  init(root: Node, log: ProblemLog) {
    self.init(root, path: "", lineAbove: 1, log: log)
  }

  private init(_ node: Node, path: String, lineAbove: Int, log: ProblemLog) {
    self.node = node
    self.path = path
    self.line = node.mark?.line ?? lineAbove
    self.log = log
  }

  /// The words of a scalar as they were typed, or nil for a table, a list or nothing at all.
  var text: String? {
    guard let scalar = node.scalar, !isBlank else { return nil }
    return scalar.string
  }

  /// Whether nothing was written after the key; a word in quotation marks is one, whatever it says.
  var isBlank: Bool { node.null != nil }

  /// The entries of a list, or nil where the node is none.
  var items: [NodeReader]? {
    node.sequence.map { sequence in
      sequence.enumerated().map { index, item in
        NodeReader(item, path: "\(path)[\(index)]", lineAbove: line, log: log)
      }
    }
  }

  /// The keys of a table with the lines on which they stand, or nil where the node is none.
  var keys: [(name: String, line: Int)]? {
    node.mapping.map { mapping in
      mapping.keys.map { key in (key.scalar?.string ?? "", key.mark?.line ?? line) }
    }
  }

  /// The value of a key, or nil where the table lacks it.
  func child(_ key: String) -> NodeReader? {
    node.mapping?.first { $0.key.scalar?.string == key }.map { pair in
      NodeReader(pair.value, path: way(to: key), lineAbove: pair.key.mark?.line ?? line, log: log)
    }
  }

  /// The way to a key of this table, there or not.
  func way(to key: String) -> String { path.isEmpty ? key : path + "." + key }

  func report(_ code: ProfileProblemCode, value: String = "", allowed: [String] = []) {
    // What is wrong with the file as a whole stands at no key.
    let code = code == .notTable && path.isEmpty ? .fileNotTable : code
    log.add(code, line: line, key: path, value: value, allowed: allowed)
  }
}
