import ArabicText
import TerminalKit

extension DeskSetting {
  /// The name of a country, for a nationality or the issuer of a paper; the code itself where no name is known.
  func country(_ code: String) -> String {
    let key = Phrases.countryPrefix + code
    let name = phrases[key]
    return name == key ? Isolate.leftToRight(VisibleControls.sanitized(code)) : name
  }

  /// Every country by its name in the language of the desk; the two letters of its code find it, too.
  var countries: [PickOption] {
    let wording = phrases.kitWording
    let named = phrases.countries.map { PickOption($0.code, $0.name) }
    return named.sorted { wording.fold($0.label) < wording.fold($1.label) }
  }
}

extension Phrases {
  fileprivate static let countryPrefix = "country."

  /// Every country by the two letters of its code.
  public var countries: [(code: String, name: String)] {
    keys.filter { $0.hasPrefix(Self.countryPrefix) }.map { (String($0.dropFirst(Self.countryPrefix.count)), self[$0]) }
  }
}
