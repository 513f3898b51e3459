import ArabicText
import TerminalKit

extension DeskSetting {
  /// The name of a country, for a nationality or the issuer of a paper; the code itself where no name is known.
  func country(_ code: String) -> String {
    let key = Self.countryPrefix + code
    let name = phrases[key]
    return name == key ? Isolate.leftToRight(VisibleControls.sanitized(code)) : name
  }

  /// Every country by its name in the language of the desk; the two letters of its code find it, too.
  var countries: [PickOption] {
    let wording = phrases.kitWording
    let named = phrases.keys.filter { $0.hasPrefix(Self.countryPrefix) }.map { key in
      PickOption(String(key.dropFirst(Self.countryPrefix.count)), phrases[key])
    }
    return named.sorted { wording.fold($0.label) < wording.fold($1.label) }
  }

  private static let countryPrefix = "country."
}
