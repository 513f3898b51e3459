extension PseudoTerminal {
  /// How many bytes the program sends from now until it has answered a key that it notes by name.
  ///
  /// The noted key closes the measurement, so that nothing is still under way; its own bytes are in the count.
  func bytesSent(typing keys: String, until condition: (ScreenPicture) -> Bool) throws -> Int {
    let before = received.count
    type(keys)
    try waitUntil("the program has answered \(keys.debugDescription)", condition)
    return received.count - before
  }

  var receivedText: String { String(decoding: received, as: UTF8.self) }
}
