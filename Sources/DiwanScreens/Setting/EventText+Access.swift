import ArabicText
import Casework

extension DeskSetting {
  /// The names of officers, one after another.
  func officers(_ ids: [OfficerID]) -> String {
    ids.map { Isolate.firstStrong(stored(name(of: $0))) }.joined(separator: phrases["list.separator"])
  }

  func text(of event: AccessEvent) -> EventText {
    switch event {
    case .fileRead(let read): EventText(headline: phrases["event.access.fileRead"], detail: basis(of: read))
    case .fieldsShown(let shown):
      EventText(
        headline: phrases["event.access.fieldsShown"],
        detail: shown.fields.map { phrases["field." + $0.rawValue] }.joined(separator: phrases["list.separator"]))
    }
  }

  private func basis(of read: FileRead) -> String {
    guard let reason = read.reason else { return phrases["reading.basis." + read.basis.rawValue] }
    let words = phrases["reading.reason." + reason.rawValue]
    return read.note.map { words + ": " + stored($0) } ?? words
  }
}
