import CaseLedger
import GRDBSQLite
import Glibc
import Synchronization

/// A file of the key store that SQLite has open on a simulated disk.
final class OpenKeyFile {
  /// What SQLite holds: its own part first, then ours.
  struct Handle {
    var base: sqlite3_file
    var file: Unmanaged<OpenKeyFile>
  }

  private let place: KeyDisk
  private let name: String
  private let number: Int
  /// The processes that lived when it was opened: one that a failure of the power has ended changes nothing any more.
  private let life: Int
  /// A new journal's name is saved with its first sync, as SQLite's own file system does.
  private var syncsFolder: Bool

  private init(_ name: String, on place: KeyDisk, number: Int, life: Int, syncsFolder: Bool) {
    self.name = name
    self.place = place
    self.number = number
    self.life = life
    self.syncsFolder = syncsFolder
  }

  static func open(
    _ name: String, on place: KeyDisk, flags: Int32, as pointer: UnsafeMutablePointer<sqlite3_file>
  ) -> Int32 {
    pointer.pointee.pMethods = nil
    var opened: (number: Int, life: Int, isNew: Bool)?
    let code = place.call(.create, name, refusal: SQLITE_CANTOPEN) { content, crashes in
      let isNew = content.names[name] == nil
      guard !crashes, !isNew || flags & SQLITE_OPEN_CREATE != 0 else { return SQLITE_CANTOPEN }
      opened = (content.file(named: name), content.life, isNew)
      return SQLITE_OK
    }
    guard code == SQLITE_OK, let opened else { return SQLITE_CANTOPEN }
    let file = OpenKeyFile(
      name, on: place, number: opened.number, life: opened.life,
      syncsFolder: opened.isNew && flags & SQLITE_OPEN_MAIN_JOURNAL != 0)
    UnsafeMutableRawPointer(pointer).initializeMemory(
      as: Handle.self, to: Handle(base: sqlite3_file(pMethods: methods), file: .passRetained(file)))
    return SQLITE_OK
  }

  /// The file behind what SQLite holds.
  static func at(_ pointer: UnsafeMutablePointer<sqlite3_file>?) -> OpenKeyFile? {
    pointer.map { UnsafeRawPointer($0).load(as: Handle.self).file.takeUnretainedValue() }
  }

  static func close(_ pointer: UnsafeMutablePointer<sqlite3_file>?) -> Int32 {
    guard let pointer else { return SQLITE_OK }
    let file = UnsafeRawPointer(pointer).load(as: Handle.self).file
    _ = file.takeUnretainedValue().lock(SQLITE_LOCK_NONE)
    file.release()
    return SQLITE_OK
  }

  private func call(
    _ operation: StorageFailure.Operation, refusal: Int32,
    _ body: (inout SimulatedDisk.Content, _ crashes: Bool) -> Int32
  ) -> Int32 {
    place.call(operation, name, refusal: refusal) { content, crashes in
      content.life == life ? body(&content, crashes) : refusal
    }
  }

  func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Int32 {
    call(.read, refusal: InputOutputCode.read) { content, _ in
      let part = (content.files[number]?.current ?? []).dropFirst(offset).prefix(bytes.count)
      bytes.copyBytes(from: part)
      guard part.count < bytes.count else { return SQLITE_OK }
      UnsafeMutableRawBufferPointer(rebasing: bytes[part.count...]).initializeMemory(as: UInt8.self, repeating: 0)
      return InputOutputCode.shortRead
    }
  }

  /// A write that fails may have taken some of its bytes.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int32 {
    if let faults = place.faults, faults.fires(.append) {
      var taken = 0
      if case .takes(let hundredths) = faults.fault.effect { taken = bytes.count * hundredths / 100 }
      place.disk.content.withLock { $0.files[number]?.write(bytes.prefix(taken), at: offset) }
      return SQLITE_FULL
    }
    do {
      return try place.disk.call(.append, name) { content, crashes in
        guard content.life == life else { return InputOutputCode.write }
        let count = crashes ? Int.random(in: 0...bytes.count, using: &content.generator) : bytes.count
        content.files[number]?.write(bytes.prefix(count), at: offset)
        return SQLITE_OK
      }
    } catch {
      return InputOutputCode.write
    }
  }

  func truncate(to byteCount: Int) -> Int32 {
    call(.truncate, refusal: InputOutputCode.truncate) { content, crashes in
      if !crashes { content.files[number]?.truncate(to: byteCount) }
      return SQLITE_OK
    }
  }

  func synchronise() -> Int32 {
    if let faults = place.faults, faults.fires(.synchronise) {
      place.disk.failSynchronise(name)
      return InputOutputCode.synchronise
    }
    let honoursSync = place.disk.honoursSync
    do {
      let code = try place.disk.call(.synchronise, name) { content, crashes in
        guard content.life == life else { return InputOutputCode.synchronise }
        guard honoursSync, !crashes else { return SQLITE_OK }
        content.files[number]?.synchronise()
        if syncsFolder { content.saveNames() }
        return SQLITE_OK
      }
      if code == SQLITE_OK { syncsFolder = false }
      return code
    } catch {
      return InputOutputCode.synchronise
    }
  }

  func measure(_ byteCount: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    call(.measure, refusal: InputOutputCode.measure) { content, _ in
      byteCount?.pointee = sqlite3_int64(content.files[number]?.current.count ?? 0)
      return SQLITE_OK
    }
  }

  /// Takes a lock, or gives it back down to a level.
  func lock(_ level: Int32) -> Int32 {
    let me = ObjectIdentifier(self)
    return place.disk.content.withLock { content in
      guard content.life == life else { return SQLITE_OK }
      let others = content.databaseLocks[number, default: [:]].filter { $0.key != me }.values
      let strongest = others.max() ?? SQLITE_LOCK_NONE
      switch level {
      case SQLITE_LOCK_SHARED where strongest > SQLITE_LOCK_RESERVED: return SQLITE_BUSY
      case SQLITE_LOCK_RESERVED where strongest >= SQLITE_LOCK_RESERVED: return SQLITE_BUSY
      case SQLITE_LOCK_EXCLUSIVE where strongest > SQLITE_LOCK_NONE: return SQLITE_BUSY
      default: content.databaseLocks[number, default: [:]][me] = level
      }
      return SQLITE_OK
    }
  }

  var isReserved: Bool {
    place.disk.content.withLock { content in
      content.databaseLocks[number, default: [:]].values.contains { $0 >= SQLITE_LOCK_RESERVED }
    }
  }
}
