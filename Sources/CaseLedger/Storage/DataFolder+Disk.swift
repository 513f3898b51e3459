import Glibc

extension DataFolder {
  /// Whether the disk takes no writing at all, as a mounted backup does.
  public var isOnReadOnlyDisk: Bool {
    access(path, W_OK) != 0 && errno == EROFS
  }

  /// Refuses a folder that other machines may write to at the same time.
  /// - Throws: `LedgerError.sharedDisk`.
  public func refuseSharedDisk() throws(LedgerError) {
    guard let fileSystem = Self.fileSystem(at: path) else { return }
    let note = try? FolderStorage(folder: logPath, isReadOnly: true).readLockNote()
    let host = LockNote(bytes: note ?? [])?.holder.host
    guard DiskSharing.forbidsWriting(on: fileSystem, lastHost: host, ownHost: HostName.current) else { return }
    throw .sharedDisk(path: path, fileSystem: fileSystem, host: host == HostName.current ? nil : host)
  }

  /// The type of the file system that a path lies on, or will lie, such as `ext4`; nil where nothing tells.
  public static func fileSystem(at path: String) -> String? {
    var status = stat()
    var nearest = path
    while stat(nearest, &status) != 0 {
      guard let end = nearest.lastIndex(of: "/"), end > nearest.startIndex else { return nil }
      nearest = String(nearest[..<end])
    }
    let device = UInt64(status.st_dev)
    // The bits of a device's number, as gnu_dev_major(3) takes them.
    let major = UInt32(truncatingIfNeeded: device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000)
    let minor = UInt32(truncatingIfNeeded: device & 0xFF | device >> 12 & 0xFFFF_FF00)
    return mounts.type(ofDevice: major, minor)
  }

  private static var mounts: MountTable {
    guard let file = fopen("/proc/self/mountinfo", "re") else { return MountTable("") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return MountTable(String(decoding: bytes, as: UTF8.self))
  }
}
