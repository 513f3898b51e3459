extension LogStorage {
  /// Bytes of all segments.
  func logByteCount() throws(LedgerError) -> Int {
    var total = 0
    for segment in try segments() {
      do { total += try byteCount(of: LineFormat.segmentName(segment)) ?? 0 } catch { throw LedgerError(error) }
    }
    return total
  }
}
