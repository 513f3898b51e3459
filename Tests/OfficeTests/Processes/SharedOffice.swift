import Calendars
import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage

/// An office in a folder of a real disk, at which officers sit in processes of their own.
final class SharedOffice {
  let stage: OfficeStage
  private let folder: URL
  var data: String { folder.path }
  /// The index of all who sit in processes, and one that is made here from the ledger alone.
  private let (index, own) = (StageFolder(), StageFolder())

  init(_ policy: StagePolicy) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "diwan-shared-\(UUID().uuidString)")
    for name in ["log", "keys"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    stage = try OfficeStage.staffed(policy, keys: FolderKeyStore.made(in: folder.path + "/keys"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Puts the ledger, as far as the stage has written it, into the folder, and officers at desks on it.
  func seat(_ officers: [Officer]) throws -> [DeskProcess] {
    for name in stage.disk.names {
      try Data(stage.disk[name] ?? []).write(to: folder.appending(path: "log/" + name))
    }
    let now = String(stage.clock.now.millisecondsSinceEpoch)
    return try officers.map { try DeskProcess([data, index.indexPath, $0.id.rawValue, now]) }
  }

  /// Gives all desks one order at once and returns what each answers.
  /// - Parameter lineUp: whether all of them find the ledger locked, so that they begin in the same moment.
  func order(_ order: String, of desks: [DeskProcess], lineUp: Bool) throws -> [String] {
    let door = FolderStorage(folder: data + "/log")
    while lineUp, try !door.tryLock() {}
    for desk in desks { try desk.write(order) }
    for desk in desks where desk.nextLine() != "begun" { throw DeskProcess.NotStarted(words: order) }
    if lineUp { door.unlock() }
    return desks.map { $0.nextLine() ?? "ended" }
  }

  /// The ledger as it lies in the folder.
  func ledger() throws -> Ledger {
    try Ledger.open(on: FolderStorage(folder: data + "/log"), for: .reading, at: stage.clock.now)
  }

  /// A desk in this process, whose index is made from the ledger alone.
  func desk(of officer: Officer) throws -> StaffedOffice {
    let site = OfficeSite(
      location: data, log: FolderStorage(folder: data + "/log"), keys: stage.keys, drafts: MemoryDrafts(),
      files: FolderStorage(folder: data + "/files"), attempts: stage.attempts,
      indexPath: own.indexPath, scryptCost: OfficeStage.scryptCost)
    return try OfficeDoor(to: site, clock: stage.time).signIn(
      Credentials(officer: officer.id, passphrase: StagePeople.passphrase))
  }
}
