import ArabicText
public import ArgumentParser
import CursesTerminal
import TerminalKit

/// Options of the full-screen program.
struct DisplayOptions: ParsableArguments {
  @Option(help: Help.text("cli.option.bidi"))
  var bidi: BidiOrder?
  @Option(help: Help.text("cli.option.bidiDriver"))
  var bidiDriver: BidiDriverWord?
  @Option(help: Help.text("cli.option.tashkeel"))
  var tashkeel: Switch?
  @Option(help: Help.text("cli.option.shaping"))
  var shaping: Switch?
  @Option(help: Help.text("cli.option.digits"))
  var digits: DigitForm?
  @Option(help: Help.text("cli.option.borders"))
  var borders: BorderSet?
  @Option(help: Help.text("cli.option.theme"))
  var theme: ThemeName?
  @Option(help: Help.text("cli.option.mouse"))
  var mouse: Switch?
  @Option(help: Help.text("cli.option.notices"))
  var notices: Switch?

  /// The options that were given, with the configuration file behind them.
  var preferences: Preferences {
    let words: [Preference: String?] = [
      .bidi: bidi?.rawValue, .bidiDriver: bidiDriver?.word, .tashkeel: tashkeel?.rawValue,
      .shaping: shaping?.rawValue, .digits: digits?.word, .borders: borders?.word, .theme: theme?.rawValue,
      .mouse: mouse?.rawValue, .notices: notices?.rawValue,
    ]
    return Preferences(options: words.compactMapValues(\.self), file: .read())
  }
}

extension Preferences {
  func appearance(direction: LayoutDirection, keepsMarks: Bool) -> Appearance {
    Appearance(
      direction: direction, borders: BorderSet(argument: setting(.borders).word) ?? .unicode,
      shaping: ShapingOptions(
        shapesLetters: isOn(.shaping), keepsMarks: keepsMarks,
        digits: DigitForm(argument: setting(.digits).word) ?? .asTyped),
      theme: setting(.theme).word)
  }
}

/// A driver's name, or the word that lets the terminal be asked.
struct BidiDriverWord: ExpressibleByArgument {
  let word: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    word = argument
  }

  static var allValueStrings: [String] { Preference.bidiDriver.words }
}

extension BidiOrder: ExpressibleByArgument {}
extension ThemeName: ExpressibleByArgument {}

extension DigitForm: ExpressibleByArgument {
  static let words: [(word: String, form: DigitForm)] = [
    ("as-typed", .asTyped), ("latin", .latin), ("arabic", .arabicIndic),
  ]

  init?(argument: String) {
    guard let entry = Self.words.first(where: { $0.word == argument }) else { return nil }
    self = entry.form
  }

  var word: String? { Self.words.first { $0.form == self }?.word }
  static var allValueStrings: [String] { words.map(\.word) }
}

extension BorderSet: ExpressibleByArgument {
  static let words: [(word: String, set: BorderSet)] = [("unicode", .unicode), ("ascii", .ascii)]

  init?(argument: String) {
    guard let entry = Self.words.first(where: { $0.word == argument }) else { return nil }
    self = entry.set
  }

  var word: String? { Self.words.first { $0.set == self }?.word }
  static var allValueStrings: [String] { words.map(\.word) }
}
