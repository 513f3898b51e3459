import CaseLedger
import Glibc
import Seeds
import Synchronization

/// A disk that keeps what no sync has covered by sectors of 512 bytes, and names by the order in which they changed,
/// until the power fails.
package final class SimulatedDisk: Sendable {
  struct Content {
    var files: [Int: SimulatedFile] = [:]
    var names: [String: Int] = [:]
    var savedNames: [String: Int] = [:]
    /// Names as they were after each change that no sync of the folder has covered.
    var unsavedNames: [[String: Int]] = []
    /// Everything the lock file said since the power came on: nothing ever syncs it.
    var lockNotes: [[UInt8]] = [[]]
    var holder: ObjectIdentifier?
    /// SQLite's locks on each file.
    var databaseLocks: [Int: [ObjectIdentifier: Int32]] = [:]
    /// Counts the ends of all processes: one that is dead changes nothing any more.
    var life = 0
    var nextFile = 0
    var callsUntilCrash = Int.max
    var generator: SplitMix
  }

  let content: Mutex<Content>
  /// Whether a sync does anything; without, the disk is one that the ledger must fail on.
  let honoursSync: Bool

  package init(seed: Int, honoursSync: Bool = true) {
    content = Mutex(Content(generator: SplitMix(seed: seed)))
    self.honoursSync = honoursSync
  }

  /// A disk that holds what another one holds now.
  init(copying other: SimulatedDisk) {
    content = Mutex(other.content.withLock { $0 })
    honoursSync = other.honoursSync
  }

  /// Lets the power fail in the middle of a call, so many calls from now.
  package func crash(afterCalls count: Int) {
    content.withLock { $0.callsUntilCrash = count }
  }

  package var hasCrashed: Bool { content.withLock { $0.callsUntilCrash < 0 } }

  /// Brings the power back: what is left is what the disk held.
  package func restart() {
    content.withLock { content in
      var generator = content.generator
      let possibleNames = [content.savedNames] + content.unsavedNames
      let names = possibleNames.randomElement(using: &generator) ?? [:]
      var files: [Int: SimulatedFile] = [:]
      for (_, number) in names.sorted(by: { $0.key < $1.key }) {
        let bytes = content.files[number]?.afterCrash(using: &generator) ?? []
        files[number] = SimulatedFile(bytes)
      }
      content.files = files
      content.names = names
      content.savedNames = names
      content.unsavedNames = []
      content.lockNotes = [content.lockNotes.randomElement(using: &generator) ?? []]
      content.endProcesses()
      content.generator = generator
    }
  }

  /// Ends every process without a failure of the power: what the kernel holds stays, locks are given back.
  package func endProcesses() {
    content.withLock { $0.endProcesses() }
  }

  /// Fails a sync of a file: what of it did not arrive stays unwritten for ever.
  func failSynchronise(_ name: String) {
    content.withLock { content in
      guard let number = content.names[name] else { return }
      var generator = content.generator
      content.files[number]?.failSynchronise(using: &generator)
      content.generator = generator
    }
  }

  /// The bytes of a file as programs read them, nil when there is none.
  package subscript(name: String) -> [UInt8]? {
    content.withLock { content in content.names[name].flatMap { content.files[$0]?.current } }
  }

  /// Changes a byte of a file behind the program's back.
  package func damage(_ name: String, at offset: Int) {
    content.withLock { content in
      guard let number = content.names[name] else { return }
      content.files[number]?.damage(at: offset)
    }
  }
}
