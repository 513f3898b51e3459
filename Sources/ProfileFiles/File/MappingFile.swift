import Yams

/// The file format of mappings (YAML): how the columns and words of another program's list are to be understood.
///
/// `columns` names the field of a column, `values` the choices that words mean, `defaults` what holds where nothing stands.
public enum MappingFile {
  private static let parts = ["columns", "values", "defaults"]

  /// Reads a mapping file; whatever is wrong is reported.
  /// - Parameters:
  ///   - fields: the names of the fields that a list may hold.
  ///   - folding: what is left of a name or word of a list where its spellings are not told apart.
  public static func read(
    _ bytes: [UInt8], fileName: String, fields: [String], folding: (String) -> String
  ) -> ReadMapping {
    let log = ProblemLog(file: fileName)
    var mapping = ReadMapping()
    do throws(YAMLFlaw) {
      guard let root = try YAMLFlaw.tree(of: bytes) else { return mapping }
      let reader = NodeReader(root: root, log: log)
      if reader.hasOnly(parts) {
        mapping.columns = words(of: reader.child("columns"), folding: folding) { value in
          field(value, among: fields)
        }
        mapping.defaults = words(of: reader.child("defaults"), keys: fields, folding: folding) { Shape.text.read($0) }
        if let values = table(reader.child("values"), keys: fields) {
          for (field, node) in values {
            mapping.values[field] = words(of: node, folding: folding) { Shape.text.read($0) }
          }
        }
      }
    } catch {
      log.add(error.code, line: error.line, key: error.key, value: error.value)
    }
    mapping.problems = log.problems
    return mapping
  }

  private static func words(
    of node: NodeReader?, keys: [String]? = nil, folding: (String) -> String, _ word: (NodeReader) -> String?
  ) -> [String: String] {
    var words: [String: String] = [:]
    var meanings: [String: String] = [:]
    for (key, value) in table(node, keys: keys) ?? [] {
      guard let meaning = word(value) else { continue }
      words[key] = meaning
      // Which of the two held would be left to chance.
      if let other = meanings.updateValue(meaning, forKey: folding(key)), other != meaning {
        value.report(.namesAlike, value: key)
      }
    }
    return words
  }

  /// The entries of a table, of known keys alone where some are given.
  private static func table(_ node: NodeReader?, keys allowed: [String]? = nil) -> [(String, NodeReader)]? {
    guard let node else { return nil }
    guard let keys = node.keys else { return node.refuse(.notTable) }
    if let allowed { _ = node.hasOnly(allowed) }
    return keys.compactMap { key in
      guard allowed?.contains(key.name) ?? true, let child = node.child(key.name) else { return nil }
      return (key.name, child)
    }
  }

  private static func field(_ node: NodeReader, among fields: [String]) -> String? {
    guard let name = Shape.text.read(node) else { return nil }
    return fields.contains(name) ? name : node.refuse(.unknownValue, value: name, allowed: fields)
  }
}
