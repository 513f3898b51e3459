/// A register's checkpoints in a backup, as far as its log goes there.
struct CopiedCheckpoints {
  private static let unfinishedName = CheckpointFile.name + ".new"
  private let storage: FolderStorage
  private let content: [UInt8]
  /// What the backup held before; nil where it held none.
  private let former: [UInt8]?

  init(from ledger: Ledger, to target: DataFolder, upTo number: Int) throws {
    storage = FolderStorage(folder: target.logPath)
    let kept = try ledger.checkpointFile().checkpoints.filter { $0.number <= number }
    content = Array(kept.map { $0.line + "\n" }.joined().utf8)
    former = try storage.byteCount(of: CheckpointFile.name).map { [storage] byteCount in
      try storage.contents(of: CheckpointFile.name, at: 0, byteCount: byteCount)
    }
  }

  func copy() throws {
    guard !content.isEmpty else { return }
    try put(content)
  }

  /// Puts those back that were there.
  func undo() {
    if let former { try? put(former) } else { try? storage.remove(CheckpointFile.name) }
  }

  private func put(_ bytes: [UInt8]) throws {
    try storage.replace(CheckpointFile.name, with: bytes, by: Self.unfinishedName)
  }
}
