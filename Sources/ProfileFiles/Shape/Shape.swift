import Yams

/// How one kind of value stands in a file: read from a node, written as a node, said once.
struct Shape<Value> {
  /// Nil after having reported at least one problem.
  let read: (NodeReader) -> Value?
  let write: (Value) -> Node
  /// The ways to every key below it, such as `documents[].need`; none for a plain value.
  var keys: [String] = []
}

extension Shape {
  /// A list of values; each flawed entry is reported.
  static func list<Item>(of item: Shape<Item>) -> Shape where Value == [Item] {
    Shape(
      read: { reader in
        guard let entries = reader.items else { return reader.refuse(.notList) }
        let read = entries.map(item.read)
        let values = read.compactMap(\.self)
        return values.count == read.count ? values : nil
      },
      write: { .list($0.map(item.write)) },
      keys: item.keys.map { "[]." + $0 })
  }

  /// A set of values of a closed vocabulary, written in the vocabulary's order.
  static func set<Item>(of item: Shape<Item>) -> Shape
  where Value == Set<Item>, Item: CaseIterable {
    let list = Shape<[Item]>.list(of: item)
    return Shape(
      read: { list.read($0).map { Set($0) } },
      write: { chosen in list.write(Item.allCases.filter(chosen.contains)) })
  }
}

extension NodeReader {
  /// Reports a problem and stands for the value that could not be read.
  func refuse<Value>(_ code: ProfileProblemCode, value: String = "", allowed: [String] = []) -> Value? {
    report(code, value: value, allowed: allowed)
    return nil
  }
}
