import Glibc

extension LogStorage {
  /// Begins a segment: its file bears its name only once its header is on the disk, so a crash leaves no half header.
  func begin(_ header: SegmentHeader) throws(StorageFailure) {
    let name = LineFormat.segmentName(header.segment)
    try replace(name, with: header.line, by: name + ".new")
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
