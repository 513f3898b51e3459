extension LogStorage {
  /// Up to so many bytes of a file.
  func contents(of name: String, at offset: Int, byteCount: Int) throws(LedgerError) -> [UInt8] {
    var failure: StorageFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      do throws(StorageFailure) {
        count = try read(name, at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw LedgerError(failure) }
    return bytes
  }

  /// A segment's header and its bytes with the line feed, nil when its first line is not one.
  /// - Throws: `LedgerError.newerFormat` for a header that a later version of Diwan wrote.
  func header(ofSegment segment: Int) throws(LedgerError) -> (header: SegmentHeader, byteCount: Int)? {
    let bytes = try contents(of: LineFormat.segmentName(segment), at: 0, byteCount: SegmentHeader.byteLimit)
    guard let end = bytes.firstIndex(of: LineFormat.lineFeed) else { return nil }
    switch bytes[..<end].withUnsafeBytes(SegmentHeader.read) {
    case .success(let header): return (header, end + 1)
    case .failure(.flawed): return nil
    case .failure(.newerFormat(let version)): throw .newerFormat(path: location, version: version)
    }
  }

  /// The numbers of the segments that are there, in order.
  func segments() throws(LedgerError) -> [Int] {
    do { return try names().compactMap(LineFormat.segmentNumber).sorted() } catch { throw LedgerError(error) }
  }

  /// The commit whose line starts at a position.
  /// - Throws: `LedgerError.noCommit` when no whole commit does.
  func commit(at position: LogPosition, log: LogIdentifier) throws(LedgerError) -> Commit {
    let name = LineFormat.segmentName(position.segment)
    // Most lines are shorter, and what is read in vain costs as much as what is needed.
    var byteCount = 1_024
    while true {
      let bytes = try contents(of: name, at: position.offset, byteCount: byteCount)
      if let end = bytes.withUnsafeBytes(LineFormat.lineEnd) {
        let commit: Commit? = bytes[..<end].withUnsafeBytes { line in
          var scan = CommitScan()
          return scan.read(line) == nil ? scan.commit(line: line, log: log, position: position) : nil
        }
        guard let commit else { throw .noCommit(at: position) }
        return commit
      }
      guard bytes.count == byteCount, byteCount < LineFormat.byteLimit else { throw .noCommit(at: position) }
      byteCount = min(byteCount * 16, LineFormat.byteLimit)
    }
  }

  /// A name in `torn` that nothing bears yet.
  func freeTornName(_ stem: String) throws(StorageFailure) -> String {
    var name = "torn/\(stem)"
    var count = 1
    while try byteCount(of: name) != nil {
      count += 1
      name = "torn/\(stem).\(count)"
    }
    return name
  }
}
