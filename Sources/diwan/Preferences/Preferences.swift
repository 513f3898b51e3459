import CursesTerminal

/// What was asked for, by the command line and by the configuration file, with who asked.
struct Preferences {
  enum Source: String {
    case option, configuration, standard
  }

  /// The words of the command line.
  let options: [Preference: String]
  let file: ConfigurationFile

  /// The word that holds, and who said it: the option before the configuration before the standard.
  func setting(_ preference: Preference) -> (word: String, source: Source) {
    if let word = options[preference] { return (word, .option) }
    if let word = file.words[preference] { return (word, .configuration) }
    return (preference.words.first ?? "", .standard)
  }

  func isOn(_ preference: Preference) -> Bool { setting(preference).word == Switch.on.rawValue }

  var terminal: TerminalOptions {
    let tashkeel = Switch(rawValue: setting(.tashkeel).word)
    let theme = setting(.theme)
    return TerminalOptions(
      bidi: Self.wish(in: options), configuredBidi: Self.wish(in: file.words),
      memory: TerminalMemoryFile.read(), showsMarks: tashkeel.map { $0 == .on },
      // Where nobody chose, NO_COLOR may.
      theme: theme.source == .standard ? nil : ThemeName(rawValue: theme.word),
      usesMouse: isOn(.mouse), showsNotices: isOn(.notices))
  }

  /// The order that is left to the terminal goes before any driver.
  static func wish(in words: [Preference: String]) -> BidiWish? {
    if words[.bidi] == BidiOrder.terminal.rawValue { return .driver(.terminal) }
    return (words[.bidiDriver] ?? words[.bidi]).flatMap(BidiWish.init)
  }
}
