extension LogStorage {
  public func lockNoteBegins(with bytes: [UInt8]) throws(StorageFailure) -> Bool {
    try readLockNote().starts(with: bytes)
  }

  /// Nobody watches a log that lies in no folder.
  public func tellWatchers() {}
}
