/// A file as the kernel holds it and as the disk does.
struct SimulatedFile {
  static let sectorByteCount = 512
  /// What programs read.
  var current: [UInt8] = []
  /// What a sync has put on the disk.
  var saved: [UInt8] = []

  /// The file after the power failed: any length between the two, any subset of the unsynced sectors, zeros where a
  /// sector that the length covers never arrived.
  func afterCrash(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    guard current != saved else { return saved }
    let lengths = [saved.count, current.count].sorted()
    let length =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: saved.count
      case 1: current.count
      default: Int.random(in: lengths[0]...lengths[1], using: &generator)
      }
    var bytes = [UInt8](repeating: 0, count: length)
    for start in stride(from: 0, to: length, by: Self.sectorByteCount) {
      let sector = start..<min(length, start + Self.sectorByteCount)
      let source = Bool.random(using: &generator) ? current : saved
      let part = sector.clamped(to: 0..<source.count)
      bytes.replaceSubrange(part, with: source[part])
    }
    return bytes
  }
}
