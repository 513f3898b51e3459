extension NodeReader {
  /// The nodes that a pattern such as `services[].documents[].document` leads to, in the order of the file.
  ///
  /// Nodes of another form than the pattern expects are passed over: the schema has reported them already.
  func all(_ pattern: String) -> [NodeReader] {
    pattern.split(separator: ".").reduce([self]) { readers, step in
      let key = step.hasSuffix("[]") ? String(step.dropLast(2)) : String(step)
      let children = readers.compactMap { $0.child(key) }
      return step.hasSuffix("[]") ? children.flatMap { $0.items ?? [] } : children
    }
  }

  /// The words that stand where a pattern leads.
  func words(_ pattern: String) -> [String] { all(pattern).compactMap(\.text) }
}
