import ArabicText
import Casework

extension DeskSetting {
  /// Words that somebody typed once, made harmless and fit to stand in a sentence.
  func words(_ stored: String) -> String { Isolate.firstStrong(self.stored(stored)) }

  /// An identity paper with its number.
  func identity(_ identity: Identity) -> String {
    let kind = phrases["identity." + identity.kind.rawValue]
    let issuer = identity.country.map { " (" + country($0) + ")" } ?? ""
    return kind + " " + Isolate.leftToRight(identity.number) + issuer
  }

  /// An officer's name as it stands beside an act.
  func officer(_ id: OfficerID) -> String { words(name(of: id)) }

  /// The name of a request on a screen.
  func requestTitle(_ request: ServiceRequest) -> String {
    Isolate.leftToRight(String(request.id)) + " · " + service(request.service)
  }
}
