import CaseLedger
import Desk
import Office

extension OfficeDoor {
  /// The door of the office in a folder; on a disk that takes no writing it opens for reading only.
  static func ofFolder(at path: String) throws(Failure) -> OfficeDoor {
    let isReadOnly = DataFolder(path: path).isOnReadOnlyDisk
    return try OfficeDoor(
      to: OfficeSite.folder(at: path, isReadOnly: isReadOnly), access: isReadOnly ? .reading : .writing,
      clock: Machine.now)
  }
}
