/// Short keys in the order of their bytes, each with the number of a word, for look-ups by prefix.
struct SortedKeys {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var words: [UInt32] = []
  private var signatures: [UInt64] = []
  /// Keys that came since the last sorting; they are searched one by one.
  private var recent: [(key: [UInt8], word: UInt32)] = []

  /// With more keys than these waiting, all are sorted anew.
  private static let recentLimit = 512

  mutating func add(_ keys: [(key: [UInt8], word: UInt32)]) {
    recent += keys
    if recent.count > Self.recentLimit { sort() }
  }

  /// Calls `body` with every word that has a key beginning with `prefix`, and whether the key is the prefix itself.
  func matches(_ prefix: [UInt8], _ body: (UInt32, Bool) -> Void) {
    var index = firstIndex(notBefore: prefix)
    while index < words.count {
      let key = key(at: index)
      guard key.starts(with: prefix) else { break }
      body(words[index], key.count == prefix.count)
      index += 1
    }
    for entry in recent where entry.key.starts(with: prefix) {
      body(entry.word, entry.key.count == prefix.count)
    }
  }

  /// Calls `body` with every word that has a key one letter apart from `key`.
  func near(_ key: [UInt8], _ body: (UInt32) -> Void) {
    let signature = NearSpelling.signature(of: key)
    // Most of a large vocabulary is passed over by its letters alone.
    for index in words.indices where (signatures[index] ^ signature).nonzeroBitCount <= 2 {
      if NearSpelling.isOneLetterApart(self.key(at: index), key[...]) { body(words[index]) }
    }
    for entry in recent where NearSpelling.isOneLetterApart(entry.key[...], key[...]) { body(entry.word) }
  }

  private func key(at index: Int) -> ArraySlice<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return bytes[start..<Int(ends[index])]
  }

  private func firstIndex(notBefore prefix: [UInt8]) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if key(at: middle).lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func sort() {
    var all = recent
    for index in words.indices { all.append((Array(key(at: index)), words[index])) }
    all.sort { $0.key.lexicographicallyPrecedes($1.key) }
    recent = []
    bytes = all.flatMap(\.key)
    words = all.map(\.word)
    signatures = all.map { NearSpelling.signature(of: $0.key) }
    var end: UInt32 = 0
    ends = all.map { entry in
      end += UInt32(entry.key.count)
      return end
    }
  }
}
