import GRDBSQLite
import Glibc
import Synchronization

/// SQLite's door to simulated disks: a file system of its own (<https://sqlite.org/vfs.html>) for paths below
/// `/simulated-keys/`, which leaves every other path to the one that SQLite had.
enum SimulatedFileSystem {
  static let prefix = "/simulated-keys/"

  private struct Mounts {
    var disks: [String: KeyDisk] = [:]
    /// The thread on which each disk is tried.
    var threads: [String: pthread_t] = [:]
    var count = 0
  }

  private static let mounts = Mutex(Mounts())

  /// Gives a disk a path for as long as `body` runs, under which SQLite finds its files.
  static func mount(_ disk: KeyDisk) -> String {
    precondition(isInstalled, "SQLite takes another file system.")
    return mounts.withLock { mounts in
      mounts.count += 1
      let path = prefix + String(mounts.count)
      mounts.disks[path] = disk
      mounts.threads[path] = pthread_self()
      return path
    }
  }

  static func unmount(_ path: String) {
    mounts.withLock { mounts in
      mounts.disks[path] = nil
      mounts.threads[path] = nil
    }
  }

  /// Whether the calling thread tries a disk; others use SQLite at the same time.
  private static var isTrying: Bool {
    let thread = pthread_self()
    return mounts.withLock { $0.threads.values.contains { pthread_equal($0, thread) != 0 } }
  }

  /// The disk of a path, and the name that the file has on it.
  static func place(of path: UnsafePointer<CChar>?) -> (disk: KeyDisk, name: String)? {
    guard let path, strncmp(path, prefix, prefix.utf8.count) == 0 else { return nil }
    let parts = String(cString: path).dropFirst(prefix.utf8.count).split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let disk = mounts.withLock({ $0.disks[prefix + parts[0]] }) else { return nil }
    return (disk, KeyDisk.folder + parts[1])
  }

  /// The file system that SQLite had; it is never taken away.
  nonisolated(unsafe) private static let original = sqlite3_vfs_find(nil)

  private static let isInstalled: Bool = {
    guard sqlite3_initialize() == SQLITE_OK, let original else { return false }
    let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    // A copy keeps what the other one needs to open its own files.
    system.initialize(to: original.pointee)
    system.pointee.zName = UnsafePointer(strdup("simulated-keys"))
    system.pointee.szOsFile = max(original.pointee.szOsFile, Int32(MemoryLayout<OpenKeyFile.Handle>.size))
    system.pointee.xOpen = { system, path, file, flags, outFlags in
      guard let place = SimulatedFileSystem.place(of: path), let file else {
        return SimulatedFileSystem.original?.pointee.xOpen(system, path, file, flags, outFlags) ?? SQLITE_CANTOPEN
      }
      outFlags?.pointee = flags
      return OpenKeyFile.open(place.name, on: place.disk, flags: flags, as: file)
    }
    system.pointee.xDelete = { system, path, syncsFolder in
      guard let place = SimulatedFileSystem.place(of: path) else {
        return SimulatedFileSystem.original?.pointee.xDelete(system, path, syncsFolder) ?? InputOutputCode.delete
      }
      return place.disk.delete(place.name, syncsFolder: syncsFolder != 0)
    }
    system.pointee.xAccess = { system, path, flags, result in
      guard let place = SimulatedFileSystem.place(of: path) else {
        return SimulatedFileSystem.original?.pointee.xAccess(system, path, flags, result) ?? InputOutputCode.access
      }
      return place.disk.looksFor(place.name, result)
    }
    system.pointee.xFullPathname = { system, path, byteCount, result in
      guard let path, SimulatedFileSystem.place(of: path) != nil else {
        return SimulatedFileSystem.original?.pointee.xFullPathname(system, path, byteCount, result) ?? SQLITE_CANTOPEN
      }
      guard let result, strlen(path) < byteCount else { return SQLITE_CANTOPEN }
      strcpy(result, path)
      return SQLITE_OK
    }
    // Nobody else has a trial's disk: a lock that is held there is held for good, and waiting would only take time.
    system.pointee.xSleep = { system, microseconds in
      guard !SimulatedFileSystem.isTrying else { return microseconds }
      return SimulatedFileSystem.original?.pointee.xSleep(system, microseconds) ?? 0
    }
    return sqlite3_vfs_register(system, 1) == SQLITE_OK
  }()
}
