/// A commit as the bytes to be written.
struct EncodedCommit {
  let number: Int
  let hash: LogHash
  /// The line with its line feed.
  let bytes: [UInt8]

  /// The commit as the reader sees it.
  func commit(log: LogIdentifier, position: LogPosition) -> Commit {
    bytes.dropLast().withUnsafeBytes { line in
      var scan = CommitScan()
      let flaw = scan.read(line)
      precondition(flaw == nil, "The reader accepts what the writer wrote.")
      return scan.commit(line: line, log: log, position: position)
    }
  }
}
