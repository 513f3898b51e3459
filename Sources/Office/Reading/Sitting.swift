import Calendars
import Casework

/// What an officer has read and seen in full since they signed in, on one day.
struct Sitting {
  private var day: CivilDate?
  private var read: Set<FileNumber> = []
  private var shown: Set<FileNumber> = []

  func hasRead(_ file: FileNumber, on today: CivilDate) -> Bool { day == today && read.contains(file) }
  func hasShown(_ file: FileNumber, on today: CivilDate) -> Bool { day == today && shown.contains(file) }

  /// Takes into account what the ledger holds of this sitting; a new day begins a new one.
  mutating func note(_ recorded: RecordedEvent) {
    let today = recorded.at.day(in: .riyadh)
    if day != today { self = Sitting() }
    day = today
    switch (recorded.stream, recorded.event) {
    case (.readings(let file), .access(.fileRead)): read.insert(file)
    case (.readings(let file), .access(.fieldsShown)): shown.insert(file)
    // What an officer has typed themselves is not hidden from them; whoever corrects one number has not seen the others.
    case (.file(let file), .file(.registered)): shown.insert(file)
    default: break
    }
  }
}
