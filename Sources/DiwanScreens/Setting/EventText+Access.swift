import ArabicText
import Casework
import Desk

extension DeskSetting {
  /// When the officer signed in before and how often that was tried in vain since; nil at the first time.
  func formerSignInText(_ arrival: SignedIn) -> String? {
    let failed = phrases("signIn.failedBefore", ["count": Isolate.leftToRight(String(arrival.failedAttempts))])
    guard let former = arrival.formerSignIn else { return arrival.failedAttempts == 0 ? nil : failed }
    let last = phrases("signIn.last", ["time": Isolate.leftToRight(time(former))])
    return arrival.failedAttempts == 0 ? last : failed + " " + last
  }

  /// The names of officers, one after another.
  func officers(_ ids: [OfficerID]) -> String {
    ids.map { officer($0) }.joined(separator: phrases["list.separator"])
  }

  func text(of event: AccessEvent) -> EventText {
    switch event {
    case .fileRead(let read): EventText(headline: phrases["event.access.fileRead"], detail: basis(of: read))
    case .fieldsShown(let shown):
      EventText(headline: phrases["event.access.fieldsShown"], detail: text(of: shown))
    case .signedIn(let came):
      EventText(headline: phrases["event.access.signedIn"], detail: text(of: came))
    case .ledgerOpened(let opened):
      EventText(headline: phrases["event.access.ledgerOpened"], detail: words(opened.reason))
    case .paperPrinted(let printed): text(of: printed)
    case .attachmentOpened(let opened): text(of: opened)
    case .signedOut: EventText(headline: phrases["event.access.signedOut"], detail: nil)
    case .signInLocked(let locked):
      EventText(
        headline: phrases["event.access.signInLocked"],
        detail: phrases("access.failedAttempts", ["count": Isolate.leftToRight(String(locked.attempts))]))
    }
  }

  private func text(of shown: FieldsShown) -> String {
    let names = shown.fields.map { label(of: $0, in: .person) }
    let studies = shown.studies == true ? [phrases["access.studies"]] : []
    return (names + studies).joined(separator: phrases["list.separator"])
  }

  private func text(of arrival: OfficerSignedIn) -> String {
    let place = phrases["access.place." + arrival.place.rawValue]
    guard arrival.failedAttempts > 0 else { return place }
    let count = Isolate.leftToRight(String(arrival.failedAttempts))
    return place + " · " + phrases("access.failedAttempts", ["count": count])
  }

  private func basis(of read: FileRead) -> String {
    guard let reason = read.reason else { return phrases["reading.basis." + read.basis.rawValue] }
    let words = phrases["reading.reason." + reason.rawValue]
    return read.note.map { words + ": " + self.words($0) } ?? words
  }
}
