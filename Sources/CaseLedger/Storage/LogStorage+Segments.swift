import Glibc

extension LogStorage {
  /// Begins a segment: its file bears its name only once its header is on the disk, so a crash leaves no half header.
  func begin(_ header: SegmentHeader) throws(StorageFailure) {
    let name = LineFormat.segmentName(header.segment)
    let unfinishedName = name + ".new"
    let line = header.line
    try create(unfinishedName)
    guard try append(line, to: unfinishedName) == line.count else {
      throw StorageFailure(.append, location, errorNumber: ENOSPC)
    }
    try synchronise(unfinishedName)
    try rename(unfinishedName, to: name)
    try synchroniseFolder()
  }

  /// Writes a new file and returns when file and name are on the disk.
  func keep(_ bytes: [UInt8], as name: String) throws(StorageFailure) {
    try create(name)
    guard try append(bytes, to: name) == bytes.count else {
      throw StorageFailure(.append, location, errorNumber: ENOSPC)
    }
    try synchronise(name)
    try synchroniseFolder()
  }
}
