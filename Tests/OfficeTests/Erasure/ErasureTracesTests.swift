import CaseLedger
import Casework
import Desk
import OfficeStage
import Testing

@Suite("What is left of an erased person is looked for where it might be")
struct ErasureTracesTests {
  @Test("on a real disk no copy of the key remains in the store's files")
  func keyBytes() throws {
    let folder = StageFolder()
    let keys = try FolderKeyStore.made(in: folder.path)
    let scene = try ErasureTests.Scene(keys: keys)
    let subject = scene.file.stream.name
    guard case .sealed(let bytes) = try keys.subjectKeys(for: [subject])[subject] else {
      Issue.record("a registered person has a key")
      return
    }
    #expect(try keys.holds(bytes))
    _ = try scene.erase()
    #expect(try !keys.holds(bytes))
    #expect(scene.tombstone()?.check?.tracesInKeys == 0)
  }

  @Test("a store in which a copy of the key stays behind is found out, and the erasure is not called clean")
  func keyLeftBehind() throws {
    let scene = try ErasureTests.Scene(keys: RetentiveKeyStore())
    _ = try scene.erase()
    let check = try #require(scene.tombstone()?.check)
    #expect(check.tracesInKeys == 1)
    #expect(!check.isClean)
  }
}
