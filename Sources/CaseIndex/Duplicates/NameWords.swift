import ArabicText

/// The words of a name by their sound, to tell whether another name is the same with words left out.
struct NameWords: Hashable {
  let first: String
  /// The words behind the first, without their articles.
  let others: [String]

  init(_ name: FoldedName, sounds: inout WordSounds) {
    let heard = name.wordsWithoutArticle.map { sounds.sound(of: $0) }.filter { !$0.isEmpty }
    first = heard.first ?? ""
    others = Array(heard.dropFirst())
  }

  /// Whether both begin alike and each further word of the shorter one stands in the longer one, in whichever order:
  /// the father's or the grandfather's name may be missing, or stand behind the family's.
  func isAlike(_ other: NameWords) -> Bool {
    guard !first.isEmpty, first == other.first else { return false }
    let (shorter, longer) = others.count <= other.others.count ? (others, other.others) : (other.others, others)
    guard !shorter.isEmpty else { return false }
    var left = longer
    return shorter.allSatisfy { word in
      guard let place = left.firstIndex(of: word) else { return false }
      left.remove(at: place)
      return true
    }
  }
}
