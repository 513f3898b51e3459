import ArabicText

/// A name in every form in which the index keeps it, worked out once.
public struct IndexedName: Hashable, Sendable {
  let folded: FoldedName
  /// By which lists are sorted.
  let sortKey: String
  /// How the whole name sounds: the sounds of its words in order.
  let sound: String
  /// By which it is told whether another name is the same with words left out.
  let words: NameWords

  public init(_ name: String, sounds: inout WordSounds) {
    folded = FoldedName(name)
    sortKey = SortKey.key(of: folded)
    sound = sounds.key(of: folded)
    words = NameWords(folded, sounds: &sounds)
  }
}
