import ArabicText
import Desk
import TerminalKit

/// A path as far as it is typed: the folder that it leads to, and how the next name begins.
struct TypedPath {
  /// With its `/` at the end; empty for the folder where the desk works.
  let folder: String
  /// How the name begins: as typed, and as the same keys type it in the Latin layout.
  let beginnings: [String]

  /// - Parameter text: may have been typed in the Arabic layout as a whole, where the key of `/` types a letter.
  init(_ text: String) {
    let readings = KeyboardLayout.readings(of: text)
    let path = readings.first { $0.contains("/") || $0 == "~" } ?? text
    guard path != "~" else {
      folder = "~/"
      beginnings = [""]
      return
    }
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<name])
    beginnings = KeyboardLayout.readings(of: String(path[name...]))
  }

  /// Whether a name was begun; a folder alone asks for everything in it.
  var beginsName: Bool { beginnings != [""] }

  /// What goes on as it was typed, folders first, named by the whole path; hidden entries only behind a dot.
  func options(in listing: FolderListing) -> [PickOption] {
    let asksForHidden = beginnings.contains { $0.hasPrefix(".") }
    let found = listing.entries.filter { entry in
      (asksForHidden || !entry.name.hasPrefix("."))
        && beginnings.contains { entry.name.lowercased().hasPrefix($0.lowercased()) }
    }
    let sorted = found.sorted { one, other in
      (one.isFolder ? 0 : 1, one.name.lowercased(), one.name)
        < (other.isFolder ? 0 : 1, other.name.lowercased(), other.name)
    }
    return sorted.map { entry in
      let name = entry.name + (entry.isFolder ? "/" : "")
      return PickOption(folder + name, Isolate.firstStrong(VisibleControls.sanitized(name)))
    }
  }
}

extension Form {
  /// What the focused field's path asks for.
  func folderRequest(for field: String) -> DeskRequest { .listFolder(path: TypedPath(value(field)).folder) }

  /// Takes in what lies where the focused field's path leads: the one entry that goes on as typed is picked at once,
  /// several are offered.
  /// - Returns: nil where nothing there begins so.
  mutating func take(_ listing: FolderListing) -> FormOutcome? {
    guard let field = focused, case .path = field.kind else { return .handled }
    let typed = TypedPath(value(field.id))
    guard typed.folder == listing.path else { return .handled }
    let options = typed.options(in: listing)
    guard let first = options.first else { return nil }
    if options.count == 1, typed.beginsName { return pick(first.id, for: field.id) }
    offer(options, for: field.id)
    return .handled
  }
}
