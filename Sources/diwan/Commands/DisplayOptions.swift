import ArabicText
public import ArgumentParser
import CursesTerminal
import TerminalKit

/// Options of the full-screen program.
struct DisplayOptions: ParsableArguments {
  @Option(help: Help.text("cli.option.bidi"))
  var bidi: BidiDriverName?
  @Option(help: Help.text("cli.option.theme"))
  var theme: ThemeName?
  @Option(help: Help.text("cli.option.digits"))
  var digits: DigitForm?
  @Option(help: Help.text("cli.option.borders"))
  var borders: BorderSet?
  @Option(help: Help.text("cli.option.tashkeel"))
  var tashkeel: Switch?

  enum Switch: String, ExpressibleByArgument { case on, off }

  var terminal: TerminalOptions {
    TerminalOptions(bidi: bidi, showsMarks: tashkeel.map { $0 == .on }, theme: theme)
  }

  func appearance(direction: LayoutDirection, keepsMarks: Bool) -> Appearance {
    Appearance(
      direction: direction, borders: borders ?? .unicode,
      shaping: ShapingOptions(keepsMarks: keepsMarks, digits: digits ?? .asTyped),
      theme: theme?.rawValue ?? ThemeName.standard.rawValue)
  }
}

extension BidiDriverName: ExpressibleByArgument {}
extension ThemeName: ExpressibleByArgument {}

extension DigitForm: ExpressibleByArgument {
  init?(argument: String) {
    switch argument {
    case "latin": self = .latin
    case "arabic": self = .arabicIndic
    case "as-typed": self = .asTyped
    default: return nil
    }
  }
}

extension BorderSet: ExpressibleByArgument {
  init?(argument: String) {
    switch argument {
    case "unicode": self = .unicode
    case "ascii": self = .ascii
    default: return nil
    }
  }
}
