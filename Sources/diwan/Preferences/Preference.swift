import ArabicText
import ArgumentParser
import CursesTerminal
import TerminalKit

/// What an officer can set for a terminal; options and the configuration file share the names and the words.
enum Preference: String, CaseIterable {
  case bidi
  case bidiDriver = "bidi-driver"
  case tashkeel, shaping, digits, borders, theme, mouse, notices

  /// The words that can be chosen; the first one holds where nobody chose.
  var words: [String] {
    switch self {
    case .bidi: BidiOrder.allCases.map(\.rawValue)
    case .bidiDriver: [BidiWish.automaticWord] + BidiDriverName.allCases.map(\.rawValue)
    case .tashkeel: [BidiWish.automaticWord] + Switch.allCases.map(\.rawValue)
    case .shaping, .notices: Switch.allCases.map(\.rawValue)
    case .digits: DigitForm.words.map(\.word)
    case .borders: BorderSet.words.map(\.word)
    case .theme: ThemeName.allCases.map(\.rawValue)
    case .mouse: Switch.allCases.reversed().map(\.rawValue)
    }
  }
}

enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }
