import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Where to go on: open visits, files of late, what was left unfinished.
extension HomePage {
  var visits: HomeSection {
    HomeSection(
      title: phrases["home.visits"],
      entries: view.openVisits.map { entry("visit.", $0, opens: .visit($0.id)) },
      emptyText: phrases["home.visits.none"])
  }

  var recentFiles: HomeSection {
    HomeSection(
      title: phrases("home.recent", ["count": String(view.fileCount)]),
      entries: view.recentFiles.map { entry("recent.", $0, opens: .file($0.id)) },
      emptyText: phrases["home.recent.none"])
  }

  private func entry(_ prefix: String, _ row: FileRow, opens destination: Destination) -> HomeEntry {
    HomeEntry(
      id: prefix + row.id.text, label: setting.name(in: row), value: row.id.text,
      detail: row.status.map { setting.briefLabel(of: $0) } ?? "", opens: destination)
  }

  var drafts: HomeSection {
    let entries = view.drafts.compactMap { draft -> HomeEntry? in
      guard let destination = Destination(draftID: draft.id) else { return nil }
      return HomeEntry(
        id: "draft." + draft.id, label: name(of: draft), value: age(of: draft), opens: destination)
    }
    return HomeSection(
      title: phrases["home.drafts"], entries: lastPlace + entries, emptyText: phrases["home.drafts.none"])
  }

  /// Where the officer was when an earlier sitting ended, with what narrowed that screen.
  private var lastPlace: [HomeEntry] {
    guard let draft = view.drafts.first(where: { $0.id == KeptPlace.draftID }), let kept = KeptPlace(draft),
      draft.savedAt < setting.sittingBegan
    else { return [] }
    let title = ScreenFactory.makeScreen(for: kept.destination, setting: setting, previous: [:]).title
    return [
      HomeEntry(
        id: "place", label: phrases("home.place", ["screen": title]), value: age(of: draft),
        opens: .resumed(kept.destination, kept.mark))
    ]
  }

  /// The form, and the number of what it is about; of the names in an id officers know nothing.
  private func name(of draft: DraftView) -> String {
    let parts = draft.id.split(separator: "/").map(String.init)
    let numbers = parts.dropFirst().filter { Int($0) != nil }.prefix(2)
    let subject = subject(of: parts)
    return numbers.isEmpty ? subject : subject + " " + Isolate.leftToRight(numbers.joined(separator: "/"))
  }

  private func subject(of parts: [String]) -> String {
    let subject = phrases["home.draft." + (parts.first ?? "")]
    switch parts.first {
    case "visit" where parts.count > 2: return phrases["visit.title." + parts[2]]
    case "newMatter":
      let kind = parts.dropFirst().first.flatMap { MatterKind(rawValue: $0) }
      return phrases("home.draft.newMatter", ["kind": kind.map { setting.label(of: $0) } ?? ""])
    default: return subject
    }
  }

  /// How long ago the draft was kept, in the largest unit that is full.
  private func age(of draft: DraftView) -> String {
    let minutes = max(0, draft.savedAt.minutes(until: setting.now))
    switch minutes {
    case 0: return phrases["home.age.now"]
    case 1..<60: return age(minutes, .minutes)
    case 60..<1_440: return age(minutes / 60, .hours)
    default: return age(minutes / 1_440, .days)
    }
  }
}
