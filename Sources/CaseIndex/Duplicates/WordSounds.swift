import ArabicText

/// How words sound, each worked out once: names are made of few words.
public struct WordSounds: Sendable {
  private var known: [TextBytes: String] = [:]

  public init() {}

  mutating func sound(of word: String) -> String {
    if let sound = known[TextBytes(word)] { return sound }
    let sound = SoundKey.key(of: word)
    known[TextBytes(word)] = sound
    return sound
  }

  /// How a whole name sounds: the sounds of its words in order.
  mutating func key(of name: FoldedName) -> String {
    name.words.map { sound(of: $0) }.joined(separator: " ")
  }
}
