/// One of several ways to make the same bytes durable.
protocol CommitPeer {
  var name: String { get }

  /// Returns when the line is on the disk.
  func commit(_ line: [UInt8], number: Int) throws
}
