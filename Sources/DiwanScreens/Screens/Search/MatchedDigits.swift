import ArabicText

/// Which digits of a shown number answer to the words of a search.
enum MatchedDigits {
  /// Fewer digits stand in nearly every number.
  private static let least = 3
  /// How people begin a Saudi phone number; the list may show another beginning.
  private static let beginnings = ["00966", "966", "0"]

  /// Ranges of Unicode scalars of the number: the last place of each typed word of digits.
  static func ranges(of search: String, in number: String) -> [Range<Int>] {
    let shown = Array(number.unicodeScalars)
    return SearchFolding.fold(search).split(separator: " ").compactMap { word in
      let typed = word.hasPrefix("+") ? String(word.dropFirst()) : String(word)
      guard typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let shorter = beginnings.filter { typed.hasPrefix($0) }.map { String(typed.dropFirst($0.count)) }
      return ([typed] + shorter).lazy.filter { $0.count >= least }.compactMap { place(of: $0, in: shown) }.first
    }
  }

  private static func place(of digits: String, in shown: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = Array(digits.unicodeScalars)
    guard wanted.count <= shown.count else { return nil }
    let start = (0...shown.count - wanted.count).last { shown[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count }
  }
}
