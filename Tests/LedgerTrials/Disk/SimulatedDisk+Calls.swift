import CaseLedger
import Glibc
import Synchronization

extension SimulatedDisk {
  /// Counts a call; the one in which the power fails may do part of its work and then fails like all later ones.
  func call<Value>(
    _ operation: StorageFailure.Operation, _ name: String, _ body: (inout Content, Bool) -> Value
  ) throws(StorageFailure) -> Value {
    try content.withLock { content throws(StorageFailure) in
      let failure = StorageFailure(operation, name, errorNumber: EIO)
      guard content.callsUntilCrash >= 0 else { throw failure }
      content.callsUntilCrash -= 1
      let crashes = content.callsUntilCrash < 0
      let value = body(&content, crashes)
      if crashes { throw failure }
      return value
    }
  }

  /// Whether bytes stand in any file whose name begins so.
  func holds(_ bytes: [UInt8], inFilesOf folder: String) -> Bool {
    content.withLock { content in
      content.names.contains { name, number in
        name.hasPrefix(folder) && content.files[number]?.current.firstRange(of: bytes) != nil
      }
    }
  }
}

extension SimulatedDisk.Content {
  /// The number of a file, which is made if it is not there.
  mutating func file(named name: String) -> Int {
    if let number = names[name] { return number }
    let number = nextFile
    nextFile += 1
    files[number] = SimulatedFile()
    names[name] = number
    unsavedNames.append(names)
    return number
  }

  mutating func endProcesses() {
    holder = nil
    databaseLocks = [:]
    life += 1
    callsUntilCrash = Int.max
  }

  mutating func saveNames() {
    savedNames = names
    unsavedNames = []
  }
}
