import Calendars
import CaseLedger
import Casework
import Desk
import FoundationEssentials

/// A draft as it is sealed.
struct SealedDraft: Codable {
  var id: String
  var savedAt: Moment
  var texts: [String: String]
}

extension StaffedOffice {
  /// Keeps what was typed, sealed, under the screen's key; it replaces what was kept under it before.
  func saveDraft(id: String, texts: [String: String]) throws {
    let draft = SealedDraft(id: id, savedAt: clock(), texts: texts)
    let bytes = Array(try JSONEncoder().encode(draft))
    try site.drafts.write(keyring.seal(bytes, for: draftPurpose), to: draftName(id))
  }

  func dropDraft(id: String) throws {
    try site.drafts.remove(draftName(id))
  }

  /// The officer's own drafts, the newest first; one that cannot be opened is left where it is.
  func drafts() throws -> [DraftView] {
    let own = try site.drafts.names().filter { $0.hasPrefix(officer.id.rawValue + "~") }
    let opened = try own.compactMap { name -> SealedDraft? in
      try openDraft(name, of: officer.id)
    }
    return opened.sorted { $0.savedAt > $1.savedAt }
      .map { DraftView(id: $0.id, savedAt: $0.savedAt, texts: $0.texts) }
  }

  /// What all officers typed for a file and did not save, the newest first.
  func draftsAbout(_ file: FileNumber) throws -> [DraftView] {
    let opened = try site.drafts.names().compactMap { name -> SealedDraft? in
      let parts = name.split(separator: "~").map(String.init)
      guard let officer = parts.first, parts.contains(file.text) else { return nil }
      return try openDraft(name, of: OfficerID(rawValue: officer))
    }
    return opened.sorted { $0.savedAt > $1.savedAt }
      .map { DraftView(id: $0.id, savedAt: $0.savedAt, texts: $0.texts) }
  }

  /// An officer's draft, or nil where it cannot be opened.
  func openDraft(_ name: String, of officer: OfficerID) throws -> SealedDraft? {
    guard let sealed = try site.drafts.read(name),
      let bytes = keyring.open(sealed, for: Self.draftPurpose(of: officer))
    else { return nil }
    return try? JSONDecoder().decode(SealedDraft.self, from: Data(bytes))
  }

  private var draftPurpose: String { Self.draftPurpose(of: officer.id) }

  private static func draftPurpose(of officer: OfficerID) -> String { "draft of " + officer.rawValue }

  private func draftName(_ id: String) -> String {
    officer.id.rawValue + "~" + id.replacing("/", with: "~")
  }
}
