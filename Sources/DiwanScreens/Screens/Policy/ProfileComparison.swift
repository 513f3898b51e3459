import ArabicText
import Casework

/// What one profile changes of another, part by part, in words.
struct ProfileComparison {
  struct Change: Hashable {
    enum Kind: String, Hashable { case added, removed, changed, moved }

    var section: ProfileSection
    var kind: Kind
    var text: String
  }

  let changes: [Change]

  init(from old: Profile, to new: Profile, setting: DeskSetting) {
    changes = ProfileSection.allCases.flatMap { section in
      Self.changes(
        of: section, from: setting.entries(of: section, in: old), to: setting.entries(of: section, in: new),
        setting.phrases)
    }
  }

  private static func changes(
    of section: ProfileSection, from old: [ProfileEntryText], to new: [ProfileEntryText], _ phrases: Phrases
  ) -> [Change] {
    let (before, after) = (byID(old), byID(new))
    var changes: [Change] = []
    for entry in new {
      guard let former = before[entry.id] else {
        changes.append(Change(section: section, kind: .added, text: entry.whole))
        continue
      }
      guard former != entry else { continue }
      let (was, becomes) = former.title == entry.title ? (former.details, entry.details) : (former.whole, entry.whole)
      let words = ["name": former.title, "old": dash(was), "new": dash(becomes)]
      changes.append(Change(section: section, kind: .changed, text: phrases("policy.change.beforeAfter", words)))
    }
    changes += old.filter { after[$0.id] == nil }.map { Change(section: section, kind: .removed, text: $0.whole) }
    if changes.isEmpty, old.map(\.id) != new.map(\.id) {
      let order = new.map(\.title).joined(separator: phrases["list.separator"])
      changes.append(Change(section: section, kind: .moved, text: order))
    }
    return changes
  }

  private static func byID(_ entries: [ProfileEntryText]) -> [String: ProfileEntryText] {
    Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }

  private static func dash(_ text: String) -> String { text.isEmpty ? "–" : text }

  /// The changes as lines of a page, under the names of their parts.
  func sections(_ setting: DeskSetting) -> [SheetSection] {
    ProfileSection.allCases.compactMap { section in
      let own = changes.filter { $0.section == section }
      guard !own.isEmpty else { return nil }
      return SheetSection(
        setting.phrases["profile.section." + section.rawValue],
        own.map { change in
          SheetLine(
            setting.phrases["policy.change." + change.kind.rawValue] + ": " + change.text,
            sign: Self.sign(of: change.kind))
        }, isWide: true)
    }
  }

  private static func sign(of kind: Change.Kind) -> SheetSign {
    switch kind {
    case .added: .done
    case .removed: .lacking
    case .changed, .moved: .warning
    }
  }
}
