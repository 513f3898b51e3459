import CaseLedger
import Desk
import Foundation
import Office
import OfficeStage
import Synchronization
import Testing

@Suite("An office is made of its copy")
struct RestoreTests {
  @Test("whoever comes while another restores there is told that it is not done, and calls the folder nobody else's")
  func whileAnother() throws {
    let office = try SharedOffice(.kadi)
    _ = try office.seat([])
    let target = office.data + "-claimed"
    defer { try? FileManager.default.removeItem(atPath: target) }
    try FileManager.default.createDirectory(atPath: target + "/log", withIntermediateDirectories: true)
    do throws(Failure) {
      _ = try OfficeSite.restore(from: office.data, to: target, at: office.stage.clock.now)
      Issue.record("restored")
    } catch {
      #expect(error.code == .officeUnfinished && error.detail == target)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["log"])
  }

  @Test("of eight who restore to one folder at once one does; the others touch nothing of what it made")
  func race() throws {
    let office = try SharedOffice(.kadi)
    _ = try office.stage.register("سعد ناصر العنزي", serial: 1)
    _ = try office.seat([])
    let now = office.stage.clock.now
    for round in 1...5 {
      let target = office.data + "-restored-\(round)"
      defer { try? FileManager.default.removeItem(atPath: target) }
      let restored = Mutex(0)
      let refused = Mutex<[Failure.Code]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { [source = office.data] _ in
        do throws(Failure) {
          _ = try OfficeSite.restore(from: source, to: target, at: now)
          restored.withLock { $0 += 1 }
        } catch {
          refused.withLock { $0.append(error.code) }
        }
      }
      #expect(restored.withLock(\.self) == 1)
      #expect(Set(refused.withLock(\.self)).isSubset(of: [.officeExists, .officeUnfinished]))
      let made = try Ledger.open(on: FolderStorage(folder: target + "/log"), for: .reading, at: now)
      #expect(try made.verify().restorations.count == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: target).sorted() == ["keys", "log"])
    }
  }
}
