/// A value or a key of a JSON object, as a place in its bytes.
struct ObjectNode {
  /// The whole value; of a key what stands between its quotes.
  var bytes: Range<Int>
  /// The place, in the list of all nodes, behind this one and those inside it.
  var following: Int

  init(start: Int) {
    bytes = start..<start
    following = 0
  }

  init(key: Range<Int>, following: Int) {
    bytes = key
    self.following = following
  }
}
