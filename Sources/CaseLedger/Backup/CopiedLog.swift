import Glibc

/// A log's segments in a backup: it grows as the log does, by what is new, and shrinks back when that fails.
struct CopiedLog {
  let source: DataFolder
  let target: DataFolder
  let mark: LogMark
  let access: FolderAccess
  /// Segments that grew, with the bytes they had before; nil for one that is new.
  private var grown: [(path: String, byteCount: Int?)] = []
  private(set) var copiedByteCount = 0

  init(from source: DataFolder, to target: DataFolder, upTo mark: LogMark) {
    self.source = source
    self.target = target
    self.mark = mark
    access = FolderAccess(of: target.path)
  }

  /// Copies what the target lacks, up to the mark; commits behind it are left to the next backup.
  mutating func copy() throws(BackupError) {
    do {
      try refuseMore()
      for segment in 1...mark.position.segment { try copy(segment) }
      try CopiedFile.synchronise(target.logPath)
    } catch {
      undo()
      throw BackupError(error)
    }
  }

  /// Takes back what was copied: the older backup is as it was.
  func undo() {
    for (path, byteCount) in grown.reversed() {
      if let byteCount { truncate(path, off_t(byteCount)) } else { unlink(path) }
    }
  }

  /// Whether a damage lies in what was copied now.
  func hasCopied(_ damage: LogDamage) -> Bool {
    grown.contains { $0.path == "\(target.logPath)/\(damage.file)" && damage.offset >= $0.byteCount ?? 0 }
  }

  private mutating func copy(_ segment: Int) throws(BackupError) {
    let name = LineFormat.segmentName(segment)
    let (from, to) = ("\(source.logPath)/\(name)", "\(target.logPath)/\(name)")
    do {
      let wanted = try segment < mark.position.segment ? CopiedFile.byteCount(of: from) ?? 0 : mark.next.offset
      let held = try CopiedFile.byteCount(of: to)
      guard (held ?? 0) <= wanted else { throw BackupError.ahead(path: target.path) }
      guard held != wanted else { return }
      grown.append((to, held))
      try CopiedFile(source: from, target: to, access: access).append((held ?? 0)..<wanted)
      copiedByteCount += wanted - (held ?? 0)
    } catch {
      throw BackupError(error)
    }
  }

  private func refuseMore() throws(BackupError) {
    let name = LineFormat.segmentName(mark.position.segment + 1)
    do {
      guard try CopiedFile.byteCount(of: "\(target.logPath)/\(name)") == nil else {
        throw BackupError.ahead(path: target.path)
      }
    } catch {
      throw BackupError(error)
    }
  }
}
