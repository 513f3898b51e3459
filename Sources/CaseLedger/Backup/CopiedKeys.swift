import Glibc

/// A register's keys in a backup: they take the place of the former copy's when they open whatever that one opened.
struct CopiedKeys {
  /// Subjects whose keys are looked for at once.
  private static let subjectsPerLook = 4_096
  private let source: DataFolder
  private let target: DataFolder
  private let ledger: Ledger
  private let mark: LogMark

  init(from source: DataFolder, to target: DataFolder, of ledger: Ledger, upTo mark: LogMark) {
    self.source = source
    self.target = target
    self.ledger = ledger
    self.mark = mark
  }

  private var path: String { "\(target.keysPath)/\(FolderKeyStore.fileName)" }
  private var unfinishedPath: String { path + ".new" }

  /// - Throws: `BackupError`; the keys that were there are as they were.
  func copy() throws(BackupError) {
    do {
      try FolderKeyStore(folder: source.keysPath, isReadOnly: true).copy(to: unfinishedPath, in: target.keysPath)
      do {
        try refuseOtherKeys()
      } catch {
        unlink(unfinishedPath)
        throw error
      }
      guard rename(unfinishedPath, path) == 0 else { throw StorageFailure(.rename, path, errorNumber: errno) }
      try CopiedFile.synchronise(target.keysPath)
    } catch {
      throw BackupError(error)
    }
  }

  /// The former copy tells what these keys have to open; where there is none, the log does.
  private func refuseOtherKeys() throws {
    let store = try FolderKeyStore(database: unfinishedPath, isReadOnly: true)
    guard try !store.officers().isEmpty else { throw KeyError.altered }
    guard try CopiedFile.byteCount(of: path) ?? 0 > 0 else { return try refuseMissingKeys(in: store) }
    do {
      // A later program's copy is told as one by this.
      _ = try FolderKeyStore(database: path, isReadOnly: true)
      guard try store.continues(storeAt: path) else { throw BackupError.otherKeys(path: target.path) }
    } catch KeyError.altered {
      throw BackupError.unsoundKeys(path: path)
    }
  }

  private func refuseMissingKeys(in store: FolderKeyStore) throws {
    var subjects: Set<String> = []
    func look() throws {
      let held = try store.subjectKeys(for: Array(subjects))
      if let subject = subjects.first(where: { held[$0] == nil }) { throw KeyError.missing(subject: subject) }
      subjects.removeAll(keepingCapacity: true)
    }
    var reader = try ledger.commits()
    while reader.mark.number < mark.number, let commit = try reader.next() {
      for record in commit.records { if let subject = record.subject { subjects.insert(subject) } }
      if subjects.count >= Self.subjectsPerLook { try look() }
    }
    try look()
  }
}
