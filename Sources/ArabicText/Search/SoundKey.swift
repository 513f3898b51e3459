/// A skeleton of consonants that an Arabic word and its Latin spellings share.
///
/// Vowels, the letters that write them (alef, waw, yeh, ain, hamza) and doubling leave no trace, except that a word
/// which begins with one keeps the mark "a", and waw and yeh keep their sound at the start of a word. Letters that Latin
/// spellings confuse share a symbol: t (taa, emphatic taa), d (dal, dhal, dad), s (seen, sad), z (zay, zaa), h (both),
/// g (jeem, ghain), k (kaf, qaf); x is khaa, c sheen, v thaa. A final h falls away behind two symbols, the article
/// where two consonants remain, and the l of "abd al-" always.
///
/// The key of the first letters of a word is a prefix of the key of the word: "moha" finds what "mohammed" finds. Only
/// an article, a final h and two-letter sounds still being typed differ; ``readings(ofTyped:)`` covers these.
public enum SoundKey {
  /// The key of one word of a name, in Arabic or Latin letters; empty when nothing in it sounds.
  public static func key(of word: String) -> String {
    SoundedWord(word)?.key(.digraphs) ?? ""
  }

  /// The keys by whose prefix a word that is being typed may find another: ``key(of:)`` first, then other readings.
  ///
  /// The others: th, sh, dh, kh and gh as two letters, or th as dhal and dh as zaa; the article kept, taken away early,
  /// or assimilated as in "ash-shamrani".
  public static func readings(ofTyped word: String) -> [String] {
    guard let sounded = SoundedWord(word) else { return [] }
    var readings: [String] = []
    for reading in LatinReading.allCases {
      for key in [sounded.key(reading)] + sounded.keysWithOtherArticle(reading)
      where !key.isEmpty && !readings.contains(key) {
        readings.append(key)
      }
    }
    return readings
  }
}
