import Yams

/// Nodes in the style in which a person would write them.
extension Node {
  static func word(_ text: String) -> Node {
    let looksEmpty = text.isEmpty || text == "~" || text.lowercased() == "null"
    return .scalar(Scalar(text, Tag(.implicit), looksEmpty ? .doubleQuoted : .any))
  }

  /// A list, on one line when it holds plain words only.
  static func list(_ items: [Node]) -> Node {
    let isPlain = items.allSatisfy { $0.scalar != nil }
    return .sequence(Sequence(items, Tag(.seq), isPlain ? .flow : .block))
  }

  static func table(_ pairs: [(String, Node)], onOneLine: Bool = false) -> Node {
    .mapping(Mapping(pairs.map { (word($0.0), $0.1) }, Tag(.map), onOneLine ? .flow : .block))
  }
}
