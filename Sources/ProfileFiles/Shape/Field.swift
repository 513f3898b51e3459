import Yams

/// One key of a table: its name, the shape of its value, and what it means when it is left out.
struct Field<Whole, Value> {
  let name: String
  /// Nil after having reported a problem.
  let read: (NodeReader) -> Value?
  /// Nil where the key is left out.
  let write: (Whole) -> Node?
  /// The ways to every key below its value.
  let keys: [String]

  /// A key that must be there.
  static func key(_ name: String, _ shape: Shape<Value>, _ get: @escaping (Whole) -> Value) -> Field {
    Field(
      name: name,
      read: { table in
        if let child = table.child(name) { return shape.read(child) }
        table.log.add(.missingKey, line: table.line, key: table.way(to: name), value: name)
        return nil
      },
      write: { shape.write(get($0)) }, keys: shape.keys)
  }

  /// A key that may be left out and then means `absent`.
  static func key(
    _ name: String, _ shape: Shape<Value>, or absent: Value, _ get: @escaping (Whole) -> Value
  ) -> Field where Value: Equatable {
    Field(
      name: name,
      read: { table in table.child(name).map(shape.read) ?? absent },
      write: { whole in get(whole) == absent ? nil : shape.write(get(whole)) }, keys: shape.keys)
  }

  /// A key that may be left out: then the fact is not known.
  static func optional<Known>(
    _ name: String, _ shape: Shape<Known>, _ get: @escaping (Whole) -> Value
  ) -> Field where Value == Known? {
    Field(
      name: name,
      read: { table in
        guard let child = table.child(name) else { return .some(nil) }
        return shape.read(child).map { .some($0) }
      },
      write: { get($0).map(shape.write) }, keys: shape.keys)
  }
}
