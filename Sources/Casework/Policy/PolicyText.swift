public import Calendars

/// An association's own text of a version of its policy, with the place of each clause in it.
public struct PolicyText: Hashable, Sendable {
  /// The name of the file that it was taken from.
  public var source: String
  public var lines: [String]
  public var importedAt: Moment
  /// The lines of clauses as officers set them, counted from 1.
  public var places: [String: ClosedRange<Int>] = [:]

  public init(source: String, text: String, importedAt: Moment) {
    self.source = source
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    self.importedAt = importedAt
  }

  /// The lines of every clause whose place is known, counted from 1: as an officer set them, else from the line with the
  /// words that its profile names to the line before the next clause.
  public func passages(of clauses: [Clause]) -> [String: ClosedRange<Int>] {
    let letters = lines.map { PolicyWords.letters(of: $0) }
    var begins: [String: Int] = [:]
    for clause in clauses {
      guard let words = clause.passage.map({ PolicyWords.letters(of: $0) }), !words.isEmpty else { continue }
      begins[clause.id] = letters.firstIndex { $0.contains(words) }.map { $0 + 1 }
    }
    var passages = begins.mapValues { first in
      first...((begins.values.filter { $0 > first }.min() ?? lines.count + 1) - 1)
    }
    for (clause, place) in places where clauses.contains(where: { $0.id == clause }) { passages[clause] = place }
    return passages
  }
}

/// Words as they are compared: letters and digits alone, whichever way they are written.
enum PolicyWords {
  static func letters(of text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if let digit = properties.numericType == .decimal ? properties.numericValue : nil {
        letters.append(contentsOf: String(Int(digit)).unicodeScalars)
      } else if properties.isAlphabetic, properties.generalCategory != .nonspacingMark,
        properties.generalCategory != .modifierLetter
      {
        letters.append(contentsOf: (seats[scalar].map { String($0) } ?? properties.lowercaseMapping).unicodeScalars)
      }
    }
    return String(letters)
  }

  /// The bare letter of those that are written with a hamza, and of the ways to write yeh, kaf and heh.
  private static let seats: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{622}": "\u{627}", "\u{623}": "\u{627}", "\u{625}": "\u{627}", "\u{671}": "\u{627}", "\u{649}": "\u{64A}",
    "\u{6CC}": "\u{64A}", "\u{6A9}": "\u{643}", "\u{629}": "\u{647}", "\u{624}": "\u{648}", "\u{626}": "\u{64A}",
  ]
}
