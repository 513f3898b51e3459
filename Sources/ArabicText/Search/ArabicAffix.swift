/// The Arabic particles of names, folded.
enum ArabicAffix {
  /// al-, the article.
  static let article = "\u{0627}\u{0644}"
  /// abd, "servant of", which people write joined to the next word or apart from it.
  static let servant = "\u{0639}\u{0628}\u{062F}"
  static let servantOfThe = servant + article
  /// Allah and al-din: second halves of compound names, joined or apart.
  static let secondHalves = [
    "\u{0627}\u{0644}\u{0644}\u{0647}", "\u{0627}\u{0644}\u{062F}\u{064A}\u{0646}",
  ]
  /// bin, ibn and bint: "son of" and "daughter of".
  static let filiations = [
    "\u{0628}\u{0646}", "\u{0627}\u{0628}\u{0646}", "\u{0628}\u{0646}\u{062A}",
  ]
}

/// The same particles as people spell them in Latin letters.
enum LatinAffix {
  static let articles = ["al", "el", "il", "ul"]
  static let servants = ["abd", "abdul", "abdal", "abdel", "abdur"]
  static let filiations = ["bin", "ibn", "bint"]
}
