import Yams

/// A choice that carries a number, written `{months: 3}`.
struct CountedChoice<Value> {
  let name: String
  let bounds: ClosedRange<Int>
  let make: (Int) -> Value
  /// The number where a value is this choice.
  let count: (Value) -> Int?
}

extension Shape where Value: Equatable {
  /// One of several words, or one of several words with a number.
  static func choice(_ plain: [(name: String, value: Value)], counted: [CountedChoice<Value>]) -> Shape {
    let allowed = plain.map(\.name) + counted.map { "{\($0.name): N}" }
    return Shape(
      read: { reader in
        if let text = reader.text, let choice = plain.first(where: { $0.name == text }) { return choice.value }
        let names = reader.keys?.map(\.name) ?? []
        guard names.count == 1, let choice = counted.first(where: { $0.name == names[0] }),
          let child = reader.child(choice.name)
        else {
          return reader.refuse(.unknownValue, value: reader.text ?? names.joined(separator: ", "), allowed: allowed)
        }
        return Shape<Int>.number(in: choice.bounds).read(child).map(choice.make)
      },
      write: { value in
        for choice in counted {
          if let count = choice.count(value) {
            return .table([(choice.name, .word(String(count)))], onOneLine: true)
          }
        }
        return .word(plain.first { $0.value == value }?.name ?? "")
      })
  }
}
