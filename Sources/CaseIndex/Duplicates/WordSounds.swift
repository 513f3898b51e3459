import ArabicText

/// How words sound, each worked out once: names are made of few words.
public struct WordSounds: Sendable {
  private var known: [String: String] = [:]

  public init() {}

  mutating func sound(of word: String) -> String {
    if let sound = known[word] { return sound }
    let sound = SoundKey.key(of: word)
    known[word] = sound
    return sound
  }

  /// As `NameSound` has it.
  mutating func key(of name: FoldedName) -> String {
    name.words.map { sound(of: $0) }.joined(separator: " ")
  }
}
