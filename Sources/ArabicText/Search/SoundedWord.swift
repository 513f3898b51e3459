/// One word on its way to a ``SoundKey``: folded letters of one script.
enum SoundedWord {
  case arabic([UInt32])
  case latin([UInt8])

  /// Nil when the word has no letter of either script.
  init?(_ word: String) {
    let scalars = SearchFolding.fold(word).unicodeScalars
    let arabic = scalars.map(\.value).filter { (0x0620...0x06FF).contains($0) }
    let latin = scalars.compactMap { (0x61...0x7A).contains($0.value) ? UInt8($0.value) : nil }
    if !arabic.isEmpty {
      self = .arabic(arabic)
    } else if !latin.isEmpty {
      self = .latin(latin)
    } else {
      return nil
    }
  }

  func key(_ reading: LatinReading) -> String {
    if let rest = withoutArticle {
      let stripped = rest.symbols(reading)
      if stripped.filter({ $0 != UInt8(ascii: "a") }).count >= 2 { return Self.text(stripped) }
    }
    return Self.text(symbols(reading))
  }

  /// The keys with the article kept, and without it already when one consonant follows it.
  func keysWithOtherArticle(_ reading: LatinReading) -> [String] {
    var keys: [String] = []
    if let stripped = withoutArticle?.symbols(reading) {
      keys.append(Self.text(symbols(reading)))
      if stripped.first != UInt8(ascii: "a") { keys.append(Self.text(stripped)) }
    }
    if let rest = withoutAssimilatedArticle { keys.append(Self.text(rest.symbols(reading))) }
    return keys
  }

  private var withoutArticle: SoundedWord? {
    switch self {
    case .arabic(let letters):
      letters.starts(with: [0x0627, 0x0644]) && letters.count > 2 ? .arabic(Array(letters.dropFirst(2))) : nil
    case .latin(let letters):
      LatinAffix.articles.contains { letters.starts(with: $0.utf8) } && letters.count > 2
        ? .latin(Array(letters.dropFirst(2))) : nil
    }
  }

  /// The rest behind as-, ar-, ash- and the like, recognized by the sound that stands twice.
  private var withoutAssimilatedArticle: SoundedWord? {
    guard case .latin(let letters) = self, let first = letters.first, "ae".utf8.contains(first) else { return nil }
    for length in [2, 1] where letters.count > 1 + 2 * length {
      let sound = letters[1..<1 + length]
      guard "tdrzsn".utf8.contains(letters[1]), sound.elementsEqual(letters[1 + length..<1 + 2 * length]) else {
        continue
      }
      if length == 2, letters[2] != UInt8(ascii: "h") { continue }
      return .latin(Array(letters.dropFirst(1 + length)))
    }
    return nil
  }

  private func symbols(_ reading: LatinReading) -> [UInt8] {
    switch self {
    case .arabic(let letters): ArabicSounds.symbols(of: letters)
    case .latin(let letters): LatinSounds.symbols(of: letters, reading: reading)
    }
  }

  /// The symbols as text, each run of one symbol once.
  private static func text(_ symbols: [UInt8]) -> String {
    var key: [UInt8] = []
    for symbol in symbols where symbol != key.last { key.append(symbol) }
    return String(decoding: key, as: UTF8.self)
  }
}
