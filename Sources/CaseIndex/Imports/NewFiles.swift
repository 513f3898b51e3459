public import Casework
import GRDB

/// Files of which the index holds nothing yet, on their way into it.
///
/// They are entered together, each table's rows in the order in which they stand there: to enter thousands of names and
/// numbers as they come, one here and one there, takes half as long again.
final class NewFiles {
  private final class Entry {
    let file: BeneficiaryFile
    let name: IndexedName
    var isEntered = false

    init(file: BeneficiaryFile, name: IndexedName) {
      (self.file, self.name) = (file, name)
    }
  }

  private let database: Database
  private let searchWriter: SearchWriter
  private var entries: [Entry] = []
  /// Which of them left a sign that nobody asked for yet.
  private var bySign = SignedPlaces()

  init(_ database: Database, _ searchWriter: SearchWriter) {
    self.database = database
    self.searchWriter = searchWriter
  }

  func add(_ file: BeneficiaryFile, named name: IndexedName, leaving signs: [UInt64]) {
    bySign.add(entries.count, under: signs)
    entries.append(Entry(file: file, name: name))
  }

  /// Enters those that left one of these signs, so that they can be looked for.
  func enter(sharing asked: [UInt64]) throws {
    var sharing: [Entry] = []
    for sign in asked {
      for place in bySign.take(sign) where !entries[place].isEntered {
        entries[place].isEntered = true
        sharing.append(entries[place])
      }
    }
    try enter(sharing)
  }

  func enter() throws {
    try enter(entries.filter { !$0.isEntered })
    entries = []
    bySign = SignedPlaces()
  }

  private func enter(_ entries: [Entry]) throws {
    guard !entries.isEmpty else { return }
    let handles = entries.map { $0.file.handles(named: $0.name) }
    try enterFiles(entries, handles)
    try enterHandles(entries, handles)
    try enterKeeping(entries)
    for entry in entries { try searchWriter.put(entry.file, named: entry.name.folded) }
  }

  private func enterFiles(_ entries: [Entry], _ handles: [[FileHandle]]) throws {
    let insertion = try FileRow.insertion(database)
    let keys = entries.map { SortedText($0.name.sortKey) }
    for place in entries.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let entry = entries[place]
      let row = FileRow(entry.file, named: entry.name, handles: FileHandle.stored(handles[place]))
      try insertion.insert(row.values)
    }
  }

  private func enterHandles(_ entries: [Entry], _ handles: [[FileHandle]]) throws {
    let insertion = try RowInsertion(database, replacingIn: "handle", columns: 3)
    let rows = zip(entries, handles).flatMap { entry, handles in
      handles.map { (handle: $0, key: SortedText($0.key), file: entry.file.id.value) }
    }
    for row in rows.sorted(by: { ($0.handle.kind.rawValue, $0.key) < ($1.handle.kind.rawValue, $1.key) }) {
      try insertion.insert([.integer(row.handle.kind.rawValue), .text(row.handle.key), .integer(row.file)])
    }
  }

  private func enterKeeping(_ entries: [Entry]) throws {
    let keeping = try IndexBatch.keepingInsertion(database)
    let watch = try RowInsertion(database, into: "watch", columns: 7)
    for entry in entries {
      try keeping.insert(entry.file.keepingRow)
      for watched in entry.file.watchedDays { try watch.insert(watched.row(of: entry.file)) }
      if let line = entry.file.imported { try IndexBatch.note(line, as: entry.file.id, in: database) }
    }
  }
}

extension IndexBatch {
  /// Notes a file of which the index holds nothing yet and that consists of its registration, to be entered with others.
  public func add(newFile file: BeneficiaryFile, named name: IndexedName, leaving signs: DuplicateSigns?) {
    newFiles.add(file, named: name, leaving: signs?.left ?? [])
  }

  /// Enters the files that were noted.
  public func enterNewFiles() throws { try newFiles.enter() }

  /// Enters those of the files that were noted which may be looked for by these signs.
  public func enterNewFiles(sharing signs: DuplicateSigns) throws {
    try newFiles.enter(sharing: signs.asked)
  }
}
