import Yams

extension Shape {
  /// A table of keys, said once for reading and writing; the fields stand in the order of `make`'s arguments.
  ///
  /// Every field is read before giving up, so that all problems of a table are reported together.
  static func record<each Part>(
    _ fields: repeat Field<Value, each Part>, onOneLine: Bool = false, make: @escaping (repeat each Part) -> Value
  ) -> Shape {
    var names: [String] = []
    var keys: [String] = []
    var writers: [(Value) -> (String, Node)?] = []
    for field in repeat each fields {
      names.append(field.name)
      keys.append(field.name)
      keys += field.keys.map { $0.hasPrefix("[]") ? field.name + $0 : field.name + "." + $0 }
      writers.append { whole in field.write(whole).map { (field.name, $0) } }
    }
    return Shape(
      read: { [names] reader in
        guard reader.hasOnly(names) else { return nil }
        let parts = (repeat (each fields).read(reader))
        return try? make(repeat known(each parts))
      },
      write: { [writers] whole in .table(writers.compactMap { $0(whole) }, onOneLine: onOneLine) }, keys: keys)
  }

  private static func known<Part>(_ part: Part?) throws(Unread) -> Part {
    guard let part else { throw Unread() }
    return part
  }
}

/// A part of a table could not be read; its problem is in the log.
private struct Unread: Error {}

extension NodeReader {
  /// Whether this is a table; keys that the schema does not know are reported.
  func hasOnly(_ names: [String]) -> Bool {
    guard let keys else {
      report(.notTable)
      return false
    }
    for key in keys where !names.contains(key.name) {
      log.add(.unknownKey, line: key.line, key: way(to: key.name), value: key.name, allowed: names)
    }
    return true
  }
}
