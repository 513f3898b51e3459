import CaseLedger
import Desk
import Office

extension OfficeSite {
  /// The office in a data folder; the folder of a new office is made.
  /// - Throws: `Failure` where the folder is not Diwan's, is not there, or cannot be made.
  static func folder(
    at path: String, isNew: Bool = false, isReadOnly: Bool = false, scryptCost: ScryptCost = .standard
  ) throws(Failure) -> OfficeSite {
    let folder = DataFolder(path: path)
    do {
      if !isReadOnly { try folder.refuseSharedDisk() }
      if isNew { try folder.create() }
      guard try isNew || folder.content() == .register else { throw Failure(.officeMissing, detail: path) }
      return OfficeSite(
        location: path, log: FolderStorage(folder: folder.logPath, isReadOnly: isReadOnly),
        keys: isNew
          ? try .made(in: folder.keysPath) : try FolderKeyStore(folder: folder.keysPath, isReadOnly: isReadOnly),
        drafts: FolderDrafts(folder: path + "/drafts"),
        files: FolderStorage(folder: folder.filesPath, isReadOnly: isReadOnly),
        attempts: isReadOnly ? MemorySignInAttempts() : FolderSignInAttempts(folder: folder.keysPath),
        indexPath: try MemoryFolder.indexPath(forDataAt: path),
        snapshot: isReadOnly ? nil : SnapshotFile(folder: path + "/index"), scryptCost: scryptCost,
        backupLimitDays: Machine.backupLimitDays)
    } catch {
      throw Failure(error)
    }
  }

  /// Whether there is an office in a folder already.
  static func exists(at path: String) throws(Failure) -> Bool {
    do {
      return try DataFolder(path: path).content() == .register
    } catch {
      throw Failure(error)
    }
  }
}
