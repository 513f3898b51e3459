import GRDB

extension RegisterIndex {
  /// A copy of the index as it stands, in this process's memory alone, to try something on.
  public func scratchCopy() throws(IndexFault) -> RegisterIndex {
    do {
      let copy = try DatabaseQueue()
      // Connections of its own: whoever asks the index meanwhile does not wait.
      try Self.connect(to: file).backup(to: copy)
      return RegisterIndex(copy: copy, of: self)
    } catch {
      throw IndexFault.of(error)
    }
  }
}
