import Casework
import Yams

extension Shape where Value == String {
  /// Words that are not empty, whatever YAML would take them for (`2337` and `2023-08-10` stay words).
  static var text: Shape {
    Shape(
      read: { reader in
        if reader.isBlank { return reader.refuse(.emptyText) }
        guard let text = reader.text else { return reader.refuse(.notText) }
        guard !text.allSatisfy(\.isWhitespace) else { return reader.refuse(.emptyText) }
        return text
      },
      write: { .word($0) })
  }

  /// The longest identifier: clauses' stand as names in the ledger's lines, where no more has room.
  private static let longestIdentifier = 128

  /// A key that events keep: Latin letters, digits and hyphens, beginning with a letter.
  static var identifier: Shape {
    Shape(
      read: { reader in
        guard let text = Shape.text.read(reader) else { return nil }
        let first = text.unicodeScalars.first?.properties.isAlphabetic == true
        let isPlain = text.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
          default: false
          }
        }
        let fits = text.utf8.count <= longestIdentifier
        return first && isPlain && fits ? text : reader.refuse(.identifierForm, value: text)
      },
      write: { .word($0) })
  }

  /// Words with at least one letter of their script; over however many lines they were written, they are one.
  static func words(in script: Script) -> Shape {
    Shape(
      read: { reader in
        guard let written = Shape.text.read(reader) else { return nil }
        let text = written.split(whereSeparator: \.isNewline).joined(separator: " ")
        return script.appears(in: text) ? text : reader.refuse(script.problem, value: text)
      },
      write: { .word($0) })
  }
}

extension Shape where Value == Bilingual {
  /// The same words in both languages, on one line: `{ar: …, en: …}`.
  static var bilingual: Shape {
    .record(
      .key("ar", .words(in: .arabic), \.ar), .key("en", .words(in: .latin), \.en), onOneLine: true,
      make: Bilingual.init(ar:en:))
  }
}
